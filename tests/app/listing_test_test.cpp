#include <gtest/gtest.h>

#include "support/program.hpp"

// Whether the stock keeps its listing, through the program and its JSON: HemaCare's news release of
// March 5, 1998 (Form 8-K of that day, Exhibit 28.1). It states the rule and the deadline; the
// volatility is this test's own, and so is the price where one is given.

namespace flipin {
namespace {

const std::string company =
    "[company]\nname = \"HemaCare Corporation\"\nshares_outstanding = 7_190_710\n";
const std::string listing_test = "[listing_test]\nuntil = 1998-05-28\n";

std::string stock(const std::string& price, const std::string& model) {
  return "[stock]\ndate = 1998-03-05\nrisk_free_rate = 0.05\nprice = " + price + "\n" + model;
}

std::string gbm(const std::string& volatility) {
  return "model = \"gbm\"\nvolatility = " + volatility + "\n";
}

nlohmann::json run(const std::string& config) {
  const ScratchFolder folder;
  return run_flipin({"run", folder.write("listing.toml", config), "--json", "--paths", "16384"})
      .json();
}

void expect_twin(const nlohmann::json& found) {
  ASSERT_FALSE(found.is_null());
  EXPECT_NEAR(found.at("value").get<double>(),
              found.at("twin").at("value").get<double>(),
              4.0 * found.at("standard_error").get<double>());
}

TEST(ListingTestRun, MeetsItsTwinsAtEveryVolatility) {
  double least = 0.0;
  for (const char* volatility : {"0.4", "0.7", "1.2"}) {
    SCOPED_TRACE(volatility);
    const auto document = run(company + stock("0.875", gbm(volatility)) + listing_test);
    const auto passed = estimate(document, "listing_test.passed");
    const auto day = estimate(document, "listing_test.day_passed");
    expect_twin(passed);
    expect_twin(day);
    EXPECT_GT(passed.at("value"), least);  // the further it moves, the likelier it comes so far
    EXPECT_LT(passed.at("value"), 0.5);
    least = passed.at("value");
    EXPECT_GE(day.at("percentiles").at("p5"), 10.0);
    EXPECT_LE(day.at("percentiles").at("p95"), 57.0);
    const auto longest = estimate(document, "listing_test.longest_run");
    EXPECT_GT(longest.at("value").get<double>(), 10.0 * passed.at("value").get<double>());
  }
}

TEST(ListingTestRun, MeetsItsTwinsHoweverPathsAreDrawn) {
  for (const char* methods : {"[\"antithetic\"]",
                              "[\"sobol\"]",
                              "[\"share_measure\"]",
                              "[\"importance_sampling\"]\nimportance_drift = 0.8"}) {
    SCOPED_TRACE(methods);
    const auto document = run(company + stock("0.75", gbm("0.7")) + listing_test
                              + "[simulation]\nmethods = " + methods + "\n");
    expect_twin(estimate(document, "listing_test.passed"));
    expect_twin(estimate(document, "listing_test.day_passed"));
  }
}

TEST(ListingTestRun, PrintsWhatItFound) {
  const auto document = run(company + stock("0.875", gbm("0.7")) + listing_test);
  const auto rows = table(document, "listing_test");
  const auto passed = estimate(document, "listing_test.passed");
  const auto day = estimate(document, "listing_test.day_passed");
  ASSERT_EQ(rows.at("rows").size(), 8U);
  EXPECT_EQ(cell(rows, "Probability of passing", "estimate"), passed.at("value"));
  EXPECT_EQ(cell(rows, "Probability of passing", "exact"), passed.at("twin").at("value"));
  EXPECT_EQ(cell(rows, "Days until it passes", "estimate"), day.at("value"));
  EXPECT_EQ(cell(rows, "Of these days, the 95th", "estimate"), day.at("percentiles").at("p95"));
  EXPECT_EQ(cell(rows, "Longest run", "exact"), "none");
  EXPECT_NE(rows.at("notes").at(0).get<std::string>().find(
                "Closes on 10 consecutive trading days at or above $1.00, among the 57 trading "
                "days after 3/5/98 and before 5/28/98;"),
            std::string::npos);
}

TEST(ListingTestRun, OfAPriceThatDoesNotMoveIsCertain) {
  const std::string constant = "model = \"constant_growth\"\ngrowth_rate = 0.0\n";
  const auto value = [](const nlohmann::json& document, const std::string& name) {
    return estimate(document, "listing_test." + name).at("value").get<double>();
  };
  const auto listed = run(company + stock("1.00", constant) + listing_test);
  EXPECT_EQ(value(listed, "passed"), 1.0);
  EXPECT_EQ(value(listed, "day_passed"), 10.0);
  EXPECT_EQ(value(listed, "longest_run"), 57.0);
  const auto delisted = run(company + stock("0.99", constant) + listing_test);
  EXPECT_EQ(value(delisted, "passed"), 0.0);
  EXPECT_EQ(value(delisted, "longest_run"), 0.0);
  EXPECT_TRUE(estimate(delisted, "listing_test.day_passed").is_null());
  EXPECT_EQ(table(delisted, "listing_test").at("rows").size(), 2U);
}

TEST(ListingTestRun, TakesAnotherRule) {
  // 0.50 * 1.1^(1/365) is 0.50013, the close of Friday; 0.50 * 1.1^(4/365) is 0.50052, that of
  // Monday.
  const auto document = run(company
                            + stock("0.50", "model = \"constant_growth\"\ngrowth_rate = 0.10\n")
                            + "[listing_test]\nprice = \"0.5003\"\nconsecutive_days = 1\n"
                              "until = 1998-03-14\ntrading_calendar = \"weekends_only\"\n");
  EXPECT_EQ(estimate(document, "listing_test.day_passed").at("value"), 2.0);
  EXPECT_EQ(estimate(document, "listing_test.longest_run").at("value"), 5.0);
}

TEST(ListingTestRun, IsFollowedAndGuardedLikeAnyResult) {
  const auto document = run(company + stock("0.875", gbm("0.7")) + listing_test
                            + "[convergence]\n[[guards.limit]]\n"
                              "result = \"listing_test.longest_run\"\nat_least = 1.0\n");
  const auto rows = table(document, "convergence");
  ASSERT_FALSE(rows.is_null());
  EXPECT_EQ(rows.at("rows").at(0).at(0), "listing_test.passed");
}

}  // namespace
}  // namespace flipin
