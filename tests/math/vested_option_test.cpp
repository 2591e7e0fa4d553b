#include "math/vested_option.hpp"

#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>
#include <boost/math/quadrature/gauss_kronrod.hpp>

#include "core/expect.hpp"
#include "math/barrier.hpp"
#include "math/normal.hpp"

namespace flipin {
namespace {

constexpr DollarsPerShare never{std::numeric_limits<double>::infinity()};

/// The same outlook by quadrature over the time of exit, from the barrier formulas alone.
struct ByQuadrature {
  LognormalTerms option;
  DollarsPerShare barrier;
  double exit_rate;

  [[nodiscard]] UpperTouch touch_within(Years time) const {
    return {option.price, barrier, option.rate - option.dividend_yield, option.volatility, time};
  }

  [[nodiscard]] double call(Years time) const {
    LognormalTerms until = option;
    until.term = time;
    return up_and_out_call(until, barrier).value();
  }

  /// The reflection principle, as Cvitanic, Wiener and Zapatero 2008 write it.
  [[nodiscard]] double ends_in_the_money_untouched(Years time) const {
    const double sigma = option.volatility;
    const double sd = sigma * std::sqrt(time.value());
    const double nu = (option.rate - option.dividend_yield).value() - 0.5 * sigma * sigma;
    const double b = std::log(barrier / option.price);
    if (sd == 0.0) return option.price > option.exercise_price ? 1.0 : 0.0;
    const double d = (std::log(option.price / option.exercise_price) + nu * time.value()) / sd;
    const double e = (-b + nu * time.value()) / sd;
    const double image = normal_cdf(d + 2.0 * b / sd) - normal_cdf(e + 2.0 * b / sd);
    return normal_cdf(d) - normal_cdf(e) - std::exp(2.0 * nu * b / (sigma * sigma)) * image;
  }

  /// The integral over the term, with time = u^2, which undoes a square root at the money.
  template <class Integrand>
  [[nodiscard]] double over_time(const Integrand& integrand) const {
    return boost::math::quadrature::gauss_kronrod<double, 31>::integrate(
        [&](double u) { return 2.0 * u * std::exp(-exit_rate * u * u) * integrand(Years{u * u}); },
        0.0,
        std::sqrt(option.term.value()),
        12,
        1e-12);
  }

  template <class Payoff>
  [[nodiscard]] double at_settlement(const Payoff& payoff) const {
    const double stays = std::exp(-exit_rate * option.term.value());
    return exit_rate * over_time(payoff) + stays * payoff(option.term);
  }

