#include <gtest/gtest.h>

#include "rights/market_value.hpp"
#include "rights/registry.hpp"
#include "support/hemacare.hpp"

// Tables of a flip-in worked independently of the kernel, each figure to its last printed digit:
// HemaCare's terms, an exercise price of $5 and a stake of exactly 15% unless a row says otherwise.

namespace flipin {
namespace {

template <class Clause>
Settlement settled(double stake, double price, double participation = 1.0) {
  const Trigger trigger = exact_stake(stake, price, price);
  return settle(trigger, Clause{}.delivery(hemacare_terms, trigger.market_value), participation);
}

/// What a figure of many shares is for HemaCare's.
double for_hemacare(double figure) {
  return figure * (hemacare_outstanding.shares() / many_shares.shares());
}

TEST(FlipInTables, ByPrice) {
  struct Row {
    double price, shares_per_right, issued, stake, price_after, loss_percent, loss, payoff;
    double cash_over_market_value;
  };
  constexpr Row rows[] = {
      {0.25, 40, 244'484'140, 0.428571, 0.128571, 48.571429, 130'973.65, 0.142857, 17.0},
      {0.4545,
       22.002200,
       134'479'725,
       0.761349,
       0.238784,
       47.462170,
       232'672.21,
       0.253783,
       9.350935},
      {0.50, 20, 122'242'070, 0.833333, 0.263889, 47.222222, 254'670.98, 0.277778, 8.5},
      {0.75,
       13.333333,
       81'494'713.3,
       1.216216,
       0.405405,
       45.945946,
       371'681.97,
       0.405405,
       5.666667},
      {1.00, 10, 61'121'035, 1.578947, 0.552632, 44.736842, 482'534.49, 0.526316, 4.25},
      {1.20, 8.333333, 50'934'195.8, 1.855670, 0.674227, 43.814433, 567'102.39, 0.618557, 3.541667},
      {1.60, 6.25, 38'200'646.9, 2.376238, 0.926733, 42.079208, 726'190.51, 0.792079, 2.65625},
      {2.44,
       4.098361,
       25'049'604.5,
       3.345521,
       1.492102,
       38.848263,
       1'022'408.54,
       1.115174,
       1.741803},
      {3.03,
       3.300330,
       20'171'958.7,
       3.941891,
       1.913131,
       36.860364,
       1'204'662.20,
       1.313964,
       1.402640},
      {5.00, 2, 12'224'207, 5.555556, 3.425926, 31.481481, 1'697'806.53, 1.851852, 0.85},
      {10.00, 1, 6'112'103.5, 8.108108, 7.702703, 22.972973, 2'477'879.80, 2.702703, 0.425},
      {20.00, 0.5, 3'056'051.75, 10.526316, 17.017544, 14.912281, 3'216'896.58, 3.508772, 0.2125},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.price);
    const Settlement after = settled<CashFlipIn>(0.15, row.price);
    const Delivery delivery = CashFlipIn{}.delivery(hemacare_terms, DollarsPerShare{row.price});
    EXPECT_NEAR(delivery.shares, row.shares_per_right, 5e-7);
    EXPECT_NEAR(for_hemacare(after.issued.value()), row.issued, 0.5);
    EXPECT_NEAR(100.0 * after.stake_after, row.stake, 5e-7);
    EXPECT_NEAR(after.price_after.value(), row.price_after, 5e-7);
    EXPECT_NEAR(100.0 * after.loss_fraction, row.loss_percent, 5e-7);
    EXPECT_NEAR(for_hemacare(after.loss.value()), row.loss, 0.005);
    EXPECT_NEAR(after.payoff_per_right.value(), row.payoff, 5e-7);
    const Dollars market_value = many_shares.shares() * DollarsPerShare{row.price};
    EXPECT_NEAR(after.paid_in / market_value, row.cash_over_market_value, 5e-7);
  }
}

// Stake after, loss of the stake, and loss as a part of the whole company's value; per cent.
struct Hit {
  double stake_after, loss, loss_of_all;
};

void expect_hit(const Settlement& after, const Hit& worked) {
  EXPECT_NEAR(100.0 * after.stake_after, worked.stake_after, 5e-7);
  EXPECT_NEAR(100.0 * after.loss_fraction, worked.loss, 5e-7);
  EXPECT_NEAR(100.0 * after.loss_fraction * after.stake_before, worked.loss_of_all, 5e-7);
}

TEST(FlipInTables, ByStakeAtTheTrigger) {
  struct Row {
    double stake;
    Hit flip_in, exchange, spread;
  };
  constexpr Row rows[] = {
      {0.0499,
       {0.475193, 45.238549, 2.257404},
       {2.558843, 48.720578, 2.431157},
       {0.867751, 82.610208, 4.122249}},
      {0.10,
       {1.000000, 45.000000, 4.500000},
       {5.263158, 47.368421, 4.736842},
       {1.818182, 81.818182, 8.181818}},
      {0.11,
       {1.111111, 44.949495, 4.944444},
       {5.820106, 47.089947, 5.179894},
       {2.018349, 81.651376, 8.981651}},
      {0.15,
       {1.578947, 44.736842, 6.710526},
       {8.108108, 45.945946, 6.891892},
       {2.857143, 80.952381, 12.142857}},
      {0.20,
       {2.222222, 44.444444, 8.888889},
       {11.111111, 44.444444, 8.888889},
       {4.000000, 80.000000, 16.000000}},
      {0.31,
       {3.924051, 43.670886, 13.537975},
       {18.343195, 40.828402, 12.656805},
       {6.966292, 77.528090, 24.033708}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.stake);
    expect_hit(settled<CashFlipIn>(row.stake, 1.0), row.flip_in);
    expect_hit(settled<Exchange>(row.stake, 1.0), row.exchange);
    expect_hit(settled<SpreadSettlement>(row.stake, 1.0), row.spread);
  }
}

// From half of the company on, the board may no longer exchange.
TEST(FlipInTables, ByStakeBeyondTheExchange) {
  struct Row {
    double stake;
    Hit flip_in, spread;
  };
  constexpr Row rows[] = {
      {0.50, {8.333333, 41.666667, 20.833333}, {14.285714, 71.428571, 35.714286}},
      {0.75, {21.428571, 35.714286, 26.785714}, {33.333333, 55.555556, 41.666667}},
      {0.90, {45.000000, 25.000000, 22.500000}, {60.000000, 33.333333, 30.000000}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.stake);
    expect_hit(settled<CashFlipIn>(row.stake, 1.0), row.flip_in);
    expect_hit(settled<SpreadSettlement>(row.stake, 1.0), row.spread);
  }
}

TEST(FlipInTables, ByParticipation) {
  struct Row {
    double participation, stake, price_after, loss_percent, payoff;
  };
  constexpr Row rows[] = {
      {0.05, 10.526316, 0.850877, 14.912281, 3.508772},
      {0.10, 8.108108, 0.770270, 22.972973, 2.702703},
      {0.20, 5.555556, 0.685185, 31.481481, 1.851852},
      {4.0 / 17.0, 5.000000, 0.666667, 33.333333, 1.666667},
      {0.50, 2.857143, 0.595238, 40.476190, 0.952381},
      {0.75, 2.033898, 0.567797, 43.220339, 0.677966},
      {1.00, 1.578947, 0.552632, 44.736842, 0.526316},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.participation);
    const Settlement after = settled<CashFlipIn>(0.15, 1.0, row.participation);
    EXPECT_NEAR(100.0 * after.stake_after, row.stake, 5e-7);
    EXPECT_NEAR(after.price_after.value(), row.price_after, 5e-7);
    EXPECT_NEAR(100.0 * after.loss_fraction, row.loss_percent, 5e-7);
    EXPECT_NEAR(after.payoff_per_right.value(), row.payoff, 5e-7);
  }
}

// Rights that receive stock worth the multiple at the price after dilution itself.
TEST(FlipInTables, ByParticipationAtASelfConsistentPrice) {
  struct Row {
    double participation, price_after, stake;
  };
  constexpr Row rows[] = {
      {0.05, 0.787500, 9.742268}, {0.10, 0.575000, 6.052632}, {0.20, 0.150000, 1.216216}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.participation);
    const auto price =
        self_consistent_price(hemacare_terms, DollarsPerShare{1.0}, row.participation * 0.85);
    ASSERT_TRUE(price);
    EXPECT_NEAR(price->value(), row.price_after, 1e-12);
    const Settlement after = settle(exact_stake(0.15, 1.0, price->value()),
                                    CashFlipIn{}.delivery(hemacare_terms, *price),
                                    row.participation);
    EXPECT_NEAR(after.price_after.value(), price->value(), 1e-12);
    EXPECT_NEAR(100.0 * after.stake_after, row.stake, 5e-7);
    // Each right then gains exactly what it costs: (2 - 1) * $5.
    EXPECT_NEAR(after.payoff_per_right.value(), 5.0, 1e-10);
  }
}

}  // namespace
}  // namespace flipin
