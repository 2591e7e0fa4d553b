#include <gtest/gtest.h>

#include "engine/simulate.hpp"
#include "support/z_score.hpp"

// Every simulated figure of a price hurdle stands beside its exact twin: watched on the same
// closes, so that only noise is left.

namespace flipin {
namespace {

struct Case {
  double volatility, rate, dividend_yield;
  const char* hurdle;  // of a stock at $40
  int closes;
  int years;
  DeliveryTime delivered;
  double exit_rate;
};

Company company_of(const Case& some) {
  Company company;
  company.stock.date = Date{2001, 3, 23};
  company.stock.price = DollarsPerShare{40.0};
  company.stock.risk_free_rate = LogRate{some.rate};
  company.stock.dividend_yield = LogRate{some.dividend_yield};
  company.stock.model = Gbm{some.volatility};
  company.exercise_behavior.exit_rate_before_vesting = some.exit_rate;
  PriceHurdle award;
  award.holder = "Ann Lee";
  award.shares = ShareCount{100'000};
  award.hurdle = PrintedPrice::from_text(some.hurdle).value();
  award.consecutive_closes = some.closes;
  award.granted = company.stock.date;
  award.performance_ends = Date{2001 + some.years, 3, 23};
  award.delivered = some.delivered;
  company.grants.emplace_back(award);
  return company;
}

void expect_twins(const Totals& totals) {
  for (std::size_t outcome = 0; outcome < totals.outcomes.size(); ++outcome) {
    SCOPED_TRACE(totals.outcomes[outcome].name);
    ASSERT_TRUE(totals.outcomes[outcome].twin);
    const double exact = totals.outcomes[outcome].twin->value;
    EXPECT_LT(std::abs(z_score(totals.tallies[outcome].units, exact)), too_far);
    EXPECT_LT(totals.tallies[outcome].units.standard_error(), 0.03 * exact);
  }
}

const Case cases[] = {
    {0.35, 0.045, 0.01, "60.00", 20, 3, DeliveryTime::at_end, 0.0},
    {0.35, 0.045, 0.01, "60.00", 1, 3, DeliveryTime::when_earned, 0.05},
    {0.35, 0.045, 0.01, "60.00", 20, 3, DeliveryTime::when_earned, 0.30},
    {0.70, 0.02, 0.05, "100.00", 10, 2, DeliveryTime::at_end, 0.10},
    // At the hurdle from the start, above it, and waiting for two months.
    {0.50, 0.05, 0.0, "40.00", 5, 1, DeliveryTime::when_earned, 0.0},
    {0.50, 0.05, 0.0, "30.00", 15, 1, DeliveryTime::at_end, 0.0},
    {0.30, 0.05, 0.02, "42.00", 42, 1, DeliveryTime::when_earned, 0.1},
};

TEST(PriceHurdleTwins, AreMetByEveryFigureOfEveryAward) {
  int number = 0;
  for (const Case& some : cases) {
    SCOPED_TRACE(++number);
    const Company company = company_of(some);
    expect_twins(simulate(company, Plan{company, {.paths = 1U << 15, .seed = 1998}}, 2));
  }
}

// Dates of others between the closes change no law, and neither do those of a longer award.
TEST(PriceHurdleTwins, AreMetOnAGridWithDatesOfOthers) {
  Company company = company_of(cases[2]);
  PriceHurdle other = std::get<PriceHurdle>(company.grants.front());
  other.trading_calendar = BusinessCalendar::weekends_only;
  other.performance_begins = Date{2002, 3, 25};
  other.performance_ends = Date{2005, 3, 23};
  company.grants.emplace_back(other);
  expect_twins(simulate(company, Plan{company, {.paths = 1U << 15, .seed = 7}}, 2));
}

}  // namespace
}  // namespace flipin