  [[nodiscard]] VestedOutlook outlook() const {
    const UpperTouch touch = touch_within(option.term);
    const LogRate exit{exit_rate};
    const DollarsPerShare gain = barrier - option.exercise_price;
    const double settled = at_settlement([&](Years time) { return call(time); });
    const double in_the_money =
        at_settlement([&](Years time) { return ends_in_the_money_untouched(time); });
    const double life =
        over_time([&](Years time) { return probability_of_no_touch(touch_within(time)); });
    return {DollarsPerShare{settled} + discounted_touch(touch, option.rate + exit) * gain,
            in_the_money + discounted_touch(touch, exit),
            Years{life}};
  }
};

void expect_alike(const VestedOutlook& found, const VestedOutlook& wanted, Years term) {
  EXPECT_NEAR(found.value.value(), wanted.value.value(), 1e-9);
  EXPECT_NEAR(found.probability_of_exercise, wanted.probability_of_exercise, 1e-10);
  EXPECT_NEAR(found.expected_life.value(), wanted.expected_life.value(), 1e-9 * term.value());
}

TEST(VestedOption, IsTheIntegralOverTheTimeOfExit) {
  std::mt19937_64 bits{3};
  const auto between = [&](double low, double high) {
    return low + (high - low) * static_cast<double>(bits() >> 11) * 0x1p-53;
  };
  for (int trial = 0; trial < 150; ++trial) {
    SCOPED_TRACE(trial);
    const DollarsPerShare exercise_price{50};
    const DollarsPerShare barrier = between(1.02, 3.0) * exercise_price;
    const LognormalTerms option{trial % 10 == 0 ? exercise_price : between(0.3, 0.99) * barrier,
                                exercise_price,
                                LogRate{between(-0.04, 0.12)},
                                LogRate{trial % 3 == 0 ? 0.0 : between(0.0, 0.08)},
                                between(0.15, 1.0),
                                Years{between(0.1, 12.0)}};
    const double exit_rate = trial % 4 == 0 ? 0.0 : between(0.0, 1.0);
    expect_alike(vested_outlook(option, barrier, exit_rate),
                 ByQuadrature{option, barrier, exit_rate}.outlook(),
                 option.term);
  }
}

constexpr LognormalTerms plain{
    DollarsPerShare{50}, DollarsPerShare{50}, LogRate{0.05}, LogRate{0.02}, 0.35, Years{7.0}};
constexpr DollarsPerShare twice{100};

TEST(VestedOption, StaysSmoothWhereTheClosedFormDividesByZero) {
  // The exit rate cancels a negative interest rate, exactly and nearly.
  LognormalTerms option = plain;
  option.rate = LogRate{-0.05};
  for (const double exit_rate : {0.05, 0.05 + 1e-9, 0.05 + 1e-6, 0.05 + 2e-6, 0.05 - 1e-5}) {
    SCOPED_TRACE(exit_rate);
    expect_alike(vested_outlook(option, twice, exit_rate),
                 ByQuadrature{option, twice, exit_rate}.outlook(),
                 option.term);
  }
  // No drift of the log price and no exits: the first-passage exponents vanish.
  option.rate = LogRate{0.5 * 0.35 * 0.35};
  option.dividend_yield = LogRate{0.0};
  for (const double exit_rate : {0.0, 1e-12, 1e-6, 1e-5}) {
    SCOPED_TRACE(exit_rate);
    expect_alike(vested_outlook(option, twice, exit_rate),
                 ByQuadrature{option, twice, exit_rate}.outlook(),
                 option.term);
  }
}

TEST(VestedOption, IsACallForAHolderWhoStaysAndWaits) {
  for (const double price : {0.001, 5.0, 50.0, 500.0}) {
    LognormalTerms option = plain;
    option.price = DollarsPerShare{price};
    const VestedOutlook outlook = vested_outlook(option, never, 0.0);
    EXPECT_NEAR(outlook.value.value(), call_value(option).value(), 1e-12 * price);
    EXPECT_NEAR(
        outlook.probability_of_exercise,
        probability_above(option.price, plain.exercise_price, LogRate{0.03}, 0.35, plain.term),
        1e-14);
    EXPECT_NEAR(outlook.expected_life.value(), 7.0, 1e-9);
  }
}

TEST(VestedOption, IsLostUnderWaterJustBeforeTheEnd) {
  LognormalTerms option = plain;
  option.price = DollarsPerShare{20};
  option.term = Years{1e-6};
  const VestedOutlook outlook = vested_outlook(option, never, 0.1);
  EXPECT_EQ(outlook.value, DollarsPerShare{0});
  EXPECT_EQ(outlook.probability_of_exercise, 0.0);
}

TEST(VestedOption, LivesAsLongAsTheHolderStays) {
  const VestedOutlook outlook = vested_outlook(plain, never, 0.2);
  EXPECT_NEAR(outlook.expected_life.value(), (1.0 - std::exp(-0.2 * 7.0)) / 0.2, 1e-13);
}

TEST(VestedOption, HasALimitInTheHeightOfTheBarrier) {
  const VestedOutlook far = vested_outlook(plain, DollarsPerShare{1e7}, 0.1);
  expect_alike(far, vested_outlook(plain, never, 0.1), plain.term);
}

TEST(VestedOption, IsTheGainAtOnceForAHolderWhoLeavesAtOnce) {
  LognormalTerms option = plain;
  option.price = DollarsPerShare{70};
  EXPECT_NEAR(vested_outlook(option, twice, 1e8).value.value(), 20.0, 1e-6);
  option.price = DollarsPerShare{40};
  EXPECT_NEAR(vested_outlook(option, twice, 1e8).value.value(), 0.0, 1e-6);
}

TEST(VestedOption, TakesTheGainAtTheBarrierAndAtTheEnd) {
  LognormalTerms option = plain;
  option.price = DollarsPerShare{120};
  const VestedOutlook above = vested_outlook(option, twice, 0.1);
  EXPECT_EQ(above.value, DollarsPerShare{70});
  EXPECT_EQ(above.probability_of_exercise, 1.0);
  EXPECT_EQ(above.expected_life, Years{0.0});

  option.price = DollarsPerShare{100.0 * (1.0 - 1e-9)};  // no jump on the way there
  EXPECT_NEAR(vested_outlook(option, twice, 0.1).value.value(), 50.0, 1e-6);

  option.term = Years{0.0};
  option.price = DollarsPerShare{60};
  EXPECT_EQ(vested_outlook(option, twice, 0.1).value, DollarsPerShare{10});
  option.price = DollarsPerShare{40};
  EXPECT_EQ(vested_outlook(option, twice, 0.1).value, DollarsPerShare{0});
  EXPECT_EQ(vested_outlook(option, twice, 0.1).probability_of_exercise, 0.0);
}

TEST(VestedOption, RefusesWhatItHasNoFormulaFor) {
  EXPECT_THROW(static_cast<void>(vested_outlook(plain, plain.exercise_price, 0.1)),
               BrokenExpectation);
  EXPECT_THROW(static_cast<void>(vested_outlook(plain, twice, -0.1)), BrokenExpectation);
  LognormalTerms certain = plain;
  certain.volatility = 0.0;
  EXPECT_THROW(static_cast<void>(vested_outlook(certain, twice, 0.1)), BrokenExpectation);
}

}  // namespace
}  // namespace flipin
