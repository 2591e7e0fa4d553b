#include <gtest/gtest.h>

#include <filesystem>

#include "support/program.hpp"

// Corners where a figure could mislead, through the program and its JSON.

namespace flipin {
namespace {

const std::string company =
    "[company]\nname = \"Corner Corporation\"\nshares_outstanding = 1_000_000\n";

std::string stock(const std::string& model, const std::string& date = "2001-03-23") {
  return "[stock]\ndate = " + date + "\nprice = 1.20\nrisk_free_rate = 0.05\n" + model + "\n";
}

std::string grant(const std::string& more, const std::string& shares = "1_000") {
  return "[[grant]]\nkind = \"option\"\nholder = \"Ann Lee\"\nshares = " + shares
         + "\nexercise_price = \"1.20\"\ngranted = 2001-03-23\nexpires = 2011-03-22\n" + more
         + "\n";
}

const std::string gbm = "model = \"gbm\"\nvolatility = 0.7";

ProgramRun run(const std::string& config, const std::string& paths = "20000") {
  const ScratchFolder folder;
  return run_flipin({"run", folder.write("corner.toml", config), "--json", "--paths", paths});
}

double value(const nlohmann::json& document, const std::string& name) {
  return estimate(document, name).at("value").get<double>();
}

void expect_twin(const nlohmann::json& document, const std::string& name) {
  SCOPED_TRACE(name);
  const auto found = estimate(document, name);
  ASSERT_FALSE(found.is_null());
  EXPECT_NEAR(found.at("value").get<double>(),
              found.at("twin").at("value").get<double>(),
              4.0 * found.at("standard_error").get<double>());
}

TEST(EdgeCases, AnOwnBehaviorReplacesOnlyWhatItNames) {
  const std::string common =
      "[exercise_behavior]\nexit_rate_before_vesting = 0.05\nexit_rate_after_vesting = 0.05\n";
  const std::string vesting = "vesting = { kind = \"cliff\", after = \"3 years\" }\n";
  const auto part = run(company + stock(gbm) + common
                        + grant(vesting + "behavior = { exercise_multiple = 3.0 }"));
  const auto whole =
      run(company + stock(gbm) + common
          + grant(vesting
                  + "behavior = { exercise_multiple = 3.0, exit_rate_before_vesting = 0.05, "
                    "exit_rate_after_vesting = 0.05 }"));
  EXPECT_EQ(value(part.json(), "grant.lee-2001.fair_value"),
            value(whole.json(), "grant.lee-2001.fair_value"));
}

TEST(EdgeCases, FiguresGivenVestingHoldUpWhereHardlyAnybodyVests) {
  const auto document = run(company + stock(gbm)
                            + grant("vesting = { kind = \"cliff\", after = \"5 years\" }\n"
                                    "behavior = { exit_rate_before_vesting = 3.0 }"))
                            .json();
  for (const char* figure : {"fair_value", "value_given_vesting", "expected_term"})
    expect_twin(document, std::string{"grant.lee-2001."} + figure);
  EXPECT_LE(value(document, "grant.lee-2001.expected_term"), 10.0);
}

TEST(EdgeCases, VestingOnTheLastDayHoldsToTheEnd) {
  const auto document = run(company + stock(gbm)
                            + grant("vesting = { kind = \"cliff\", after = \"120 months\" }\n"
                                    "behavior = { exit_rate_before_vesting = 0.05 }"));
  // Ten years from March 23 is a day after the option expires.
  EXPECT_EQ(document.exit_code, 2);
  const auto fitting =
      run(company + stock(gbm)
          + grant("vesting = { kind = \"graded\", installments = 1, every = \"1 year\", first = "
                  "2011-03-22 }\nbehavior = { exit_rate_before_vesting = 0.05 }"))
          .json();
  EXPECT_DOUBLE_EQ(value(fitting, "grant.lee-2001.expected_term"), 10.0);
  expect_twin(fitting, "grant.lee-2001.fair_value");
}

TEST(EdgeCases, AnExerciseThatNoPathSawIsNotImpossible) {
  const auto document =
      run(company
              + "[stock]\ndate = 2001-03-23\nprice = 0.10\nrisk_free_rate = 0.0\nmodel = \"gbm\"\n"
                "volatility = 0.15\n"
              + grant(""),
          "2000")
          .json();
  const auto exercise = estimate(document, "grant.lee-2001.probability_of_exercise");
  EXPECT_EQ(exercise.at("value"), 0.0);
  EXPECT_EQ(exercise.at("interval95")[0], 0.0);
  EXPECT_GT(exercise.at("interval95")[1].get<double>(), 1e-4);
}

TEST(EdgeCases, WarnsWhereTooFewPathsSawWhatTheTwinKnows) {
  const auto document = run(company + stock("model = \"gbm\"\nvolatility = 5.0")
                                + grant("behavior = { exercise_multiple = 1000000.0 }"),
                            "2000")
                            .json();
  EXPECT_NE(document.at("warnings").dump().find("take more paths"), std::string::npos);
}

TEST(EdgeCases, GrantsOfOtherYearsStayOutOfTheTableOfThisOne) {
  const auto document =
      run("[company]\nname = \"Corner Corporation\"\nshares_outstanding = 1_000_000\n"
          "fiscal_year_end = 2001-12-31\n"
          + stock(gbm) + grant("")
          + "[[grant]]\nkind = \"option\"\nholder = \"Bob Roy\"\nshares = 3_000\n"
            "exercise_price = \"1.00\"\ngranted = 1999-05-03\nexpires = 2009-05-02\n",
          "2000")
          .json();
  const auto grants = table(document, "option_grants");
  ASSERT_EQ(grants.at("rows").size(), 1U);
  EXPECT_EQ(cell(grants, "Ann Lee", "percent_of_total"), 100.0);
}

TEST(EdgeCases, APercentageThatEndsInAHalfRoundsUp) {
  const auto document = run(company + stock(gbm) + grant("", "29")
                                + "[stock_plan]\nname = \"Plan\"\nshares_authorized = 100_000\n"
                                  "awards_outstanding = 29\ngranted_to_employees = 20_000\n",
                            "2000")
                            .json();
  EXPECT_DOUBLE_EQ(
      cell(table(document, "option_grants"), "Ann Lee", "percent_of_total").get<double>(), 0.15);
}

TEST(EdgeCases, YearEndValuesAreRoundedOnceForAllLots) {
  const std::string lot =
      "[[lot]]\nholder = \"Ann Lee\"\nshares = 1\nexercisable = 1\nexercise_price = \"1.00\"\n";
  const auto document =
      run("[company]\nname = \"Corner Corporation\"\nshares_outstanding = 1_000_000\n"
          "fiscal_year_end = 2001-12-31\nyear_end_price = \"1.50\"\n"
          + stock(gbm) + lot + lot)
          .json();
  EXPECT_EQ(cell(table(document, "year_end_values"), "Ann Lee", "exercisable_value"), 1);
}

TEST(EdgeCases, AStockThatEndsOnALineDoesNotEndAboveIt) {
  const auto at = [](const char* rate) {
    return run(company + stock("model = \"constant_growth\"\ngrowth_rate = " + std::string{rate})
                   + grant(""),
               "2000")
        .json();
  };
  EXPECT_EQ(value(at("0.05"), "grant.lee-2001.probability_above_5"), 0.0);
  EXPECT_EQ(value(at("0.10"), "grant.lee-2001.probability_above_10"), 0.0);
  EXPECT_EQ(value(at("0.10"), "grant.lee-2001.probability_above_5"), 1.0);
}

const std::string plan =
    "[rights_plan]\nrecord_date = 1998-03-03\nexpires = 1999-03-10\npurchase_price = \"5.00\"\n"
    "threshold = \"15%\"\n";

std::string bid(const std::string& more) {
  return "[[acquirer]]\nkind = \"creeping_purchases\"\nname = \"Bidder\"\nbegins = 1998-03-11\n"
         + more + "\n";
}

const std::string still = "model = \"constant_growth\"\ngrowth_rate = 0.0";

TEST(EdgeCases, TheCloseOfTheStartCountsInTheAverage) {
  // The trigger comes on the first day; the close before it is that of the start, $1.20.
  const auto document =
      run(company + stock(still + "\naverage_price = 2.40", "1998-03-10") + plan
              + "average_trading_days = 1\n" + bid("daily_volume = 200_000\nshare_of_volume = 1.0"),
          "2000")
          .json();
  EXPECT_NEAR(value(document, "acquirer.bidder.market_value"), 1.20, 1e-12);
  const auto two =
      run(company + stock(still + "\naverage_price = 2.40", "1998-03-10") + plan
              + "average_trading_days = 2\n" + bid("daily_volume = 200_000\nshare_of_volume = 1.0"),
          "2000")
          .json();
  EXPECT_NEAR(value(two, "acquirer.bidder.market_value"), 1.80, 1e-12);
}

TEST(EdgeCases, AShareOfVolumeIsExact) {
  // 29% of 1,000,000 a day at 0.29 of the volume: one day, not two.
  const auto document = run(company + stock(still, "1998-03-10")
                                + "[rights_plan]\nrecord_date = 1998-03-03\nexpires = 1999-03-10\n"
                                  "purchase_price = \"5.00\"\nthreshold = \"29%\"\n"
                                + bid("daily_volume = 1_000_000\nshare_of_volume = 0.29"),
                            "2000")
                            .json();
  EXPECT_EQ(value(document, "acquirer.bidder.days_to_trigger"), 1.0);
}

TEST(EdgeCases, ABudgetThatJustSufficesSuffices) {
  const auto document =
      run("[company]\nname = \"Corner Corporation\"\nshares_outstanding = 100\n[stock]\ndate = "
          "1998-03-10\nprice = 0.10\nrisk_free_rate = 0.0\n"
              + still + "\n" + plan + bid("daily_volume = 15\nshare_of_volume = 1.0\nbudget = 1.5"),
          "2000")
          .json();
  EXPECT_EQ(value(document, "acquirer.bidder.triggered"), 1.0);
}

TEST(EdgeCases, PercentilesOfOneNumberAreThatNumber) {
  const auto document = run(company + stock(still, "1998-03-10") + plan
                                + bid("daily_volume = 10_001\nshare_of_volume = 1.0"),
                            "2000")
                            .json();
  const auto stake = estimate(document, "acquirer.bidder.stake_before");
  for (const char* level : {"p5", "p25", "p50", "p75", "p95"})
    EXPECT_EQ(stake.at("percentiles").at(level).get<double>(), 150'015.0 / 1'000'000.0);
}

TEST(EdgeCases, ASpreadOwedWithoutPaymentIsTakenAtAnyPrice) {
  const auto loss = [](const char* price) {
    const auto document =
        run("[company]\nname = \"Corner Corporation\"\nshares_outstanding = 7_190_710\n"
            "shares_reserved = 1_290_800\nshares_authorized = 20_000_000\n[stock]\ndate = "
            "1998-03-10\nprice = "
            + std::string{price} + "\naverage_price = 1.00\nrisk_free_rate = 0.0\n" + gbm + "\n"
            + plan + "authorized_shortfall = \"spread_settlement\"\n")
            .json();
    return value(document, "rights.cash_flip_in.loss_fraction");
  };
  EXPECT_NEAR(loss("0.49"), loss("0.51"), 1e-12);
}

TEST(EdgeCases, ABidThatNeverTriggersSaysSo) {
  const auto document = run(company + stock(still, "1998-03-10") + plan
                                + bid("daily_volume = 10\nshare_of_volume = 1.0"),
                            "2000")
                            .json();
  EXPECT_EQ(value(document, "acquirer.bidder.below_threshold"), 1.0);
  EXPECT_NE(table(document, "acquirer_dilution").dump().find("too few trigger the plan"),
            std::string::npos);
  EXPECT_TRUE(estimate(document, "acquirer.bidder.loss").is_null());
}

TEST(EdgeCases, AFolderKeepsNoTableOfAnEarlierRun) {
  namespace fs = std::filesystem;
  const ScratchFolder folder;
  const std::string out = folder.path("results");
  for (const char* name : {"hemacare-2001-grants.toml", "hemacare-1998-rights.toml"})
    EXPECT_EQ(run_flipin({"run", config_path(name), "--paths", "2000", "--out", out}).exit_code, 0);
  EXPECT_FALSE(fs::exists(out + "/tables/option_grants.csv"));
  EXPECT_TRUE(fs::exists(out + "/tables/acquirer_dilution.csv"));
}

TEST(EdgeCases, WarnsOfAGrantOutsideTheFiscalYearAndNamesTheTablesLeftOut) {
  const auto document =
      run("[company]\nname = \"Corner Corporation\"\nshares_outstanding = 1_000_000\n"
          "fiscal_year_end = 2003-12-31\n"
              + stock(gbm) + grant(""),
          "2000")
          .json();
  EXPECT_NE(document.at("warnings").dump().find("lies outside the fiscal year"), std::string::npos);
  EXPECT_NE(document.at("left_out").dump().find("option_grants"), std::string::npos);
}

TEST(EdgeCases, SaysHowManyFiledFiguresDiffer) {
  const auto document =
      run_flipin({"run", config_path("hemacare-2001-grants.toml"), "--json", "--paths", "2000"})
          .json();
  EXPECT_NE(document.at("warnings").dump().find("10 of 47 filed figures differ"),
            std::string::npos);
}

TEST(EdgeCases, ABidBeginsNoEarlierThanItsPaths) {
  const ProgramRun early = run(company + stock(still, "1998-03-16") + plan
                                   + bid("daily_volume = 10_000\nshare_of_volume = 1.0"),
                               "2000");
  EXPECT_EQ(early.exit_code, 2);
  EXPECT_NE(early.errors.find("before paths start"), std::string::npos) << early.errors;
}

TEST(EdgeCases, AuditKnowsGrowthThatIgnoresAPremium) {
  // 1,000 shares at $1.50 when the market is at $1.20: growth of one price alone, over ten years.
  const auto reading = [](const char* filed) {
    const ScratchFolder folder;
    const std::string config =
        company + stock(gbm)
        + "[[grant]]\nkind = \"option\"\nholder = \"Ann Lee\"\nshares = 1_000\nexercise_price = "
          "\"1.50\"\nmarket_price = \"1.20\"\ngranted = 2001-03-23\nexpires = 2011-03-22\n"
          "filed = { potential_realizable_value_5 = "
        + filed + " }\n";
    return run_flipin({"audit", folder.write("premium.toml", config)}).output;
  };
  EXPECT_NE(reading("755").find("market price, whatever"), std::string::npos) << reading("755");
  EXPECT_NE(reading("943").find("exercise price, whatever"), std::string::npos) << reading("943");
}

}  // namespace
}  // namespace flipin
