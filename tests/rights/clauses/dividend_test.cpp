#include "rights/clauses/dividend.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

TEST(Dividend, BringsOneRightAShare) {
  EXPECT_EQ(Dividend{}.rights_on(ShareCount{7'190'710}), 7'190'710.0);
  Dividend half;
  half.rights_per_share = 0.5;
  EXPECT_EQ(half.rights_on(ShareCount{7}), 3.5);
  EXPECT_EQ(half.rights_on(ShareCount{}), 0.0);
}

TEST(Dividend, GivesOptionsRightsUntilTheCloseOfTheDistributionDate) {
  const Date distribution{1998, 3, 20};
  const Dividend clause;
  EXPECT_TRUE(clause.option_brings_right(distribution - 1, distribution));
  EXPECT_TRUE(clause.option_brings_right(distribution, distribution));
  EXPECT_FALSE(clause.option_brings_right(distribution + 1, distribution));
  EXPECT_TRUE(clause.option_brings_right(distribution + 1, std::nullopt));

  Dividend full;
  full.options_after_distribution = OptionRights::rights;
  EXPECT_TRUE(full.option_brings_right(distribution + 1, distribution));
}

TEST(Dividend, IssuesThePartOfTheReservedSharesThatIsExercised) {
  Dividend clause;
  const ShareCount reserved{1'290'800};  // 8-K of March 5, 1998, Item 5
  EXPECT_EQ(clause.issued_of(reserved), ShareCount{});
  clause.reserved_exercised = 1.0;
  EXPECT_EQ(clause.issued_of(reserved), reserved);
  // 0.29 * 100 is 28.999999999999996 in doubles; cutting it off would lose a share.
  clause.reserved_exercised = 0.29;
  EXPECT_EQ(clause.issued_of(ShareCount{100}), ShareCount{29});
}

TEST(Dividend, IsDeclaredBeforeItIsPaid) {
  Dividend clause;
  EXPECT_TRUE(clause.problems().empty());
  clause.declared = Date{1998, 2, 23};
  EXPECT_TRUE(clause.problems().empty());
  clause.payable = Date{1998, 2, 23};
  EXPECT_TRUE(clause.problems().empty());
  clause.payable = Date{1998, 2, 22};
  ASSERT_EQ(clause.problems().size(), 1U);
  EXPECT_EQ(clause.problems().front().key, "declared");
  EXPECT_NE(clause.problems().front().text.find("1998-02-23"), std::string::npos);
}

}  // namespace
}  // namespace flipin
