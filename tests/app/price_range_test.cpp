#include <cmath>

#include <gtest/gtest.h>

#include "support/program.hpp"

// What the stock itself does, through the program and its JSON: a company and its stock suffice.

namespace flipin {
namespace {

const std::string company =
    "[company]\nname = \"Range Corporation\"\nshares_outstanding = 1_000_000\n";
const std::string stock = "[stock]\ndate = 2001-03-23\nprice = 1.20\nrisk_free_rate = 0.048\n";
const std::string gbm = "model = \"gbm\"\nvolatility = 0.7\n";

nlohmann::json run(const std::string& config) {
  const ScratchFolder folder;
  return run_flipin({"run", folder.write("range.toml", config), "--json", "--paths", "20000"})
      .json();
}

double number(const nlohmann::json& document, const std::string& name) {
  return estimate(document, "stock." + name).at("value").get<double>();
}

TEST(PriceRangeRun, NeedsNothingButTheStock) {
  const auto document =
      run(company + stock + gbm + "[price_range]\nends = 2002-03-22\nlevels = [\"0.60\", 1.80]\n");
  for (const char* name : {"price_at_end",
                           "probability_close_at_or_below_0.60",
                           "probability_close_at_or_above_1.80"}) {
    SCOPED_TRACE(name);
    const auto found = estimate(document, std::string{"stock."} + name);
    ASSERT_FALSE(found.is_null());
    EXPECT_NEAR(found.at("value").get<double>(),
                found.at("twin").at("value").get<double>(),
                4.0 * found.at("standard_error").get<double>());
  }
  EXPECT_EQ(number(document, "probability_close_at_or_above_0.60"), 1.0);
  EXPECT_EQ(number(document, "probability_close_at_or_below_1.80"), 1.0);
  const auto percentiles_of = [&](const char* name) {
    return estimate(document, std::string{"stock."} + name).at("percentiles");
  };
  for (const char* level : {"p5", "p25", "p50", "p75", "p95"}) {
    EXPECT_GT(percentiles_of("highest_close").at(level), percentiles_of("price_at_end").at(level));
    EXPECT_LT(percentiles_of("lowest_close").at(level), percentiles_of("price_at_end").at(level));
  }
  const auto rows = table(document, "price_range");
  ASSERT_EQ(rows.at("rows").size(), 7U);
  EXPECT_EQ(cell(rows, "Highest close", "estimate"), number(document, "highest_close"));
  EXPECT_EQ(cell(rows, "Highest close", "exact"), "none");
  EXPECT_EQ(cell(rows, "Lowest close", "p5"), percentiles_of("lowest_close").at("p5"));
  EXPECT_EQ(cell(rows, "A close at or above $1.80", "estimate"),
            number(document, "probability_close_at_or_above_1.80"));
  EXPECT_TRUE(cell(rows, "A close at or above $1.80", "p5").is_null());
}

TEST(PriceRangeRun, OfAStockThatGrowsWithCertaintyIsItsGrowth) {
  const auto document = run(company + stock + "model = \"constant_growth\"\ngrowth_rate = 0.10\n"
                            + "[price_range]\nends = 2002-03-23\nlevels = [1.20, 1.31]\n"
                              "trading_calendar = \"weekends_only\"\n");
  EXPECT_NEAR(number(document, "lowest_close"), 1.20 * std::pow(1.1, 3.0 / 365.0), 1e-12);
  EXPECT_EQ(number(document, "highest_close"), number(document, "price_at_end"));
  // The last trading day is the Friday before.
  EXPECT_NEAR(number(document, "price_at_end"), 1.20 * std::pow(1.1, 364.0 / 365.0), 1e-12);
  EXPECT_EQ(number(document, "probability_close_at_or_below_1.20"), 0.0);
  EXPECT_EQ(number(document, "probability_close_at_or_above_1.31"), 1.0);
}

TEST(PriceRangeRun, IsFollowedAndGuardedLikeAnyResult) {
  const auto document = run(company + stock + gbm
                            + "[price_range]\nends = 2002-03-22\n[convergence]\n"
                              "[[guards.limit]]\nresult = \"stock.highest_close\"\n"
                              "at_least = 1.20\n");
  const auto rows = table(document, "convergence");
  ASSERT_FALSE(rows.is_null());
  EXPECT_EQ(rows.at("rows").at(0).at(0), "stock.price_at_end");
}

}  // namespace
}  // namespace flipin
