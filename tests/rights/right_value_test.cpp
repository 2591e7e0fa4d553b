#include "rights/right_value.hpp"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>
#include <boost/math/quadrature/gauss_kronrod.hpp>

#include "core/expect.hpp"
#include "rights/registry.hpp"
#include "support/for_all.hpp"
#include "support/hemacare.hpp"

// HemaCare's right at a price of $1, an acquiring person with exactly 15%, everybody exercises.
// Figures were integrated independently, to the last digit given.

namespace flipin {
namespace {

constexpr FlipInRight right{hemacare_terms, 0.15, 1.0};
constexpr TriggerHazard hazard{0.10, 0.0, LogRate{0.05}, Years{10.0}};

LognormalPrice lognormal(double volatility) {
  return {DollarsPerShare{1.0}, LogRate{0.05}, volatility};
}

TEST(RightValue, PaysWhatTheSettlementPays) {
  for_all([](Draw& draw) {
    const FlipInRight some{{DollarsPerShare{draw.between(0.1, 100.0)}, draw.between(1.1, 4.0), 1.0},
                           0.01 * static_cast<double>(draw.whole(1, 90)),
                           draw.between(0.01, 1.0)};
    const double price = draw.between(0.05, 50.0);
    const Settlement after = settle(exact_stake(some.stake, price, price),
                                    CashFlipIn{}.delivery(some.terms, DollarsPerShare{price}),
                                    some.participation);
    const DollarsPerShare payoff = flip_in_payoff(some, DollarsPerShare{price});
    EXPECT_NEAR(payoff / after.payoff_per_right, 1.0, 1e-11);
    EXPECT_NEAR(stake_after_flip_in(some, DollarsPerShare{price}) / after.stake_after, 1.0, 1e-12);
  });
}

TEST(RightValue, AtAConstantPriceIsTheDiscountedPayoff) {
  const LognormalPrice constant{DollarsPerShare{1.0}, LogRate{0.0}, 0.0};
  EXPECT_NEAR(flip_in_payoff(right, constant.now).value(), 0.526315789474, 5e-13);
  EXPECT_NEAR(right_value(right, constant, hazard).value(), 0.272585908720, 5e-13);
  TriggerHazard redeemed = hazard;
  redeemed.redemption_probability = 0.9;
  EXPECT_NEAR(right_value(right, constant, redeemed).value(), 0.027258590872, 5e-13);
  EXPECT_NEAR(trigger_probability(hazard), 0.632120558829, 5e-13);
}

TEST(RightValue, OfALognormalPriceFallsWithItsVolatility) {
  EXPECT_NEAR(right_value(right, lognormal(0.4), hazard).value(), 0.297753127647, 5e-13);
  EXPECT_NEAR(right_value(right, lognormal(0.8), hazard).value(), 0.229681962753, 5e-13);
}

TEST(RightValue, ExpectsAPayoffAndAStakeAtEachTime) {
  struct Row {
    double volatility, years, payoff;
  };
  constexpr Row rows[] = {{0.4, 1.0, 0.541439396728},
                          {0.4, 5.0, 0.591925471667},
                          {0.4, 10.0, 0.635586021223},
                          {0.8, 1.0, 0.512438414486},
                          {0.8, 5.0, 0.412947418130},
                          {0.8, 10.0, 0.296576684297}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.payoff);
    const LognormalPrice price = lognormal(row.volatility);
    EXPECT_NEAR(expected_payoff(right, price, Years{row.years}).value(), row.payoff, 5e-13);
  }
  const auto stake_percent = [](double volatility, double years) {
    return 100.0 * expected_stake_after(right, lognormal(volatility), Years{years});
  };
  EXPECT_NEAR(stake_percent(0.4, 1.0), 1.624318190, 5e-10);
  EXPECT_NEAR(stake_percent(0.4, 5.0), 1.775776415, 5e-10);
  EXPECT_NEAR(stake_percent(0.8, 1.0), 1.537315243, 5e-10);
  EXPECT_NEAR(stake_percent(0.8, 5.0), 1.238842254, 5e-10);
}

// An adaptive rule of another kind, over prices and times far wider than any real ones.
TEST(RightValue, IsWhatAnotherQuadratureFinds) {
  using Quadrature = boost::math::quadrature::gauss_kronrod<double, 31>;
  for_all([](Draw& draw) {
    const FlipInRight some{{DollarsPerShare{draw.between(0.1, 100.0)}, draw.between(1.1, 4.0), 1.0},
                           draw.between(0.01, 0.9),
                           draw.between(0.0, 1.0)};
    const LognormalPrice price{DollarsPerShare{draw.between(0.01, 100.0)},
                               LogRate{draw.between(-0.2, 0.3)},
                               draw.between(0.0, 3.0)};
    const double years = draw.between(0.0, 15.0);
    const double spread = price.volatility * std::sqrt(years);
    const double mean =
        std::log(price.now.value()) + price.drift.value() * years - 0.5 * spread * spread;
    const auto integrand = [&](double z) {
      const DollarsPerShare later{std::exp(mean + spread * z)};
      return std::exp(-0.5 * z * z) * flip_in_payoff(some, later).value();
    };
    const double integral = Quadrature::integrate(integrand, -9.0, 9.0 + spread, 15, 1e-13)
                            / std::sqrt(2.0 * std::numbers::pi);
    const double discount = (some.terms.value_multiple - 1.0) * some.terms.exercise_price.value();
    EXPECT_NEAR(expected_payoff(some, price, Years{years}).value(), integral, 1e-13 * discount);
  });
}

TEST(RightValue, IsTheSameOverPartsOfTheTerm) {
  // What the rights of five years are worth, and those of the next five as seen from now.
  TriggerHazard first = hazard;
  first.term = Years{5.0};
  using Quadrature = boost::math::quadrature::gauss_kronrod<double, 31>;
  const LognormalPrice price = lognormal(0.8);
  const double rest = Quadrature::integrate(
      [&](double time) {
        return 0.10 * std::exp(-0.15 * time) * expected_payoff(right, price, Years{time}).value();
      },
      5.0,
      10.0,
      10,
      1e-14);
  EXPECT_NEAR(right_value(right, price, first).value() + rest,
              right_value(right, price, hazard).value(),
              1e-13);
}

TEST(RightValue, IsNothingWithoutTriggerTimeOrChance) {
  TriggerHazard never = hazard;
  never.rate = 0.0;
  EXPECT_EQ(right_value(right, lognormal(0.4), never), DollarsPerShare{});
  TriggerHazard redeemed = hazard;
  redeemed.redemption_probability = 1.0;
  EXPECT_EQ(right_value(right, lognormal(0.4), redeemed), DollarsPerShare{});
  TriggerHazard expired = hazard;
  expired.term = Years{};
  EXPECT_EQ(right_value(right, lognormal(0.4), expired), DollarsPerShare{});
}

TEST(RightValue, RefusesWhatIsNoProbability) {
  TriggerHazard impossible = hazard;
  impossible.redemption_probability = 1.1;
  EXPECT_THROW(static_cast<void>(right_value(right, lognormal(0.4), impossible)),
               BrokenExpectation);
  EXPECT_THROW(static_cast<void>(flip_in_payoff({hemacare_terms, 0.0, 1.0}, DollarsPerShare{1.0})),
               BrokenExpectation);
}

}  // namespace
}  // namespace flipin
