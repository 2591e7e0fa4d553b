#include "rights/clauses/amendment.hpp"

#include <gtest/gtest.h>

#include "support/for_all.hpp"

namespace flipin {
namespace {

constexpr Percentage percent(std::int64_t hundredths) {
  return Percentage::from_millionths(hundredths * 100, 2);
}
constexpr Percentage fifteen = percent(15'00);

TEST(Amendment, LowersTheThresholdToItsFloor) {
  // All directors as a group, 8.61%: HemaCare proxy statement of 2002.
  EXPECT_EQ(Amendment{}.lowest_threshold(percent(8'61), fifteen), percent(11'00));
  EXPECT_EQ(Amendment{}.lowest_threshold(percent(0), fifteen), percent(11'00));
  EXPECT_EQ(Amendment{}.lowest_threshold(percent(10'99), fifteen), percent(11'00));
}

TEST(Amendment, KeepsTheThresholdAboveTheLargestHolding) {
  EXPECT_EQ(Amendment{}.lowest_threshold(percent(11'00), fifteen), percent(11'01));
  EXPECT_EQ(Amendment{}.lowest_threshold(percent(12'34), fifteen), percent(12'35));
  EXPECT_EQ(to_text(*Amendment{}.lowest_threshold(percent(12'34), fifteen)), "12.35%");
  EXPECT_EQ(Amendment{}.lowest_threshold(percent(14'98), fifteen), percent(14'99));
  Amendment whole_percents;
  whole_percents.tick = percent(1'00);
  EXPECT_EQ(whole_percents.lowest_threshold(percent(12'34), fifteen), percent(13'00));
  EXPECT_EQ(whole_percents.lowest_threshold(percent(12'00), fifteen), percent(13'00));
}

TEST(Amendment, NeverRaisesTheThreshold) {
  for (const Percentage largest : {percent(14'99), percent(15'00), percent(15'20), percent(99'99)})
    EXPECT_EQ(Amendment{}.lowest_threshold(largest, fifteen), std::nullopt) << to_text(largest);
  EXPECT_EQ(Amendment{}.lowest_threshold(percent(8'61), percent(11'00)), std::nullopt);
  EXPECT_EQ(Amendment{}.lowest_threshold(percent(8'61), percent(10'00)), std::nullopt);
}

TEST(Amendment, IsStrictlyAboveAHoldingThatNoPercentageExpresses) {
  const Amendment clause;
  for_all([&](Draw& draw) {
    const ShareCount outstanding{draw.whole(1, most_shares.count())};
    const ShareCount largest{draw.whole(0, outstanding.count() / 8)};
    const auto lowest = clause.lowest_threshold(largest, outstanding, fifteen);
    ASSERT_TRUE(lowest);
    EXPECT_FALSE(lowest->reached_by(largest, outstanding));
    if (*lowest > clause.floor) {
      const Percentage tick_less = percent(lowest->millionths() / 100 - 1);
      EXPECT_TRUE(tick_less.reached_by(largest, outstanding));
    }
  });
  // Just above 12.34%, and just below 12.35%.
  const ShareCount billion{1'000'000'000};
  for (const ShareCount largest : {ShareCount{123'400'001}, ShareCount{123'499'999}})
    EXPECT_EQ(clause.lowest_threshold(largest, billion, fifteen), percent(12'35));
}

TEST(Amendment, HarmsNobodyByGivingMore) {
  const RightTerms before{DollarsPerShare{5.0}, 2.0, 1.0};
  const Date expires{2008, 3, 10};
  const auto harms = [&](RightTerms after, Date until) {
    return Amendment{}.harms_holders({before, after, expires, until});
  };
  EXPECT_FALSE(harms(before, expires));
  EXPECT_FALSE(harms(before, expires + 365));
  EXPECT_FALSE(harms({DollarsPerShare{5.0}, 3.0, 1.0}, expires));
  EXPECT_FALSE(harms({DollarsPerShare{5.0}, 2.0, 1.5}, expires));
  // A right that costs half as much for the same spread.
  EXPECT_FALSE(harms({DollarsPerShare{2.5}, 3.0, 1.0}, expires));
}

TEST(Amendment, HarmsHoldersByTakingAnythingAway) {
  const RightTerms before{DollarsPerShare{5.0}, 2.0, 1.0};
  const Date expires{2008, 3, 10};
  const auto harms = [&](RightTerms after, Date until) {
    return Amendment{}.harms_holders({before, after, expires, until});
  };
  EXPECT_TRUE(harms({DollarsPerShare{5.0}, 1.5, 1.0}, expires));   // a smaller discount
  EXPECT_TRUE(harms({DollarsPerShare{10.0}, 2.0, 1.0}, expires));  // a higher price
  EXPECT_TRUE(harms({DollarsPerShare{2.5}, 2.0, 1.0}, expires));   // half the spread
  EXPECT_TRUE(harms({DollarsPerShare{5.0}, 2.0, 0.5}, expires));   // half the exchange
  EXPECT_TRUE(harms(before, expires - 1));
}

TEST(Amendment, HasAFloorAndATickThatCanBeKept) {
  Amendment clause;
  EXPECT_TRUE(clause.problems().empty());
  clause.tick = {};
  ASSERT_EQ(clause.problems().size(), 1U);
  EXPECT_EQ(clause.problems().front().key, "tick");
  clause.floor = percent(100'01);
  EXPECT_EQ(clause.problems().size(), 2U);
}

}  // namespace
}  // namespace flipin
