#include <gtest/gtest.h>

#include "support/methods.hpp"
#include "support/z_score.hpp"

// What is simulated of the stock itself stands beside its exact twins, however paths are drawn.

namespace flipin {
namespace {

using enum Method;

constexpr std::uint64_t paths = 1U << 14;
constexpr double error_of_recursion = 1e-9;

/// Nothing but the stock, looked at up to `ends`.
Company stock_alone(double volatility, Date ends, const std::vector<const char*>& levels) {
  Company company;
  company.stock.date = Date{2001, 3, 23};
  company.stock.price = DollarsPerShare{1.20};
  company.stock.risk_free_rate = LogRate{0.048};
  company.stock.dividend_yield = LogRate{0.01};
  company.stock.model = Gbm{volatility};
  PriceRange& range = company.price_range.emplace();
  range.ends = ends;
  for (const char* level : levels) range.levels.push_back(PrintedPrice::from_text(level).value());
  return company;
}

constexpr Date a_year_later{2002, 3, 24};  // a Sunday

TEST(PriceRangeTwins, AreMetByTheMeanAndEveryLevel) {
  for (const Company& company :
       {stock_alone(0.7, a_year_later, {"0.60", "1.00", "1.20", "1.80", "3.00"}),
        stock_alone(0.2, a_year_later, {"0.90", "1.19", "1.25", "1.70"})}) {
    const Totals totals = totals_by({}, company, paths, 1998);
    std::size_t twins = 0;
    for (std::size_t at = 0; at < totals.outcomes.size(); ++at) {
      if (!totals.outcomes[at].twin) continue;
      SCOPED_TRACE(totals.outcomes[at].name);
      const Estimate estimate = estimate_of(totals.tallies[at]);
      const double error = std::hypot(estimate.standard_error, error_of_recursion);
      EXPECT_LT(std::abs(z_score(estimate.value, error, totals.outcomes[at].twin->value)), too_far);
      EXPECT_LT(estimate.standard_error, 0.01);
      ++twins;
    }
    EXPECT_EQ(twins, 1 + 2 * company.price_range->levels.size());
  }
}

std::vector<Combination> combinations(double importance_drift) {
  return {{{antithetic}},
          {{sobol}},
          {{share_measure}},
          {{importance_sampling}, importance_drift},
          {{sobol, antithetic}}};
}

// Seed after seed; what is almost certain yields too few misses to judge an error by.
TEST(PriceRangeTwins, AreMetHoweverPathsAreDrawn) {
  const Company company = stock_alone(0.7, Date{2001, 6, 22}, {"1.00", "1.50"});
  std::vector<Truth> truths = twins_of(company);
  std::erase_if(truths, [](const Truth& truth) { return truth.value > 0.9 && truth.value < 1.0; });
  ASSERT_EQ(truths.size(), 3U);
  for (const Combination& used : combinations(-0.3)) {
    const std::vector<Scatter> found = scatters(used, company, truths, 1024, 60);
    for (std::size_t at = 0; at < truths.size(); ++at) expect_honest(found[at], truths[at], used);
  }
}

// The extremes have no twin: their means are held to one another across the measures.
TEST(PriceRangeTwins, AreNotNeededForExtremesToAgreeAcrossMeasures) {
  const Company company = stock_alone(0.7, a_year_later, {});
  const auto extremes = [&](const Combination& used) {
    const Totals totals = totals_by(used, company, paths, 7);
    return std::array{estimate_of(totals.tallies[1]), estimate_of(totals.tallies[2])};
  };
  const auto plain = extremes({});
  EXPECT_GT(plain[0].value, 1.5);
  EXPECT_LT(plain[1].value, 0.9);
  for (const Combination& used : combinations(-0.3))
    for (std::size_t at = 0; at < 2; ++at) {
      const Estimate other = extremes(used)[at];
      EXPECT_LT(std::abs(other.value - plain[at].value),
                4.0 * std::hypot(other.standard_error, plain[at].standard_error))
          << name_of(used);
    }
}

// The stock is watched for itself: what others yield does not change, and stands first.
TEST(PriceRangeTwins, StandBehindWhatGrantsYield) {
  Company company = stock_alone(0.7, a_year_later, {"1.80"});
  PriceHurdle award;
  award.holder = "Ann Lee";
  award.shares = ShareCount{1'000};
  award.hurdle = PrintedPrice::from_text("1.80").value();
  award.granted = company.stock.date;
  award.performance_ends = company.price_range->ends;
  company.grants.emplace_back(award);
  const Totals both = totals_by({}, company, 1024, 1);
  ASSERT_EQ(both.firsts, (std::vector<std::size_t>{0, 4}));
  EXPECT_EQ(both.outcomes[4].name, "stock.price_at_end");
  // The hurdle is earned by one close at or above the level.
  EXPECT_EQ(both.tallies[2].units, both.tallies[7].units);
  EXPECT_DOUBLE_EQ(both.outcomes[2].twin->value, both.outcomes[7].twin->value);
  company.price_range.reset();
  const Totals alone = totals_by({}, company, 1024, 1);
  for (std::size_t at = 0; at < alone.outcomes.size(); ++at)
    EXPECT_EQ(alone.tallies[at].units, both.tallies[at].units);
}

}  // namespace
}  // namespace flipin
