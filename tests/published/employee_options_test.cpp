#include <cmath>

#include <gtest/gtest.h>

#include "company/observers.hpp"
#include "engine/simulate.hpp"
#include "math/black_scholes.hpp"
#include "support/z_score.hpp"

// Published values of employee stock options, through a grant with dates and its exact twin.

namespace flipin {
namespace {

/// A grant at the money on one day, ten years long, with a cliff.
struct Award {
  double price;
  double volatility, rate, dividend_yield;
  int cliff_years;
  ExerciseBehavior behavior;
};

Company company_of(const Award& award) {
  Company company;
  company.stock.date = Date{2004, 1, 15};
  company.stock.price = DollarsPerShare{award.price};
  company.stock.risk_free_rate = LogRate{award.rate};
  company.stock.dividend_yield = LogRate{award.dividend_yield};
  company.stock.model = Gbm{award.volatility};
  company.exercise_behavior = award.behavior;
  OptionGrant grant;
  grant.holder = "Holder";
  grant.shares = ShareCount{1'000};
  grant.exercise_price =
      PrintedPrice::from_millionths(static_cast<std::int64_t>(award.price * 1e6 + 0.5));
  grant.granted = company.stock.date;
  grant.expires = Date{2014, 1, 15};
  grant.vesting = CliffVesting{Period{12 * award.cliff_years}};
  company.grants.emplace_back(grant);
  return company;
}

/// The exact fair value, forfeits before vesting inside or outside.
double exact(const Award& award, std::size_t yield) {
  const Company company = company_of(award);
  return observers(company, Plan{company, {.paths = 1, .seed = 1}}.grid())
      .front()
      ->outcomes()[yield]
      .twin->value;
}

constexpr std::size_t fair_value = 0;
constexpr std::size_t value_given_vesting = 1;
constexpr std::size_t expected_term = 2;

// Hull and White (2004), "How to Value Employee Stock Options", Financial Analysts Journal 60(1),
// Table 1: S = K = 50, ten years, three to vesting, r = 7.5%, q = 2.5%, volatility 30%. Printed
// from a lattice whose size is not stated and whose exit rate before vesting is an annual chance:
// 0.3%.
TEST(HullWhite2004, IsNearItsPrintedLattice) {
  struct Row {
    double exit_rate, multiple, printed;
  };
  constexpr Row rows[] = {{0.03, 1.2, 13.13}, {0.05, 2.0, 15.80}, {0.10, 3.0, 13.75}};
  for (const Row& row : rows) {
    const Award award{
        50.0, 0.30, 0.075, 0.025, 3, {row.multiple, -std::log1p(-row.exit_rate), row.exit_rate}};
    EXPECT_NEAR(exact(award, fair_value) / row.printed, 1.0, 0.003) << row.printed;
  }
}

// The same options with every exit rate a hazard, by an independent Crank-Nicolson solution.
TEST(HullWhite2004, MatchesAnIndependentSolutionInContinuousTime) {
  struct Row {
    double exit_rate;
    double by_multiple[4];
  };
  constexpr double multiples[] = {1.2, 1.5, 2.0, 3.0};
  constexpr Row rows[] = {{0.03, {13.1751, 15.2186, 17.1597, 18.4082}},
                          {0.05, {12.3499, 14.1810, 15.8982, 16.9899}},
                          {0.07, {11.5797, 13.2226, 14.7438, 15.6997}},
                          {0.10, {10.5187, 11.9181, 13.1897, 13.9749}}};
  for (const Row& row : rows)
    for (std::size_t column = 0; column < 4; ++column) {
      const Award award{
          50.0, 0.30, 0.075, 0.025, 3, {multiples[column], row.exit_rate, row.exit_rate}};
      EXPECT_NEAR(exact(award, fair_value), row.by_multiple[column], 0.00005);
    }
}

// The option of the middle cell lives 6.994986 years on average, given vesting.
TEST(HullWhite2004, LivesAlmostSevenYears) {
  const Award award{50.0, 0.30, 0.075, 0.025, 3, {2.0, 0.05, 0.05}};
  EXPECT_NEAR(exact(award, expected_term), 6.994986, 5e-7);
}

// FASB Statement 123(R) (2004), Appendix A, "Entity T": 900,000 options at $30 with a three-year
// cliff, worth $14.69 each with forfeits outside the value. Here at the middle of the disclosed
// ranges of the rate (2.9%) and the volatility (50%).
constexpr Award entity_t{30.0, 0.50, 0.029, 0.01, 3, {2.0, 0.03, 0.0}};

TEST(Statement123R, ValuesTheOptionsOfEntityT) {
  EXPECT_NEAR(exact(entity_t, value_given_vesting), 14.69, 0.005);
}

TEST(Statement123R, ValuesThemAlongPathsToo) {
  const Company company = company_of(entity_t);
  const Totals totals = simulate(company, Plan{company, {.paths = 1U << 20, .seed = 123}}, 2);
  const RatioMoments& value = totals.tallies[value_given_vesting].units;
  EXPECT_LT(std::abs(z_score(value, 14.69)), too_far);
  EXPECT_LT(value.standard_error(), 0.03);
}

// FASB Statement 123 (1995), paragraph 288: S = K = 50, an expected life of six years, 30%, a rate
// of 7.5% and a yield of 2.5%: $17.15.
TEST(Statement123, ValuesItsIllustration) {
  const LognormalTerms option{DollarsPerShare{50.0},
                              DollarsPerShare{50.0},
                              LogRate{0.075},
                              LogRate{0.025},
                              0.30,
                              Years{6.0}};
  EXPECT_NEAR(call_value(option).value(), 17.15, 0.005);
}

// Saul Centers, Inc., annual reports on Form 10-K, note on the stock option plan: options granted
// to directors, at the money. Its rates and yields are annual; continuous ones would be 1 to 3%
// off.
TEST(SaulCenters, ValuesItsGrantsWithAnnualRates) {
  struct Row {
    double price, volatility, years, dividend_yield, rate, filed;
  };
  constexpr Row rows[] = {{54.17, 0.225, 8.0, 0.0439, 0.0465, 9.51},
                          {38.76, 0.369, 5.0, 0.0423, 0.0217, 8.86},
                          {47.03, 0.173, 5.0, 0.0448, 0.0163, 3.65},
                          {49.46, 0.192, 5.0, 0.0370, 0.0284, 6.16}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.filed);
    LognormalTerms option{DollarsPerShare{row.price},
                          DollarsPerShare{row.price},
                          LogRate{std::log1p(row.rate)},
                          LogRate{-std::log1p(-row.dividend_yield)},
                          row.volatility,
                          Years{row.years}};
    EXPECT_NEAR(call_value(option).value(), row.filed, 0.005);
    option.rate = LogRate{row.rate};
    option.dividend_yield = LogRate{row.dividend_yield};
    EXPECT_GT(call_value(option).value(), 1.01 * row.filed);
  }
}

}  // namespace
}  // namespace flipin
