#include "rights/clauses/qualified_offer.hpp"

#include <gtest/gtest.h>

#include <array>

#include "support/hemacare.hpp"

namespace flipin {
namespace {

constexpr ShareCount eighty_percent{5'752'568};  // of 7,190,710, exactly
constexpr ShareCount one_percent{71'907};

OfferTerms good_offer() {
  OfferTerms offer;
  offer.follows_14d = offer.written_proposal = offer.all_shares = offer.cash = true;
  offer.fairness_opinion = offer.financed = true;
  return offer;
}

std::vector<std::string> lacking(const OfferTerms& offer,
                                 ShareCount before = {},
                                 ShareCount after = eighty_percent,
                                 const QualifiedOffer& clause = {}) {
  const auto lacks = clause.lacking(offer, before, after, hemacare_outstanding);
  EXPECT_EQ(clause.exempts(offer, before, after, hemacare_outstanding), lacks.empty());
  return lacks;
}

TEST(QualifiedOffer, IsExemptWithEightyPercentAndNotOneShareShortOfIt) {
  EXPECT_TRUE(lacking(good_offer()).empty());
  EXPECT_EQ(lacking(good_offer(), {}, ShareCount{5'752'567}),
            std::vector<std::string>{"the bidder owns too little after it"});
}

TEST(QualifiedOffer, MayComeFromWhoeverOwnsOnePercentOrLess) {
  EXPECT_TRUE(lacking(good_offer(), one_percent).empty());
  EXPECT_EQ(lacking(good_offer(), one_percent + ShareCount{1}),
            std::vector<std::string>{"the bidder owned too much before it"});
}

TEST(QualifiedOffer, LacksEachCriterionByItself) {
  constexpr std::array criteria{&OfferTerms::follows_14d,
                                &OfferTerms::written_proposal,
                                &OfferTerms::all_shares,
                                &OfferTerms::cash,
                                &OfferTerms::fairness_opinion,
                                &OfferTerms::financed,
                                &OfferTerms::sought_control_within_a_year};
  for (const auto criterion : criteria) {
    OfferTerms offer = good_offer();
    offer.*criterion = !(offer.*criterion);
    EXPECT_EQ(lacking(offer).size(), 1U);
  }
  EXPECT_EQ(lacking({}).size(), 6U);
}

// As amended: HemaCare Corporation, Form 8-K of March 2008.
TEST(QualifiedOffer, MustCommitTheSqueezeOutOnlyWhereThePlanAsks) {
  OfferTerms offer = good_offer();
  QualifiedOffer amended;
  amended.squeeze_out_at_offer_price = true;
  EXPECT_EQ(lacking(offer, {}, eighty_percent, amended).size(), 1U);
  offer.squeeze_out_committed = true;
  EXPECT_TRUE(lacking(offer, {}, eighty_percent, amended).empty());
}

TEST(QualifiedOffer, IsNeverExemptInAPlanWithoutExemption) {
  QualifiedOffer none;
  none.available = false;
  EXPECT_EQ(lacking(good_offer(), {}, hemacare_outstanding, none),
            std::vector<std::string>{"the plan exempts no tender offer"});
}

TEST(QualifiedOffer, NamesPercentagesThatContradictEachOther) {
  EXPECT_TRUE(QualifiedOffer{}.problems().empty());
  QualifiedOffer clause;
  clause.owned_after = Percentage::from_millionths(5'000);
  ASSERT_EQ(clause.problems().size(), 1U);
  EXPECT_EQ(clause.problems()[0].key, "most_owned_before");
  EXPECT_EQ(clause.problems()[0].text, "most_owned_before is 1%, not below owned_after, 0.5%");
  clause.owned_after = Percentage::from_millionths(1'000'001);
  ASSERT_EQ(clause.problems().size(), 1U);
  EXPECT_EQ(clause.problems()[0].key, "owned_after");
}

}  // namespace
}  // namespace flipin
