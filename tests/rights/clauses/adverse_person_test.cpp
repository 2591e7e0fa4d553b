#include "rights/clauses/adverse_person.hpp"

#include <algorithm>
#include <array>

#include <gtest/gtest.h>

namespace flipin {
namespace {

constexpr ShareCount outstanding{7'190'710};  // 8-K of March 5, 1998, Item 5
constexpr auto eight = Percentage::from_millionths(80'000);

TEST(AdversePerson, BecomesOneOnTheLastOfThreeDays) {
  const AdversePersonClause clause;
  std::array days{Date{1998, 6, 1}, Date{1998, 6, 3}, Date{1998, 6, 5}};
  do {
    EXPECT_EQ(clause.becomes_adverse(days[0], days[1], days[2]), Date(1998, 6, 5));
  } while (std::ranges::next_permutation(days).found);
  EXPECT_EQ(clause.distribution({1998, 6, 5}, {}), Date(1998, 6, 15));  // a Monday
}

TEST(AdversePerson, NeverBecomesOneBelowItsLimit) {
  EXPECT_EQ(AdversePersonClause{}.becomes_adverse({1998, 6, 1}, {1998, 6, 5}, {}), std::nullopt);
}

TEST(AdversePerson, NeverBecomesOneIfItSellsInTime) {
  const AdversePersonClause clause;
  const Date limited{1998, 6, 1}, found{1998, 6, 5}, exceeded{1998, 6, 3};
  EXPECT_EQ(clause.becomes_adverse(limited, found, exceeded, Date{1998, 6, 4}), std::nullopt);
  EXPECT_EQ(clause.becomes_adverse(limited, found, exceeded, found), std::nullopt);
  EXPECT_EQ(clause.becomes_adverse(limited, found, exceeded, Date{1998, 6, 6}), found);
}

TEST(AdversePerson, ExceedsALimitOnlyWithMore) {
  const AdversePersonClause clause;
  // 600,000 shares are 8.344100%.
  EXPECT_TRUE(clause.exceeds(eight, ShareCount{600'000}, outstanding));
  EXPECT_FALSE(
      clause.exceeds(Percentage::from_millionths(85'000), ShareCount{600'000}, outstanding));
  EXPECT_FALSE(clause.exceeds(eight, ShareCount{8}, ShareCount{100}));
  EXPECT_TRUE(clause.exceeds(eight, ShareCount{9}, ShareCount{100}));
  // 8% are 575,256.8 shares.
  EXPECT_FALSE(clause.exceeds(eight, ShareCount{575'256}, outstanding));
  EXPECT_TRUE(clause.exceeds(eight, ShareCount{575'257}, outstanding));
}

TEST(AdversePerson, CanBeAnyoneWhoOwnsAnythingUnlessThereIsAFloor) {
  AdversePersonClause clause;
  const Percentage nothing;
  EXPECT_TRUE(clause.exceeds(nothing, ShareCount{1}, outstanding));
  EXPECT_FALSE(clause.exceeds(nothing, ShareCount{}, outstanding));
  clause.floor = Percentage::from_millionths(100'000);
  EXPECT_FALSE(clause.exceeds(eight, ShareCount{9}, ShareCount{100}));
  EXPECT_TRUE(clause.exceeds(eight, ShareCount{10}, ShareCount{100}));
}

TEST(AdversePerson, SeparatesRightsOnTheDistributionsCalendar) {
  const AdversePersonClause clause;
  Distribution distribution;
  EXPECT_EQ(clause.distribution({1998, 6, 23}, distribution), Date(1998, 7, 6));
  distribution.business_calendar = BusinessCalendar::us_bank;
  EXPECT_EQ(clause.distribution({1998, 6, 23}, distribution), Date(1998, 7, 3));
  EXPECT_EQ(clause.distribution({1998, 6, 24}, distribution), Date(1998, 7, 6));
  distribution.last_day = CloseRoll::as_counted;
  EXPECT_EQ(clause.distribution({1998, 6, 24}, distribution), Date(1998, 7, 4));
}

TEST(AdversePerson, HasAFloorThatSomebodyCanReach) {
  AdversePersonClause clause;
  EXPECT_TRUE(clause.problems().empty());
  clause.floor = Percentage::from_millionths(1'000'000);
  EXPECT_TRUE(clause.problems().empty());
  clause.floor = Percentage::from_millionths(1'000'001);
  ASSERT_EQ(clause.problems().size(), 1U);
  EXPECT_EQ(clause.problems().front().key, "floor");
}

}  // namespace
}  // namespace flipin
