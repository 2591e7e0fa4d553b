#include "rights/clauses/acquiring_person.hpp"

#include <gtest/gtest.h>

#include "support/for_all.hpp"

namespace flipin {
namespace {

// Shares outstanding on March 3, 1998: 8-K of March 5, 1998, Item 5.
constexpr ShareCount outstanding{7'190'710};
constexpr ShareCount reserved{1'290'800};
constexpr ShareCount none{};
constexpr auto fifteen = Percentage::from_millionths(150'000);
constexpr auto seven = Percentage::from_millionths(70'000);

TEST(AcquiringPerson, IsNotOneOnAShareLess) {
  const AcquiringPerson clause;
  EXPECT_EQ(clause.fewest(fifteen, outstanding), ShareCount{1'078'607});
  EXPECT_FALSE(clause.reached(fifteen, ShareCount{1'078'606}, none, outstanding));
  EXPECT_TRUE(clause.reached(fifteen, ShareCount{1'078'607}, none, outstanding));
}

TEST(AcquiringPerson, IsOneAtExactlyTheThreshold) {
  ASSERT_GT(0.07 * 100.0, 7.0);  // in doubles 7 of 100 would not be 7%
  EXPECT_TRUE(AcquiringPerson{}.reached(seven, ShareCount{7}, none, ShareCount{100}));
}

TEST(AcquiringPerson, IsNotOneAtTheThresholdWhereItTakesMore) {
  const AcquiringPerson clause{ThresholdRule::more_than, OwnershipBase::outstanding};
  EXPECT_FALSE(clause.reached(seven, ShareCount{7}, none, ShareCount{100}));
  EXPECT_TRUE(clause.reached(seven, ShareCount{8}, none, ShareCount{100}));
  EXPECT_EQ(clause.fewest(fifteen, ShareCount{100}), ShareCount{16});
  // Between two whole shares both rules ask for the same.
  EXPECT_EQ(clause.fewest(fifteen, outstanding), ShareCount{1'078'607});
}

TEST(AcquiringPerson, OwnsWhatItMayAcquireWithin60Days) {
  const ShareCount owned{1'000'000};
  const ShareCount options{80'000};
  // 1,080,000 are 15.019% of 7,190,710, but 14.854% of 7,270,710.
  const AcquiringPerson of_outstanding;
  const AcquiringPerson by_rule{ThresholdRule::at_least, OwnershipBase::rule_13d3};
  EXPECT_FALSE(of_outstanding.reached(fifteen, owned, none, outstanding));
  EXPECT_TRUE(of_outstanding.reached(fifteen, owned, options, outstanding));
  EXPECT_FALSE(by_rule.reached(fifteen, owned, options, outstanding));
  // The fewest by the rule: 15% of 7,270,710 are 1,090,606.5.
  EXPECT_FALSE(by_rule.reached(fifteen, ShareCount{1'010'606}, options, outstanding));
  EXPECT_TRUE(by_rule.reached(fifteen, ShareCount{1'010'607}, options, outstanding));
}

TEST(AcquiringPerson, CanStopBeingOneWhenOthersExerciseOptions) {
  const AcquiringPerson clause;
  const ShareCount more = outstanding + reserved;
  EXPECT_EQ(clause.fewest(fifteen, more), ShareCount{1'272'227});
  EXPECT_FALSE(clause.reached(fifteen, ShareCount{1'078'607}, none, more));
}

TEST(AcquiringPerson, IsDecidedInExactIntegers) {
  for_all([](Draw& draw) {
    const ShareCount whole{draw.whole(1, most_shares.count())};
    const std::int64_t millionths = draw.whole(1, 500'000);
    const auto threshold = Percentage::from_millionths(millionths);
    const Int128 line = Int128{whole.count()} * millionths;
    for (const ThresholdRule rule : {ThresholdRule::at_least, ThresholdRule::more_than}) {
      const AcquiringPerson clause{rule, OwnershipBase::outstanding};
      const ShareCount fewest = clause.fewest(threshold, whole);
      const Int128 held = Int128{fewest.count()} * 1'000'000;
      const bool exactly = rule == ThresholdRule::at_least;
      EXPECT_TRUE(exactly ? held >= line : held > line);
      EXPECT_FALSE(exactly ? held - 1'000'000 >= line : held - 1'000'000 > line);
      EXPECT_TRUE(clause.reached(threshold, fewest, none, whole));
      EXPECT_FALSE(clause.reached(threshold, fewest - ShareCount{1}, none, whole));
    }
  });
}

}  // namespace
}  // namespace flipin
