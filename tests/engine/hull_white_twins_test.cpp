#include <gtest/gtest.h>

#include "engine/simulate.hpp"
#include "support/z_score.hpp"

// Every simulated figure of an option stands beside its exact twin: no grid, no bias, only noise.

namespace flipin {
namespace {

struct Case {
  double volatility, rate, dividend_yield;
  double price, exercise_price;
  int years;
  VestingSchedules::Any vesting;
  ExerciseBehavior behavior;
};

Company company_of(const Case& some) {
  Company company;
  company.stock.date = Date{2001, 3, 23};
  company.stock.price = DollarsPerShare{some.price};
  company.stock.risk_free_rate = LogRate{some.rate};
  company.stock.dividend_yield = LogRate{some.dividend_yield};
  company.stock.model = Gbm{some.volatility};
  company.exercise_behavior = some.behavior;
  OptionGrant grant;
  grant.holder = "Ann Lee";
  grant.shares = ShareCount{100'000};
  grant.exercise_price =
      PrintedPrice::from_millionths(static_cast<std::int64_t>(some.exercise_price * 1e6 + 0.5));
  grant.granted = company.stock.date;
  grant.expires = Date{2001 + some.years, 3, 23};
  grant.vesting = some.vesting;
  company.grants.emplace_back(grant);
  return company;
}

void expect_twins(const Totals& totals, double largest_error) {
  for (std::size_t outcome = 0; outcome < totals.outcomes.size(); ++outcome) {
    SCOPED_TRACE(totals.outcomes[outcome].name);
    ASSERT_TRUE(totals.outcomes[outcome].twin);
    const double exact = totals.outcomes[outcome].twin->value;
    EXPECT_LT(std::abs(z_score(totals.tallies[outcome].units, exact)), too_far);
    EXPECT_LT(totals.tallies[outcome].units.standard_error(), largest_error * exact);
  }
}

const Case cases[] = {
    // HemaCare's grants of 2001, and the same without departures.
    {0.70,
     0.048,
     0.0,
     1.20,
     1.20,
     10,
     GradedVesting{5, Period{12}, Date{2001, 10, 23}},
     {2.0, 0.05, 0.05}},
    {0.70, 0.048, 0.0, 1.20, 1.20, 10, GradedVesting{5, Period{12}, {}}, {2.0, 0.0, 0.0}},
    // The grant of Hull and White (2004), by multiple and exit rate.
    {0.30, 0.075, 0.025, 50, 50, 10, CliffVesting{Period{36}}, {1.2, 0.03, 0.03}},
    {0.30, 0.075, 0.025, 50, 50, 10, CliffVesting{Period{36}}, {2.0, 0.05, 0.05}},
    {0.30, 0.075, 0.025, 50, 50, 10, CliffVesting{Period{36}}, {3.0, 0.10, 0.10}},
    // Departures before and after vesting at different rates, one of them fast.
    {0.40, 0.04, 0.01, 100, 100, 7, GradedVesting{4, Period{12}, {}}, {1.8, 0.25, 0.02}},
    {0.40, 0.04, 0.01, 100, 100, 7, GradedVesting{4, Period{12}, {}}, {1.8, 0.0, 1.5}},
    // Vested from the start, in and out of the money.
    {0.35, 0.05, 0.02, 60, 50, 5, ImmediateVesting{}, {1.5, 0.0, 0.08}},
    {0.60, 0.03, 0.0, 8, 10, 5, ImmediateVesting{}, {2.5, 0.0, 0.08}},
    // Vesting only at the end; never early; a low multiple soon reached.
    {0.50, 0.05, 0.0, 10, 10, 3, CliffVesting{Period{36}}, {2.0, 0.05, 0.05}},
    {0.25, 0.05, 0.03, 20, 20, 10, CliffVesting{Period{12}}, {100.0, 0.03, 0.03}},
    {0.80, 0.05, 0.0, 1, 1, 10, GradedVesting{48, Period{1}, {}}, {1.1, 0.1, 0.1}},
    // A negative rate.
    {0.30, -0.01, 0.0, 30, 30, 6, CliffVesting{Period{24}}, {2.0, 0.04, 0.06}},
};

TEST(HullWhiteTwins, AreMetByEveryFigureOfEveryGrant) {
  int number = 0;
  for (const Case& some : cases) {
    SCOPED_TRACE(++number);
    const Company company = company_of(some);
    expect_twins(simulate(company, Plan{company, {.paths = 1U << 17, .seed = 1998}}, 2), 0.01);
  }
}

// With two million paths the standard error of the fair value is 0.16% of it.
TEST(HullWhiteTwins, AreMetCloselyByTheFilingsGrant) {
  const Company company = company_of(cases[0]);
  const Totals totals = simulate(company, Plan{company, {.paths = 1U << 21, .seed = 2001}}, 2);
  expect_twins(totals, 0.003);
  EXPECT_LT(totals.tallies[0].units.standard_error(), 0.002 * totals.tallies[0].units.ratio());
}

// More dates on the grid ask for more draws and change no law.
TEST(HullWhiteTwins, AreMetOnAGridWithDatesOfOthers) {
  Company company = company_of(cases[3]);
  OptionGrant other = std::get<OptionGrant>(company.grants.front());
  other.granted = Date{2001, 1, 31};
  other.vesting = GradedVesting{40, Period{3}, Date{2001, 4, 30}};
  other.expires = Date{2011, 1, 31};
  company.grants.emplace_back(other);
  ASSERT_GT((Plan{company, {}}.grid().size()), 40U);
  expect_twins(simulate(company, Plan{company, {.paths = 1U << 16, .seed = 7}}, 2), 0.02);
}

}  // namespace
}  // namespace flipin
