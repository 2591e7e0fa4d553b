#include "math/black_scholes.hpp"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace flipin {
namespace {

struct HaugOption {
  const char* name;
  DollarsPerShare (*value)(const LognormalTerms&);
  double price, exercise_price, dividend_yield, rate, term, volatility;
  double printed;
};

TEST(BlackScholes, MatchesHaug) {
  // Haug, The Complete Guide to Option Pricing Formulas (1998), chapter 1.
  const HaugOption book[] = {
      {"stock call", call_value, 60, 65, 0.00, 0.08, 0.25, 0.30, 2.1334},
      {"index put", put_value, 100, 95, 0.05, 0.10, 0.50, 0.20, 2.4648},
      {"futures put", put_value, 19, 19, 0.10, 0.10, 0.75, 0.28, 1.7011},
      {"futures call", call_value, 19, 19, 0.10, 0.10, 0.75, 0.28, 1.7011},
      {"currency call", call_value, 1.56, 1.60, 0.08, 0.06, 0.50, 0.12, 0.0291},
      {"generalized put", put_value, 75, 70, 0.05, 0.10, 0.50, 0.35, 4.0870},
      {"call on a future", call_value, 100, 100, 0.10, 0.10, 0.50, 0.25, 6.6997},
  };
  for (const HaugOption& row : book) {
    const LognormalTerms option{DollarsPerShare{row.price},
                                DollarsPerShare{row.exercise_price},
                                LogRate{row.rate},
                                LogRate{row.dividend_yield},
                                row.volatility,
                                Years{row.term}};
    EXPECT_NEAR(row.value(option).value(), row.printed, 0.00005) << row.name;
  }
}

TEST(BlackScholes, CallLessPutIsTheForward) {
  std::mt19937_64 bits{1};
  const auto between = [&](double low, double high) {
    return low + (high - low) * static_cast<double>(bits() >> 11) * 0x1p-53;
  };
  for (int trial = 0; trial < 500; ++trial) {
    const LognormalTerms option{DollarsPerShare{between(0.1, 200)},
                                DollarsPerShare{between(0.1, 200)},
                                LogRate{between(-0.05, 0.2)},
                                LogRate{between(-0.05, 0.2)},
                                trial % 10 == 0 ? 0.0 : between(0.0, 1.5),
                                Years{trial % 7 == 0 ? 0.0 : between(0.0, 15.0)}};
    const auto& [price, exercise_price, rate, dividend_yield, volatility, term] = option;
    const DollarsPerShare forward = std::exp(-dividend_yield.value() * term.value()) * price
                                    - std::exp(-rate.value() * term.value()) * exercise_price;
    const DollarsPerShare difference = call_value(option) - put_value(option);
    EXPECT_NEAR(difference.value(), forward.value(), 1e-12 * (price + exercise_price).value())
        << "trial " << trial;
  }
}

TEST(BlackScholes, WithoutTimeIsTheGain) {
  LognormalTerms option{.price = DollarsPerShare{60},
                        .exercise_price = DollarsPerShare{50},
                        .rate = LogRate{0.05},
                        .dividend_yield = LogRate{0.02},
                        .volatility = 0.4,
                        .term = Years{0.0}};
  EXPECT_EQ(call_value(option), DollarsPerShare{10});
  EXPECT_EQ(put_value(option), DollarsPerShare{0});
  option.price = DollarsPerShare{45};
  EXPECT_EQ(call_value(option), DollarsPerShare{0});
  EXPECT_EQ(put_value(option), DollarsPerShare{5});
}

TEST(BlackScholes, WithoutVolatilityIsTheDiscountedGainOfTheForward) {
  LognormalTerms option{.price = DollarsPerShare{50},
                        .exercise_price = DollarsPerShare{50},
                        .rate = LogRate{0.05},
                        .dividend_yield = LogRate{0.0},
                        .volatility = 0.0,
                        .term = Years{2.0}};
  EXPECT_NEAR(call_value(option).value(), 50.0 - 50.0 * std::exp(-0.1), 1e-13);
  EXPECT_EQ(put_value(option), DollarsPerShare{0});
  // The limit is reached smoothly.
  const DollarsPerShare certain = call_value(option);
  option.volatility = 1e-6;
  EXPECT_NEAR(call_value(option).value(), certain.value(), 1e-12);
}

TEST(BlackScholes, AnExercisePriceOfZeroIsAShareWithoutItsDividends) {
  const LognormalTerms option{.price = DollarsPerShare{50},
                              .exercise_price = DollarsPerShare{0},
                              .rate = LogRate{0.05},
                              .dividend_yield = LogRate{0.03},
                              .volatility = 0.4,
                              .term = Years{4.0}};
  EXPECT_NEAR(call_value(option).value(), 50.0 * std::exp(-0.12), 1e-13);
  EXPECT_EQ(put_value(option), DollarsPerShare{0});
}

TEST(ProbabilityAbove, IsTheCashOrNothingPutOfHaug) {
  // Haug (1998), binary options: futures 100, strike 80, .75 years, r = q = 6 %, 35 %, pays 10.
  const double above =
      probability_above(DollarsPerShare{100}, DollarsPerShare{80}, LogRate{0.0}, 0.35, Years{0.75});
  EXPECT_NEAR(10.0 * std::exp(-0.06 * 0.75) * (1.0 - above), 2.6710, 0.00005);
}

TEST(ProbabilityAbove, IsCertainWithoutVolatilityOrTime) {
  const DollarsPerShare price{50};
  const LogRate drift{0.10};
  EXPECT_EQ(probability_above(price, DollarsPerShare{60}, drift, 0.0, Years{2.0}), 1.0);
  EXPECT_EQ(probability_above(price, DollarsPerShare{62}, drift, 0.0, Years{2.0}), 0.0);
  EXPECT_EQ(probability_above(price, DollarsPerShare{49}, drift, 0.5, Years{0.0}), 1.0);
  EXPECT_EQ(probability_above(price, price, drift, 0.5, Years{0.0}), 0.0);
}

TEST(ProbabilityAbove, RefusesNegativeTime) {
  const DollarsPerShare price{50};
  EXPECT_THROW(static_cast<void>(probability_above(price, price, LogRate{0.1}, 0.3, Years{-1.0})),
               BrokenExpectation);
}

}  // namespace
}  // namespace flipin
