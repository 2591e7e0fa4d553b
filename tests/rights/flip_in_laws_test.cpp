#include <gtest/gtest.h>

#include "rights/registry.hpp"
#include "support/for_all.hpp"
#include "support/hemacare.hpp"

// What a cash flip-in does as its terms vary, over plans far wider than any real one.

namespace flipin {
namespace {

struct Case {
  double stake, price, market_value, participation;
  RightTerms terms;

  [[nodiscard]] Settlement settled() const {
    const Trigger trigger = exact_stake(stake, price, market_value);
    return settle(trigger, CashFlipIn{}.delivery(terms, trigger.market_value), participation);
  }
};

/// A case at which exercise pays, its market value at the price.
Case drawn(Draw& draw) {
  const double price = draw.between(0.05, 500.0);
  return {draw.between(0.01, 0.9),
          price,
          price,
          draw.between(0.01, 0.99),
          {DollarsPerShare{draw.between(0.01, 1000.0)}, draw.between(1.05, 5.0), 1.0}};
}

/// The law at the case and at a case with one term moved.
template <class Move, class Law>
void compare(Move move, Law law) {
  for_all([&](Draw& draw) {
    const Case before = drawn(draw);
    Case after = before;
    move(draw, after);
    law(before.settled(), after.settled());
  });
}

TEST(FlipIn, DilutesMoreAsMoreRightsAreExercised) {
  compare(
      [](Draw& draw, Case& moved) { moved.participation = draw.between(moved.participation, 1.0); },
      [](const Settlement& less, const Settlement& more) {
        EXPECT_LE(more.stake_after, less.stake_after);
        EXPECT_LE(more.price_after, less.price_after);
        EXPECT_GE(more.loss, less.loss);
      });
}

TEST(FlipIn, DilutesMoreAtAHigherExercisePrice) {
  compare(
      [](Draw& draw, Case& moved) {
        moved.terms.exercise_price = draw.between(1.0, 20.0) * moved.terms.exercise_price;
      },
      [](const Settlement& lower, const Settlement& higher) {
        EXPECT_LE(higher.stake_after, lower.stake_after);
        EXPECT_GE(higher.loss_fraction, lower.loss_fraction * (1.0 - 1e-12));
      });
}

TEST(FlipIn, DilutesMoreAtAHigherMultiple) {
  compare([](Draw& draw, Case& moved) { moved.terms.value_multiple += draw.between(0.0, 3.0); },
          [](const Settlement& lower, const Settlement& higher) {
            EXPECT_LE(higher.stake_after, lower.stake_after);
            EXPECT_LE(higher.price_after.value(), lower.price_after.value() * (1.0 + 1e-12));
          });
}

TEST(FlipIn, LeavesALargerStakeLargerButTakesLessOfEachShare) {
  compare([](Draw& draw, Case& moved) { moved.stake = draw.between(moved.stake, 0.95); },
          [](const Settlement& smaller, const Settlement& larger) {
            EXPECT_GE(larger.stake_after, smaller.stake_after * (1.0 - 1e-12));
            EXPECT_LE(larger.loss_fraction, smaller.loss_fraction * (1.0 + 1e-12));
          });
}

TEST(FlipIn, TakesMoreVotesAtALowerPriceAndFewerDollars) {
  compare(
      [](Draw& draw, Case& moved) {
        moved.price *= draw.between(0.1, 1.0);
        moved.market_value = moved.price;
      },
      [](const Settlement& higher, const Settlement& lower) {
        EXPECT_LE(lower.stake_after, higher.stake_after);
        EXPECT_LE(lower.loss.value(), higher.loss.value() * (1.0 + 1e-12));
      });
}

// With two times the exercise price and the price as market value, never half.
TEST(FlipIn, NeverTakesMoreThanTheDiscountOfAStake) {
  for_all([](Draw& draw) {
    Case some = drawn(draw);
    some.market_value = some.price * draw.between(0.2, 1.5);
    const double limit = 1.0 - some.market_value / (some.terms.value_multiple * some.price);
    EXPECT_LT(some.settled().loss_fraction, std::max(limit, 0.0) + 1e-12);
  });
}

// L = a1 (M S - C) = participation (k - 1) X R a1: the loss is what exercisers gain over the
// market, in the proportion that the acquirer still owns.
TEST(FlipIn, CostsTheAcquirerItsShareOfTheDiscount) {
  for_all([](Draw& draw) {
    const Case some = drawn(draw);
    const Settlement after = some.settled();
    const Shares rights = (1.0 - some.stake) * many_shares.shares();
    const Dollars discount = some.participation * (some.terms.value_multiple - 1.0)
                             * (rights * some.terms.exercise_price);
    EXPECT_NEAR(after.loss / (after.stake_after * discount), 1.0, 1e-9);
  });
}

// The larger loss of the two: an exchange, unless participation * X / P > 1 / a.
TEST(FlipIn, HurtsMoreThanAnExchangeOnlyBeyondOneOverTheStake) {
  for_all([](Draw& draw) {
    Case some = drawn(draw);
    some.terms.value_multiple = 2.0;
    some.participation = 1.0;
    some.stake = draw.between(0.01, 0.49);
    const double exercise = some.terms.exercise_price.value() / some.price;
    if (std::abs(exercise * some.stake - 1.0) < 1e-6) return;
    const Trigger trigger = exact_stake(some.stake, some.price, some.price);
    const Settlement exchange = settle(trigger, {1.0, {}}, 1.0);
    EXPECT_EQ(some.settled().loss > exchange.loss, exercise * some.stake > 1.0);
  });
}

}  // namespace
}  // namespace flipin
