#include <cmath>

#include <gtest/gtest.h>

#include "acquirer/bid.hpp"
#include "support/examples.hpp"
#include "support/follow.hpp"
#include "support/for_all.hpp"

// What every acquirer of the registry must do, whatever the prices it sees.

namespace flipin {
namespace {

/// What a bidder did over days of drawn prices.
struct Day {
  double price;
  Purchase purchase;
  Position after;
};

template <class Bidder>
std::vector<Day> bought(const Bidder& bidder, Draw& draw) {
  std::vector<Day> days;
  Position position{bidder.initial_shares.count(), 0.0};
  double price = std::exp(draw.between(-2.0, 3.0));
  for (int day = 0; day < 3'000; ++day) {
    price *= std::exp(draw.between(-0.1, 0.1));
    const Purchase purchase = bidder.buys(position, price);
    position.shares += purchase.shares;
    position.spent += static_cast<double>(purchase.shares) * price;
    days.push_back({price, purchase, position});
    if (purchase.is_last) break;
  }
  return days;
}

template <class Bidder>
class AcquirerLaws : public testing::Test {
protected:
  template <class Law>
  static void for_all_days(Law law) {
    for (const Filled filled : {Filled::required_keys, Filled::all_keys}) {
      const Bidder bidder = example<Bidder>(filled);
      for_all([&](Draw& draw) {
        for (const Day& day : bought(bidder, draw)) law(bidder, day);
      });
    }
  }
};
TYPED_TEST_SUITE(AcquirerLaws, Acquirers::apply<testing::Types>);

TYPED_TEST(AcquirerLaws, FindsNoProblemWithItsOwnExample) {
  for (const Filled filled : {Filled::required_keys, Filled::all_keys})
    EXPECT_TRUE(example<TypeParam>(filled).problems(ShareCount{7'190'710}).empty());
}

TYPED_TEST(AcquirerLaws, NeverSells) {
  TestFixture::for_all_days(
      [](const TypeParam& /*bidder*/, const Day& day) { EXPECT_GE(day.purchase.shares, 0); });
}

TYPED_TEST(AcquirerLaws, NeverSpendsBeyondItsBudget) {
  if constexpr (requires(TypeParam bidder) { bidder.budget->value(); })
    TestFixture::for_all_days([](const TypeParam& bidder, const Day& day) {
      const double budget = bidder.budget ? bidder.budget->value() : day.after.spent;
      EXPECT_LE(day.after.spent, budget * (1.0 + 1e-11));
    });
}

TYPED_TEST(AcquirerLaws, BuysNothingAboveItsLimit) {
  if constexpr (requires(TypeParam bidder) { bidder.price_limit->value(); })
    TestFixture::for_all_days([](const TypeParam& bidder, const Day& day) {
      const bool is_too_dear = bidder.price_limit && day.price > bidder.price_limit->value();
      EXPECT_TRUE(!is_too_dear || day.purchase.shares == 0) << day.price;
    });
}

TYPED_TEST(AcquirerLaws, DecidesTheSameOnTheSameDay) {
  TestFixture::for_all_days([](const TypeParam& bidder, const Day& day) {
    const Purchase once = bidder.buys(day.after, day.price);
    const Purchase again = bidder.buys(day.after, day.price);
    EXPECT_EQ(once.shares, again.shares);
    EXPECT_EQ(once.is_last, again.is_last);
  });
}

// One share below the threshold, the first purchase triggers the plan: on the day it begins, and
// not at all if it begins too late.
TYPED_TEST(AcquirerLaws, StaysOutBeforeItBegins) {
  BidSetting setting{example<Stock>(), example<RightsPlan>(), {}, {}, "bid"};
  setting.stock.date = Date{2008, 1, 2};
  setting.stock.price = DollarsPerShare{0.5};
  setting.ledger.outstanding = ShareCount{7'190'710};
  const std::vector<Date> days = bidding_days(setting.plan, setting.stock.date);
  const TimeGrid grid = TimeGrid::of(bidding_times(setting.plan, setting.stock.date));
  const auto steps_until_triggered = [&](Date begins) -> std::optional<std::uint32_t> {
    TypeParam bidder = example<TypeParam>();
    bidder.initial_shares =
        setting.plan.threshold.fewest_of(setting.ledger.outstanding) - ShareCount{1};
    bidder.begins = begins;
    if constexpr (requires { bidder.arrival_rate; }) bidder.arrival_rate = 1e9;  // at once
    const auto observer = watch_bid(bidder, setting, grid);
    const Followed followed = follow(*observer, setting.stock, grid, {Draws{1}, 0, 64});
    const auto triggered = followed.values(0);
    for (const double path : triggered) EXPECT_EQ(path, triggered.front());
    if (triggered.front() == 0.0) return {};
    return followed.steps;
  };
  EXPECT_EQ(steps_until_triggered(setting.stock.date), 1U);
  EXPECT_EQ(steps_until_triggered(days[20]), 21U);
  EXPECT_EQ(steps_until_triggered(days.back()), days.size());
  EXPECT_EQ(steps_until_triggered(setting.plan.expires + 1), std::nullopt);
}

}  // namespace
}  // namespace flipin
