#include "rights/clauses/flip_in.hpp"

#include <gtest/gtest.h>

#include "support/for_all.hpp"
#include "support/hemacare.hpp"

namespace flipin {
namespace {

TEST(FlipIn, BuysTwiceTheExercisePriceUnlessThePlanHasNone) {
  const Delivery delivery = FlipIn{}.delivery(hemacare_terms, DollarsPerShare{0.8});
  EXPECT_DOUBLE_EQ(delivery.shares, 12.5);
  EXPECT_EQ(delivery.payment, DollarsPerShare{5.0});
  const Delivery none = FlipIn{false}.delivery(hemacare_terms, DollarsPerShare{0.8});
  EXPECT_EQ(none.shares, 0.0);
  EXPECT_EQ(none.payment, DollarsPerShare{});
}

// Crown Zellerbach Corp., 1985, whose plan only flipped over. Los Angeles Times, May 15, 1985: the
// bidder went from 19.9% to just over 20%, the rights were triggered, and it went on buying.
TEST(FlipIn, LeavesTheStakeAloneWhereThePlanOnlyFlipsOver) {
  const Trigger trigger = exact_stake(0.2001, 42.0, 42.0);
  const RightTerms terms{DollarsPerShare{100.0}, 2.0, 1.0};
  const Settlement after =
      settle(trigger, FlipIn{false}.delivery(terms, trigger.market_value), 1.0);
  EXPECT_EQ(after.stake_after, after.stake_before);
  EXPECT_EQ(after.loss, Dollars{});
  EXPECT_EQ(after.price_after, trigger.price);
}

TEST(FlipIn, GainsOnlyAboveTheMarketValueOverTheMultiple) {
  EXPECT_EQ(FlipIn::least_price(hemacare_terms, DollarsPerShare{1.0}), DollarsPerShare{0.5});
  for_all([](Draw& draw) {
    const DollarsPerShare market_value{draw.between(0.1, 50.0)};
    const RightTerms terms{DollarsPerShare{draw.between(0.1, 100.0)}, draw.between(1.1, 4.0), 1.0};
    const DollarsPerShare least = FlipIn::least_price(terms, market_value);
    const Delivery delivery = FlipIn{}.delivery(terms, market_value);
    const auto payoff = [&](double part) {
      const Trigger trigger = exact_stake(0.2, part * least.value(), market_value.value());
      return settle(trigger, delivery, draw.between(0.0, 1.0)).payoff_per_right;
    };
    EXPECT_GT(payoff(1.001), DollarsPerShare{});
    EXPECT_LT(payoff(0.999), DollarsPerShare{});
  });
}

}  // namespace
}  // namespace flipin
