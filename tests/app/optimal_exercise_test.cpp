#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "support/program.hpp"

// Optimal exercise through the program and its JSON, held to values that are found here without
// simulation: Black and Scholes without dividends, and a lattice with them.

namespace flipin {
namespace {

constexpr double exercise_price = 20.0;
constexpr double rate = 0.05;
constexpr double volatility = 0.35;
constexpr int quarters = 20;  // five years

struct Case {
  double price{20.0};
  double dividend_yield{0.08};
  std::string vesting{"kind = \"cliff\", after = \"1 year\""};
  std::string settings{"policy_paths = 32_768\npricing_paths = 65_536\ndual_paths = 200\n"};
  std::string simulation{"seed = 5\n"};
};

std::string config(const Case& c) {
  return "[company]\nname = \"Optimal exercise\"\nshares_outstanding = 1_000_000\n"
         "[stock]\ndate = 2001-03-23\nprice = "
         + std::to_string(c.price) + "\nmodel = \"gbm\"\nvolatility = 0.35\nrisk_free_rate = 0.05\n"
         + "dividend_yield = " + std::to_string(c.dividend_yield)
         + "\n[[grant]]\nkind = \"option\"\nholder = \"Ann Lee\"\nshares = 1_000\n"
           "exercise_price = \"20.00\"\ngranted = 2001-03-23\nexpires = 2006-03-23\nvesting = { "
         + c.vesting + " }\n[optimal_exercise]\nexercise_dates_a_year = 4\n" + c.settings
         + "[simulation]\npaths = 1_000\n" + c.simulation;
}

ProgramRun run_case(const Case& c, std::vector<std::string> more = {}) {
  const ScratchFolder folder;
  std::vector<std::string> words{"run", folder.write("case.toml", config(c)), "--json"};
  words.insert(words.end(), more.begin(), more.end());
  return run_flipin(words);
}

nlohmann::json bound(const nlohmann::json& document, const char* which) {
  return estimate(document, std::string{"grant.lee-2001.optimal_value_"} + which);
}

double european_value(const Case& c) {
  const double term = quarters / 4.0;
  const auto chance = [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); };
  const double spread = volatility * std::sqrt(term);
  const double d1 = (std::log(c.price / exercise_price) + (rate - c.dividend_yield) * term) / spread
                    + 0.5 * spread;
  return c.price * std::exp(-c.dividend_yield * term) * chance(d1)
         - exercise_price * std::exp(-rate * term) * chance(d1 - spread);
}

// The value with exercise at the end of every quarter from `vests` on.
//
// @source  Cox, Ross and Rubinstein (1979), "Option Pricing: A Simplified Approach", Journal of
//          Financial Economics 7(3), 229-263
double lattice_value(const Case& c, int vests, int steps = 100) {
  const double step = 0.25 / steps;
  const double up = volatility * std::sqrt(step);
  const double growth = std::exp((rate - c.dividend_yield) * step);
  const double chance = (growth - std::exp(-up)) / (std::exp(up) - std::exp(-up));
  const double discount = std::exp(-rate * step);
  const int last = quarters * steps;
  std::vector<double> values(static_cast<std::size_t>(last) + 1, 0.0);
  for (int level = last; level >= 0; --level)
    for (int node = 0; node <= level; ++node) {
      double& value = values[static_cast<std::size_t>(node)];
      if (level < last) value = discount * (chance * *(&value + 1) + (1.0 - chance) * value);
      if (level % steps == 0 && level >= vests * steps)
        value = std::max(value, c.price * std::exp(up * (2 * node - level)) - exercise_price);
    }
  return values.front();
}

// Expects the exact value in the program's interval, and the interval to be narrow.
void expect_inside(const nlohmann::json& document, double exact, double accuracy) {
  const double low = bound(document, "lower").at("interval95").at(0);
  const double high = bound(document, "upper").at("interval95").at(1);
  EXPECT_LT(low, exact + accuracy);
  EXPECT_GT(high, exact - accuracy);
  EXPECT_LT(high - low, 0.02 * exact);
}

TEST(OptimalExerciseRun, OfAnOptionWithoutDividendsIsTheEuropeanOption) {
  const Case c{.price = 22.0, .dividend_yield = 0.0};
  const auto document = run_case(c).json();
  const double exact = european_value(c);
  EXPECT_NEAR(bound(document, "lower").at("value").get<double>(), exact, 1e-9);
  EXPECT_NEAR(bound(document, "upper").at("value").get<double>(), exact, 1e-9);
  EXPECT_EQ(bound(document, "lower").at("method"), "least-squares monte carlo");
  const auto shown = table(document, "optimal_exercise");
  EXPECT_NEAR(cell(shown, "Ann Lee", "european_value").get<double>(), exact, 1e-9);
  EXPECT_NEAR(cell(shown, "Ann Lee", "early_exercise_adds").get<double>(), 0.0, 1e-9);
}

TEST(OptimalExerciseRun, HoldsTheLatticesValueWhereDividendsAreHigh) {
  const Case c;
  const auto document = run_case(c).json();
  const double exact = lattice_value(c, 4);
  const double accuracy = std::abs(exact - lattice_value(c, 4, 50));
  EXPECT_LT(accuracy, 1e-4 * exact);
  expect_inside(document, exact, accuracy);
  EXPECT_GT(bound(document, "lower").at("interval95").at(0), 1.2 * european_value(c));
  const auto shown = table(document, "optimal_exercise");
  EXPECT_NEAR(cell(shown, "Ann Lee", "early_exercise_adds").get<double>(),
              bound(document, "lower").at("value").get<double>() - european_value(c),
              1e-9);
  EXPECT_EQ(cell(shown, "Ann Lee", "low95"), bound(document, "lower").at("interval95").at(0));
  EXPECT_EQ(cell(shown, "Ann Lee", "high95"), bound(document, "upper").at("interval95").at(1));
}

TEST(OptimalExerciseRun, WeighsTranchesByTheirShares) {
  Case c{.vesting = "kind = \"graded\", installments = 3, every = \"18 months\""};
  const auto document = run_case(c).json();
  double exact = 0.0;
  double accuracy = 0.0;
  const double shares[] = {333.0, 334.0, 333.0};  // of 1,000, as vesting rounds
  for (int tranche = 0; tranche < 3; ++tranche) {
    const int vests = 6 * (tranche + 1);
    exact += shares[tranche] / 1000.0 * lattice_value(c, vests);
    accuracy += std::abs(lattice_value(c, vests) - lattice_value(c, vests, 50)) / 3.0;
  }
  expect_inside(document, exact, accuracy);
  EXPECT_GT(std::abs(exact - lattice_value(c, 6)), 0.05 * exact);  // which one tranche is not
}

TEST(OptimalExerciseRun, OfAVestedOptionIsNoLessThanItPaysToday) {
  Case deep{.price = 60.0, .vesting = "kind = \"immediate\""};
  const auto document = run_case(deep).json();
  EXPECT_EQ(bound(document, "lower").at("value"), 40.0);
  EXPECT_EQ(bound(document, "lower").at("standard_error"), 0.0);
  expect_inside(document, lattice_value(deep, 0), 1e-9);
  const Case at_the_money{.vesting = "kind = \"immediate\""};
  const double exact = lattice_value(at_the_money, 0);
  expect_inside(run_case(at_the_money).json(), exact, 1e-4 * exact);
}

TEST(OptimalExerciseRun, GivesTheSameBitsOnAnyNumberOfThreads) {
  const Case c{.vesting = "kind = \"graded\", installments = 2, every = \"1 year\""};
  const auto alone = run_case(c, {"--threads", "1"}).json();
  const auto three = run_case(c, {"--threads", "3"}).json();
  EXPECT_EQ(alone.at("results_sha256"), three.at("results_sha256"));
  EXPECT_EQ(bound(alone, "upper"), bound(three, "upper"));
}

TEST(OptimalExerciseRun, DependsOnTheSeedAndNotOnTheOtherPaths) {
  const auto document = run_case({}).json();
  const Case other{.simulation = "seed = 5\nmethods = [\"antithetic\", \"conditional\"]\n"};
  const auto same = run_case(other, {"--paths", "2000"}).json();
  EXPECT_EQ(bound(document, "lower"), bound(same, "lower"));
  EXPECT_EQ(bound(document, "upper"), bound(same, "upper"));
  const auto differs = run_case({}, {"--seed", "6"}).json();
  EXPECT_NE(bound(document, "lower").at("value"), bound(differs, "lower").at("value"));
}

TEST(OptimalExerciseRun, IsRefusedAtTheLineThatAsksTooMuchOrTooLittle) {
  for (const char* line : {"policy_paths = 0",
                           "policy_paths = 6",
                           "pricing_paths = 1",
                           "dual_paths = 0",
                           "inner_paths = 0",
                           "inner_paths = 10_000_000",
                           "degree = 9"}) {
    const ProgramRun run = run_case({.settings = std::string{line} + "\n"});
    EXPECT_EQ(run.exit_code, 2) << line;
    EXPECT_EQ(run.output, "") << line;
    EXPECT_NE(run.errors.find("case.toml:21:"), std::string::npos) << run.errors;
    EXPECT_NE(run.errors.find(" 21 | " + std::string{line}), std::string::npos) << run.errors;
  }
  EXPECT_EQ(run_case({.settings = "policy_paths = 7\ndual_paths = 2\n"}).exit_code, 0);
}

TEST(OptimalExerciseRun, IsLeftOutWhereTheConfigDoesNotAskForIt) {
  std::string text = config({});
  const std::size_t begin = text.find("[optimal_exercise]");
  text.erase(begin, text.find("[simulation]") - begin);
  const ScratchFolder folder;
  const auto document = run_flipin({"run", folder.write("case.toml", text), "--json"}).json();
  EXPECT_TRUE(bound(document, "lower").is_null());
  EXPECT_TRUE(table(document, "optimal_exercise").is_null());
  EXPECT_NE(document.at("left_out").dump().find("[optimal_exercise]"), std::string::npos);
}

}  // namespace
}  // namespace flipin
