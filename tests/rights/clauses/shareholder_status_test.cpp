#include "rights/clauses/shareholder_status.hpp"

#include <gtest/gtest.h>

#include "rights/clauses/covenants.hpp"
#include "rights/clauses/independent_review.hpp"

namespace flipin {
namespace {

TEST(ShareholderStatus, GivesRightsNeitherVoteNorDividend) {
  const ShareCount shares{7'190'710};
  const ShareCount rights{6'112'103};
  ShareholderStatus status;
  EXPECT_EQ(status.votes_cast(shares, rights), shares);
  EXPECT_EQ(status.paid_dividends(shares, rights), shares);
  EXPECT_FALSE(status.dilutes_earnings);
  status.votes = true;
  EXPECT_EQ(status.votes_cast(shares, rights), ShareCount{13'302'813});
  EXPECT_EQ(status.paid_dividends(shares, rights), shares);
}

TEST(ShareholderStatus, TaxesRightsAtMostWhenTheyBuyCommonShares) {
  ShareholderStatus status;
  EXPECT_FALSE(status.may_be_taxable(Phase::attached));
  EXPECT_FALSE(status.may_be_taxable(Phase::triggered));
  EXPECT_TRUE(status.may_be_taxable(Phase::flip_in_live));
  EXPECT_TRUE(status.may_be_taxable(Phase::flip_over));
  status.taxable_when_exercisable = false;
  EXPECT_FALSE(status.may_be_taxable(Phase::flip_in_live));
}

TEST(Covenants, BindAfterTheDistributionDate) {
  const Date distribution{1998, 3, 20};
  Covenants covenants;
  const auto forbids = [&](Date day, std::optional<Date> separated = Date{1998, 3, 20}) {
    return covenants.forbids(CompanyAction::diminish_benefits, day, separated);
  };
  EXPECT_FALSE(forbids(distribution));
  EXPECT_TRUE(forbids(distribution + 1));
  EXPECT_FALSE(forbids(distribution + 1, std::nullopt));
  covenants.keeps_benefits = false;
  EXPECT_FALSE(forbids(distribution + 1));
  EXPECT_TRUE(
      covenants.forbids(CompanyAction::impairing_combination, distribution + 1, distribution));
}

TEST(IndependentReview, ComesBackEveryFewYears) {
  IndependentReview review;
  const Date adopted{1998, 2, 23};
  EXPECT_EQ(review.next(adopted, adopted), std::nullopt);
  review.every_years = 3;
  EXPECT_EQ(review.next(adopted, adopted), (Date{2001, 2, 23}));
  EXPECT_EQ(review.next(adopted, Date{2001, 2, 22}), (Date{2001, 2, 23}));
  EXPECT_EQ(review.next(adopted, Date{2001, 2, 23}), (Date{2004, 2, 23}));
}

}  // namespace
}  // namespace flipin
