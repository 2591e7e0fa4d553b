#include "rights/clauses/redemption.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "support/for_all.hpp"

namespace flipin {
namespace {

constexpr RightsHeld holders[] = {{1, 1'000},
                                  {5, 1'000},
                                  {25, 400},
                                  {99, 300},
                                  {100, 500},
                                  {101, 200},
                                  {1'000, 150},
                                  {12'345, 20}};

TEST(Redemption, RoundsUpForEachHolder) {
  constexpr std::int64_t cents[] = {1, 1, 3, 10, 10, 11, 100, 1'235};
  for (std::size_t at = 0; at < std::size(holders); ++at)
    EXPECT_EQ(Redemption{}.cost_of(holders[at].rights).cents, cents[at]) << holders[at].rights;
  EXPECT_EQ(Redemption{}.cost_of(0).cents, 0);
}

TEST(Redemption, CostsWhatItsHoldersReceive) {
  const Redemption clause;
  std::int64_t rights = 0, people = 0;
  for (const RightsHeld& alike : holders) {
    rights += alike.rights * alike.holders;
    people += alike.holders;
  }
  EXPECT_EQ(rights, 512'800);
  EXPECT_EQ(people, 3'570);
  EXPECT_EQ(clause.total(holders).cents, 53'100);
  EXPECT_EQ(clause.bounds(rights, people).least.cents, 51'280);
  EXPECT_EQ(clause.bounds(rights, people).most.cents, 54'850);
  EXPECT_EQ(clause.total({}).cents, 0);
  // One holder of all rights: 8-K of March 5, 1998, Item 5.
  EXPECT_EQ(clause.cost_of(7'190'710).cents, 719'071);
}

TEST(Redemption, IsExactWhereDoublesAreNot) {
  const Redemption clause;
  int traps = 0;
  std::int64_t first = 0;
  for (std::int64_t rights = 1; rights <= 100'000; ++rights) {
    const std::int64_t exact = rights / 10 + (rights % 10 > 0 ? 1 : 0);
    ASSERT_EQ(clause.cost_of(rights).cents, exact) << rights;
    const double in_doubles = std::ceil(0.001 * static_cast<double>(rights) * 100.0);
    if (in_doubles == static_cast<double>(exact)) continue;
    if (traps == 0) first = rights;
    ++traps;
  }
  EXPECT_EQ(traps, 987);
  EXPECT_EQ(first, 70);  // 8 cents instead of 7
}

TEST(Redemption, CostsBetweenItsBoundsHoweverRightsAreSpread) {
  for_all([](Draw& draw) {
    Redemption clause;
    clause.price = PrintedPrice::from_millionths(draw.whole(0, 50'000));
    std::vector<RightsHeld> held;
    std::int64_t rights = 0, people = 0;
    for (std::int64_t kinds = draw.whole(1, 6); kinds > 0; --kinds) {
      held.push_back({draw.whole(1, 100'000), draw.whole(1, 1'000)});
      rights += held.back().rights * held.back().holders;
      people += held.back().holders;
    }
    const Cents total = clause.total(held);
    const CostBounds bounds = clause.bounds(rights, people);
    EXPECT_LE(bounds.least, total);
    EXPECT_LE(total, bounds.most);
  });
}

TEST(Redemption, FollowsAnAdjustedPrice) {
  Redemption clause;
  clause.price = PrintedPrice::from_millionths(500, 4);  // after a split of two for one
  EXPECT_EQ(clause.cost_of(20).cents, 1);
  EXPECT_EQ(clause.cost_of(21).cents, 2);
  clause.price = PrintedPrice::from_millionths(10'000);
  EXPECT_EQ(clause.cost_of(most_shares.count()).cents, most_shares.count());
  clause.price = {};
  EXPECT_EQ(clause.cost_of(most_shares.count()).cents, 0);
}

TEST(Redemption, RefusesWhatNoCompanyPays) {
  Redemption clause;
  EXPECT_THROW(static_cast<void>(clause.cost_of(-1)), BrokenExpectation);
  constexpr RightsHeld fewer_than_nobody[] = {{1, -1}};
  EXPECT_THROW(static_cast<void>(clause.total(fewer_than_nobody)), BrokenExpectation);
  clause.price = PrintedPrice::from_millionths(1'000'000'000);
  EXPECT_EQ(clause.cost_of(most_shares.count()).cents, 100'000'000'000'000'000);
  const RightsHeld too_many[] = {{most_shares.count(), 100}};
  EXPECT_THROW(static_cast<void>(clause.total(too_many)), BrokenExpectation);
}

TEST(Redemption, IsPaidInSharesAtTodaysPriceIfTheBoardSays) {
  Redemption clause;
  EXPECT_EQ(clause.shares_for({53'100}, DollarsPerShare{0.50}), Shares{});
  clause.paid_in = RedemptionPayment::common_shares;
  EXPECT_EQ(clause.shares_for({53'100}, DollarsPerShare{0.50}), Shares{1'062.0});
}

TEST(Redemption, EndsOnTheTenthDay) {
  const Distribution distribution;
  Redemption clause;
  EXPECT_EQ(clause.last_day_after({1998, 3, 10}, distribution), Date(1998, 3, 20));
  EXPECT_EQ(clause.last_day_after_adverse({1998, 6, 5}, distribution), Date(1998, 6, 15));
  clause.last_day_counts = LastDay::not_any_more;
  EXPECT_EQ(clause.last_day_after({1998, 3, 10}, distribution), Date(1998, 3, 19));
  EXPECT_EQ(clause.last_day_after_adverse({1998, 6, 5}, distribution), Date(1998, 6, 14));
}

TEST(Redemption, EndsOnABusinessDayWhereItsLastDayCounts) {
  // The tenth day after March 11 is a Saturday.
  const Date announced{1998, 3, 11};
  Distribution distribution;
  Redemption clause;
  EXPECT_EQ(clause.last_day_after(announced, distribution), Date(1998, 3, 23));
  clause.last_day_counts = LastDay::not_any_more;
  EXPECT_EQ(clause.last_day_after(announced, distribution), Date(1998, 3, 20));
  clause.last_day_counts = LastDay::until_close;
  distribution.last_day = CloseRoll::as_counted;
  EXPECT_EQ(clause.last_day_after(announced, distribution), Date(1998, 3, 21));
}

TEST(Redemption, LastsLongerIfTheBoardSaysSo) {
  Redemption clause;
  clause.extended_by = 30;
  EXPECT_EQ(clause.last_day_after({1998, 3, 11}, {}), Date(1998, 4, 20));
  EXPECT_EQ(clause.last_day_after_adverse({1998, 6, 5}, {}), Date(1998, 7, 15));
}

TEST(Redemption, IsPossibleUntilTheRightsExpireIfNobodyTriggersThem) {
  const Redemption clause;
  const Date expires{2008, 3, 10};
  EXPECT_EQ(clause.last_day({}, {}, expires, {}), expires);
  EXPECT_EQ(clause.last_day(Date{1998, 3, 10}, {}, expires, {}), Date(1998, 3, 20));
  EXPECT_EQ(clause.last_day({}, Date{1998, 6, 5}, expires, {}), Date(1998, 6, 15));
  EXPECT_EQ(clause.last_day(Date{1998, 3, 10}, Date{1998, 6, 5}, expires, {}), Date(1998, 3, 20));
  EXPECT_EQ(clause.last_day(Date{1998, 6, 10}, Date{1998, 6, 5}, expires, {}), Date(1998, 6, 15));
  EXPECT_EQ(clause.last_day(Date{2008, 3, 7}, {}, expires, {}), expires);
}

}  // namespace
}  // namespace flipin
