#include "math/hull_white.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>
#include <boost/math/quadrature/gauss_kronrod.hpp>

#include "core/expect.hpp"
#include "math/black_scholes.hpp"
#include "math/normal.hpp"
#include "math/vested_option.hpp"

namespace flipin {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

struct OracleRow {
  double price, exercise_price, dividend_yield, rate, volatility, term, vesting, multiple,
      exit_rate;
  double value;
};

HullWhiteTerms terms_of(const OracleRow& row) {
  return {.option = {DollarsPerShare{row.price},
                     DollarsPerShare{row.exercise_price},
                     LogRate{row.rate},
                     LogRate{row.dividend_yield},
                     row.volatility,
                     Years{row.term}},
          .vesting = Years{row.vesting},
          .exercise_multiple = row.multiple,
          .exit_rate_before_vesting = row.exit_rate,
          .exit_rate_after_vesting = row.exit_rate};
}

TEST(HullWhite, MatchesAnIndependentQuadrature) {
  // Two nested Gauss-Legendre rules over a Reiner-Rubinstein call, checked with a trinomial tree
  // that has the barrier on a node.
  const OracleRow oracle[] = {
      {50, 50, .025, .075, .30, 10, 0, never, 0, 20.469530},
      {50, 50, .025, .075, .30, 10, 0, 2, 0, 18.591646},
      {50, 50, .025, .075, .30, 10, 3, 2, .03, 17.159650},
      {50, 50, .025, .075, .30, 10, 3, 3, .03, 18.408189},
      {50, 50, .025, .075, .30, 10, 3, 1.5, .05, 14.181020},
      {1.20, 1.20, 0, .05, .80, 10, 4, 2, .08, 0.611977},
      {1.20, 1.20, 0, .05, 1.00, 10, 0, 2.2, 0, 0.646800},
      {100, 100, 0, .04, .40, 10, 2, 2, .10, 33.587341},
  };
  for (const OracleRow& row : oracle) {
    EXPECT_NEAR(hull_white(terms_of(row)).value.value(), row.value, 0.0000005)
        << row.price << ' ' << row.multiple << ' ' << row.exit_rate;
  }
}

/// The grant of Hull and White 2004: ten years, three to the vest date.
HullWhiteTerms hull_and_white(double multiple, double exit_rate) {
  return terms_of({50, 50, .025, .075, .30, 10, 3, multiple, exit_rate, 0});
}

TEST(HullWhite, MatchesTheGridOfExitsAndMultiples) {
  // The table of Hull and White 2004 with every exit rate a continuous hazard.
  const double exit_rates[] = {.03, .05, .07, .10};
  const double multiples[] = {1.2, 1.5, 2.0, 3.0};
  const double grid[4][4] = {{13.1751, 15.2186, 17.1597, 18.4082},
                             {12.3499, 14.1810, 15.8982, 16.9899},
                             {11.5797, 13.2226, 14.7438, 15.6997},
                             {10.5187, 11.9181, 13.1897, 13.9749}};
  for (int row = 0; row < 4; ++row) {
    for (int column = 0; column < 4; ++column) {
      const HullWhiteTerms terms = hull_and_white(multiples[column], exit_rates[row]);
      EXPECT_NEAR(hull_white(terms).value.value(), grid[row][column], 0.00005)
          << exit_rates[row] << ' ' << multiples[column];
    }
  }
}

TEST(HullWhite, IsNearThePrintedLattice) {
  // Hull and White 2004 print 13.13, 15.80 and 13.75 from a lattice that takes the exit rate before
  // vesting as an annual probability. Its size is not stated, hence .3 %.
  const double printed[3][3] = {{.03, 1.2, 13.13}, {.05, 2.0, 15.80}, {.10, 3.0, 13.75}};
  for (const auto& [exit_rate, multiple, value] : printed) {
    HullWhiteTerms terms = hull_and_white(multiple, exit_rate);
    terms.exit_rate_before_vesting = -std::log(1.0 - exit_rate);
    EXPECT_NEAR(hull_white(terms).value.value() / value, 1.0, 0.003) << exit_rate;
  }
}

TEST(HullWhite, MatchesTheIllustrationOfStatement123R) {
  // FASB Statement 123(R), the cliff-vesting grant of "Entity T": $14.69 with forfeits outside.
  // Here with the middle of each disclosed range, 2.9 % and 50 %.
  const OracleRow entity_t{30, 30, .01, .029, .50, 10, 3, 2, 0, 0};
  EXPECT_NEAR(hull_white(terms_of(entity_t)).value_given_vesting.value(), 14.68982, 0.000005);
}

TEST(HullWhite, GivesTheExpectedTermAndTheImpliedTerm) {
  const HullWhiteTerms terms = hull_and_white(2.0, 0.05);
  const HullWhiteValue found = hull_white(terms);
  EXPECT_NEAR(found.expected_term.value(), 6.994986, 0.0000005);
  // The term at which a European call is worth the same is longer.
  LognormalTerms european = terms.option;
  european.term = Years{7.2580};
  EXPECT_NEAR(call_value(european).value(), found.value_given_vesting.value(), 0.0001);
}

/// The value given vesting by adaptive quadrature over every price on the vest date.
double by_adaptive_quadrature(const HullWhiteTerms& terms) {
  LognormalTerms vested = terms.option;
  vested.term = terms.option.term - terms.vesting;
  const DollarsPerShare barrier = terms.exercise_multiple * vested.exercise_price;
  const double spread = vested.volatility * std::sqrt(terms.vesting.value());
  const LogRate drift = vested.rate - vested.dividend_yield;
  const double log_mean = std::log(terms.option.price.value())
                          + drift.value() * terms.vesting.value() - 0.5 * spread * spread;
  const auto z_of = [&](DollarsPerShare price) {
    return (std::log(price.value()) - log_mean) / spread;
  };
  const auto integrand = [&](double z) {
    vested.price = DollarsPerShare{std::exp(log_mean + spread * z)};
    const VestedOutlook outlook = vested_outlook(vested, barrier, terms.exit_rate_after_vesting);
    return normal_density(z) * outlook.value.value();
  };
  const double ends[] = {-9.0, z_of(vested.exercise_price), z_of(barrier), 12.0};
  double sum = 0.0;
  for (int part = 0; part < 3; ++part) {
    sum += boost::math::quadrature::gauss_kronrod<double, 31>::integrate(
        integrand, ends[part], ends[part + 1], 20, 1e-12);
  }
  return std::exp(-vested.rate.value() * terms.vesting.value()) * sum;
}

TEST(HullWhite, ResolvesTheBendsAtTheExercisePriceAndTheBarrier) {
  HullWhiteTerms late = hull_and_white(1.8, 0.05);
  late.option.volatility = 0.10;
  late.vesting = Years{9.99};
  HullWhiteTerms fickle = hull_and_white(1.5, 0.05);
  fickle.exit_rate_after_vesting = 200.0;
  HullWhiteTerms calm = hull_and_white(1.15, 0.05);
  calm.option.volatility = 0.02;
  for (const HullWhiteTerms& terms : {late, fickle, calm}) {
    EXPECT_NEAR(
        hull_white(terms).value_given_vesting.value(), by_adaptive_quadrature(terms), 1e-10);
  }
}

TEST(HullWhite, LeavesForfeitsInsideOneValueAndOutsideTheOther) {
  HullWhiteTerms terms = hull_and_white(2.0, 0.05);
  const HullWhiteValue found = hull_white(terms);
  EXPECT_DOUBLE_EQ(found.probability_of_vesting, std::exp(-0.15));
  EXPECT_DOUBLE_EQ(found.value.value(), std::exp(-0.15) * found.value_given_vesting.value());

  terms.exit_rate_before_vesting = 0.0;
  const HullWhiteValue sure = hull_white(terms);
  EXPECT_EQ(sure.probability_of_vesting, 1.0);
  EXPECT_EQ(sure.value, found.value_given_vesting);
  EXPECT_EQ(sure.expected_term, found.expected_term);
  EXPECT_DOUBLE_EQ(found.probability_of_exercise, std::exp(-0.15) * sure.probability_of_exercise);
}

TEST(HullWhite, MatchesAnIndependentQuadratureGivenVesting) {
  const OracleRow row{50, 50, .02, .05, .35, 10, 3, 2, .05, 0};
  EXPECT_NEAR(hull_white(terms_of(row)).value_given_vesting.value(), 18.954178, 0.0000005);
}

TEST(HullWhite, IsBlackScholesForAHolderWhoStaysAndWaits) {
  const HullWhiteTerms terms = hull_and_white(never, 0.0);
  const HullWhiteValue found = hull_white(terms);
  EXPECT_NEAR(found.value.value(), call_value(terms.option).value(), 1e-11);
  EXPECT_NEAR(found.expected_term.value(), 10.0, 1e-8);
  const double ends_above =
      probability_above(DollarsPerShare{50}, DollarsPerShare{50}, LogRate{0.05}, 0.30, Years{10.0});
  EXPECT_NEAR(found.probability_of_exercise, ends_above, 1e-13);

  HullWhiteTerms nearly = hull_and_white(1e6, 1e-10);
  EXPECT_NEAR(hull_white(nearly).value.value(), call_value(terms.option).value(), 1e-7);
}

TEST(HullWhite, IsEuropeanOnTheVestDateForAHolderWhoLeavesThen) {
  HullWhiteTerms terms = hull_and_white(2.0, 0.05);
  terms.exit_rate_after_vesting = 1e7;
  LognormalTerms european = terms.option;
  european.term = terms.vesting;
  const HullWhiteValue found = hull_white(terms);
  EXPECT_NEAR(found.value_given_vesting.value(), call_value(european).value(), 1e-6);
  EXPECT_NEAR(found.expected_term.value(), 3.0, 1e-6);
}

TEST(HullWhite, IsEuropeanOnTheVestDateAsTheMultipleFallsToOne) {
  const HullWhiteTerms terms = hull_and_white(1.0 + 1e-9, 0.05);
  LognormalTerms european = terms.option;
  european.term = terms.vesting;
  EXPECT_NEAR(hull_white(terms).value_given_vesting.value(), call_value(european).value(), 1e-6);
}

TEST(HullWhite, IsASurvivingEuropeanCallWhenItVestsAtTheEnd) {
  HullWhiteTerms terms = hull_and_white(2.0, 0.05);
  terms.vesting = terms.option.term;
  const HullWhiteValue found = hull_white(terms);
  const double european = call_value(terms.option).value();
  EXPECT_NEAR(found.value.value(), std::exp(-0.5) * european, 1e-11);
  EXPECT_EQ(found.expected_term, terms.option.term);

  terms.vesting = Years{10.0 - 1e-7};  // no jump on the way there
  EXPECT_NEAR(hull_white(terms).value_given_vesting.value(), european, 1e-6);
}

TEST(HullWhite, HasNoJumpAsTheVestDateComesToTheGrant) {
  HullWhiteTerms now = hull_and_white(2.0, 0.05);
  HullWhiteTerms soon = now;
  now.vesting = Years{0.0};
  soon.vesting = Years{1e-9};
  const HullWhiteValue found = hull_white(now);
  EXPECT_EQ(found.probability_of_vesting, 1.0);
  EXPECT_NEAR(hull_white(soon).value.value(), found.value.value(), 1e-7);
  EXPECT_NEAR(hull_white(soon).expected_term.value(), found.expected_term.value(), 1e-7);
}

TEST(HullWhite, ExercisesAtTheGrantWhatIsVestedAndPastTheMultiple) {
  HullWhiteTerms terms = hull_and_white(2.0, 0.05);
  terms.vesting = Years{0.0};
  for (const double price : {100.0, 130.0}) {
    terms.option.price = DollarsPerShare{price};
    const HullWhiteValue found = hull_white(terms);
    EXPECT_EQ(found.value, DollarsPerShare{price - 50.0});
    EXPECT_EQ(found.expected_term, Years{0.0});
    EXPECT_EQ(found.probability_of_exercise, 1.0);
  }
}

TEST(HullWhite, ExercisesOnTheVestDateWhatIsFarPastTheMultiple) {
  HullWhiteTerms terms = hull_and_white(2.0, 0.05);
  terms.option.price = DollarsPerShare{50000};
  const HullWhiteValue found = hull_white(terms);
  const double forward = 50000.0 * std::exp(-0.025 * 3.0) - 50.0 * std::exp(-0.075 * 3.0);
  EXPECT_NEAR(found.value_given_vesting.value(), forward, 1e-8);
  EXPECT_NEAR(found.expected_term.value(), 3.0, 1e-12);
}

TEST(HullWhite, RefusesTermsItHasNoModelFor) {
  const auto refuses = [](auto change) {
    HullWhiteTerms terms = hull_and_white(2.0, 0.05);
    change(terms);
    EXPECT_THROW(static_cast<void>(hull_white(terms)), BrokenExpectation);
  };
  refuses([](HullWhiteTerms& terms) { terms.option.volatility = 0.0; });
  refuses([](HullWhiteTerms& terms) { terms.exercise_multiple = 1.0; });
  refuses([](HullWhiteTerms& terms) { terms.vesting = Years{10.1}; });
  refuses([](HullWhiteTerms& terms) { terms.exit_rate_before_vesting = -0.01; });
  refuses([](HullWhiteTerms& terms) { terms.exit_rate_after_vesting = -0.01; });
  refuses([](HullWhiteTerms& terms) { terms.option.dividend_yield = LogRate{-0.01}; });
  refuses([](HullWhiteTerms& terms) { terms.option.price = DollarsPerShare{0.0}; });
  refuses([](HullWhiteTerms& terms) { terms.option.exercise_price = DollarsPerShare{0.0}; });
}

}  // namespace
}  // namespace flipin
