#include "market/price_history.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "core/expect.hpp"

namespace flipin {
namespace {

PriceHistory yearly(const std::vector<double>& closes) {
  PriceHistory history{"a test", {}, closes};
  for (int year = 2000; history.dates.size() < closes.size(); ++year)
    history.dates.emplace_back(year, 12U, 31U);
  return history;
}

// HemaCare Corporation, proxy statement of April 30, 2002, page 13, "Performance Graph": an index
// of six year-end prices. The sample standard deviation of its log returns is 103.6%; without the
// fall of 1997 it would be 35.4%.
TEST(HistoricalVolatility, OfTheHemaCareGraphIsMadeByOneYear) {
  const HistoricalVolatility all = historical_volatility(yearly({100, 15, 14.5, 21, 46, 52.8}));
  EXPECT_EQ(all.returns, 5);
  EXPECT_NEAR(all.volatility, 1.036, 0.0005);
  EXPECT_NEAR(all.standard_error, 1.036 / std::sqrt(8.0), 0.0005);
  EXPECT_NEAR(historical_volatility(yearly({15, 14.5, 21, 46, 52.8})).volatility, 0.354, 0.0005);
}

// The graph prints 12/30/97 and 12/29/98: one day off a year is a year, two days are not.
TEST(HistoricalVolatility, CountsAYearAsAYearUpToADay) {
  PriceHistory graph = yearly({100, 15, 14.5, 21, 46, 52.8});
  const double even = historical_volatility(graph).volatility;
  graph.dates[1] = graph.dates[1] - 1;
  EXPECT_EQ(historical_volatility(graph).volatility, even);
  graph.dates[1] = graph.dates[1] - 1;
  EXPECT_NE(historical_volatility(graph).volatility, even);
}

TEST(HistoricalVolatility, OfAnAlternatingPriceIsKnownExactly) {
  // Log returns ln 2, -ln 2, ln 2, -ln 2: mean 0, sum of squares 4 ln(2)^2, over 3.
  const HistoricalVolatility found = historical_volatility(yearly({1, 2, 1, 2, 1}));
  EXPECT_DOUBLE_EQ(found.volatility, std::log(2.0) * std::sqrt(4.0 / 3.0));
  EXPECT_DOUBLE_EQ(found.standard_error, found.volatility / std::sqrt(6.0));
}

TEST(HistoricalVolatility, OfSteadyGrowthIsZeroAndOfAnIndexTheSameAsOfThePrice) {
  EXPECT_NEAR(historical_volatility(yearly({1, 1.1, 1.21, 1.331})).volatility, 0.0, 1e-15);
  EXPECT_NEAR(historical_volatility(yearly({3, 5, 4, 6})).volatility,
              historical_volatility(yearly({60, 100, 80, 120})).volatility,
              1e-15);
}

TEST(HistoricalVolatility, ScalesEachReturnToAYear) {
  // Four years apart, the same log returns speak of half the volatility.
  PriceHistory history = yearly({1, 2, 1, 2, 1});
  for (std::size_t at = 0; at < history.dates.size(); ++at)
    history.dates[at] = Date{static_cast<int>(2000 + 4 * at), 6, 30};
  EXPECT_DOUBLE_EQ(historical_volatility(history).volatility,
                   0.5 * std::log(2.0) * std::sqrt(4.0 / 3.0));
}

TEST(HistoricalVolatility, RefusesTooFewPricesAndUnpairedDates) {
  EXPECT_THROW(static_cast<void>(historical_volatility(yearly({1, 2}))), BrokenExpectation);
  PriceHistory unpaired = yearly({1, 2, 3});
  unpaired.dates.pop_back();
  EXPECT_THROW(static_cast<void>(historical_volatility(unpaired)), BrokenExpectation);
}

}  // namespace
}  // namespace flipin
