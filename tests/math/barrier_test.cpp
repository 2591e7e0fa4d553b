#include "math/barrier.hpp"

#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>
#include <boost/math/quadrature/gauss_kronrod.hpp>

namespace flipin {
namespace {

UpperTouch watch(const LognormalTerms& option, DollarsPerShare barrier) {
  return {
      option.price, barrier, option.rate - option.dividend_yield, option.volatility, option.term};
}

// Haug, The Complete Guide to Option Pricing Formulas (1998), page 72, after Reiner and Rubinstein
// 1991: S = 100, H = 105, r = 8 %, q = 4 %, half a year, a rebate of 3.
struct HaugBarrier {
  double exercise_price, volatility, printed;
};
constexpr DollarsPerShare haug_barrier{105};
constexpr double haug_rebate = 3.0;

LognormalTerms haug_option(const HaugBarrier& row) {
  return {DollarsPerShare{100},
          DollarsPerShare{row.exercise_price},
          LogRate{0.08},
          LogRate{0.04},
          row.volatility,
          Years{0.5}};
}

TEST(UpAndOutCall, MatchesHaugWithTheRebatePaidAtTheTouch) {
  const HaugBarrier book[] = {
      {90, 0.25, 2.6789}, {100, 0.25, 2.3580}, {110, 0.25, 2.3453}, {100, 0.30, 2.4389}};
  for (const HaugBarrier& row : book) {
    const LognormalTerms option = haug_option(row);
    const double rebate = haug_rebate * discounted_touch(watch(option, haug_barrier), option.rate);
    EXPECT_NEAR(up_and_out_call(option, haug_barrier).value() + rebate, row.printed, 0.00005)
        << row.exercise_price << ' ' << row.volatility;
  }
}

TEST(UpAndOutCall, LeavesHaugsUpAndInCallWithTheRebatePaidAtTheEnd) {
  const HaugBarrier book[] = {
      {90, 0.25, 14.1112}, {100, 0.25, 8.4482}, {110, 0.25, 4.5910}, {90, 0.30, 15.2098}};
  for (const HaugBarrier& row : book) {
    const LognormalTerms option = haug_option(row);
    const double untouched_chance = probability_of_no_touch(watch(option, haug_barrier));
    const double rebate = haug_rebate * std::exp(-0.08 * 0.5) * untouched_chance;
    const DollarsPerShare knocked_in = call_value(option) - up_and_out_call(option, haug_barrier);
    EXPECT_NEAR(knocked_in.value() + rebate, row.printed, 0.00005)
        << row.exercise_price << ' ' << row.volatility;
  }
}

TEST(UpAndOutCall, IsWorthNothingWhereItCannotPay) {
  const LognormalTerms option = haug_option({100, 0.25, 0.0});
  EXPECT_EQ(up_and_out_call(option, option.price), DollarsPerShare{0});
  LognormalTerms dear = option;
  dear.exercise_price = haug_barrier;
  EXPECT_EQ(up_and_out_call(dear, haug_barrier), DollarsPerShare{0});
}

TEST(UpAndOutCall, IsACallWhenTheBarrierIsFar) {
  const LognormalTerms option = haug_option({100, 0.25, 0.0});
  const double call = call_value(option).value();
  EXPECT_NEAR(up_and_out_call(option, DollarsPerShare{1e6}).value(), call, 1e-12);
  EXPECT_EQ(
      up_and_out_call(option, DollarsPerShare{std::numeric_limits<double>::infinity()}).value(),
      call);
}

TEST(UpAndOutCall, FollowsTheCertainPathWithoutVolatility) {
  LognormalTerms option = haug_option({100, 0.0, 0.0});
  option.term = Years{1.0};
  EXPECT_EQ(up_and_out_call(option, haug_barrier), call_value(option));
  option.term = Years{1.3};  // the forward is 105.34
  EXPECT_EQ(up_and_out_call(option, haug_barrier), DollarsPerShare{0});
}

TEST(UpAndOutCall, KeepsItsValueWhenTheImageWeightIsHuge) {
  // At 3 % volatility the image weighs e^148. Computed in 110-digit arithmetic.
  const LognormalTerms option{.price = DollarsPerShare{50},
                              .exercise_price = DollarsPerShare{50},
                              .rate = LogRate{0.09},
                              .dividend_yield = LogRate{0.0},
                              .volatility = 0.03,
                              .term = Years{8.0}};
  EXPECT_NEAR(up_and_out_call(option, DollarsPerShare{105}).value(), 13.643597540359481, 1e-11);
}

TEST(DiscountedTouch, MatchesHaugsOneTouch) {
  // Haug (1998), binary barrier options: S = 95 from below, H = 100, r = 10 %, half a year, 20 %,
  // pays 15.
  const UpperTouch touch{DollarsPerShare{95}, DollarsPerShare{100}, LogRate{0.1}, 0.2, Years{0.5}};
  EXPECT_NEAR(15.0 * discounted_touch(touch, LogRate{0.1}), 11.6553, 0.00005);
}

TEST(DiscountedTouch, IsTheIntegralOfTheFirstPassageDensity) {
  std::mt19937_64 bits{2};
  const auto between = [&](double low, double high) {
    return low + (high - low) * static_cast<double>(bits() >> 11) * 0x1p-53;
  };
  for (int trial = 0; trial < 100; ++trial) {
    const double sigma = between(0.1, 1.0);
    const double drift = between(-0.2, 0.2);
    const double distance = between(0.05, 1.5);
    const double term = between(0.1, 10.0);
    const double discount = between(0.0, 0.5);
    const double nu = drift - 0.5 * sigma * sigma;
    // Harrison 1985: b / (sigma s^(3/2)) n((b - nu s) / (sigma sqrt s)), here with s = u^2.
    const auto density = [&](double u) {
      if (u == 0.0) return 0.0;
      const double s = u * u;
      const double late = normal_density((distance - nu * s) / (sigma * u));
      return 2.0 * std::exp(-discount * s) * distance / (sigma * s) * late;
    };
    const double expected = boost::math::quadrature::gauss_kronrod<double, 31>::integrate(
        density, 0.0, std::sqrt(term), 15, 1e-13);
    const UpperTouch touch{DollarsPerShare{20},
                           DollarsPerShare{20.0 * std::exp(distance)},
                           LogRate{drift},
                           sigma,
                           Years{term}};
    EXPECT_NEAR(discounted_touch(touch, LogRate{discount}), expected, 1e-12) << "trial " << trial;
    const double touched = discounted_touch(touch, LogRate{0.0});
    EXPECT_NEAR(touched + probability_of_no_touch(touch), 1.0, 1e-13) << "trial " << trial;
  }
}

struct HardTouch {
  double drift, volatility, discount, term;
  double touched, untouched;
};

TEST(DiscountedTouch, KeepsItsDigitsInLargeExponentsAndShortTimes) {
  // From 100 to 150, in sixty-digit arithmetic.
  const HardTouch rows[] = {
      {0.06, 0.01, 0.05, 10.0, 0.71324200860679263, 3.3961195139497148e-10},
      {-0.06, 0.05, 0.05, 10.0, 1.6064664118810011e-9, 0.99999999781100313},
      {0.02, 0.03, -0.001, 1.0, 6.8709910618594237e-38, 1.0},
  };
  for (const HardTouch& row : rows) {
    const UpperTouch touch{DollarsPerShare{100},
                           DollarsPerShare{150},
                           LogRate{row.drift},
                           row.volatility,
                           Years{row.term}};
    EXPECT_NEAR(discounted_touch(touch, LogRate{row.discount}) / row.touched, 1.0, 1e-11);
    EXPECT_NEAR(probability_of_no_touch(touch) / row.untouched, 1.0, 1e-11);
  }
  const UpperTouch soon{
      DollarsPerShare{100}, DollarsPerShare{150}, LogRate{0.05}, 0.3, Years{1e-3}};
  EXPECT_EQ(discounted_touch(soon, LogRate{0.04}), 0.0);
  EXPECT_EQ(probability_of_no_touch(soon), 1.0);
}

TEST(DiscountedTouch, IsCertainAtTheBarrierAndWithoutVolatility) {
  UpperTouch touch{DollarsPerShare{100}, DollarsPerShare{100}, LogRate{0.05}, 0.3, Years{0.0}};
  EXPECT_EQ(discounted_touch(touch, LogRate{0.2}), 1.0);
  EXPECT_EQ(probability_of_no_touch(touch), 0.0);

  touch.barrier = DollarsPerShare{100.0 * std::exp(0.1)};
  EXPECT_EQ(discounted_touch(touch, LogRate{0.2}), 0.0);

  touch.volatility = 0.0;
  touch.term = Years{3.0};  // the certain path arrives after two years
  EXPECT_NEAR(discounted_touch(touch, LogRate{0.2}), std::exp(-0.4), 1e-14);
  EXPECT_EQ(probability_of_no_touch(touch), 0.0);
  touch.term = Years{1.9};
  EXPECT_EQ(discounted_touch(touch, LogRate{0.2}), 0.0);
  EXPECT_EQ(probability_of_no_touch(touch), 1.0);
}

}  // namespace
}  // namespace flipin
