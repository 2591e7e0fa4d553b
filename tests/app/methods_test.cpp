#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>

#include "support/program.hpp"

// How exact a run is, as its user asks for it and is told of it: methods, tolerance, guards and the
// convergence table.

namespace flipin {
namespace {

constexpr auto fair_value = "grant.lee-2001.fair_value";

// One option whose fair value is known exactly, and the tables of a test.
std::string study(const std::string& more) {
  return "[company]\n"
         "name = \"Small Company\"\n"
         "shares_outstanding = 1_000_000\n"
         "[stock]\n"
         "date = 2001-03-23\n"
         "price = 50.0\n"
         "risk_free_rate = 0.05\n"
         "model = \"gbm\"\n"
         "volatility = 0.30\n"
         "[exercise_behavior]\n"
         "exit_rate_after_vesting = 0.05\n"
         "[[grant]]\n"
         "kind = \"option\"\n"
         "holder = \"Ann Lee\"\n"
         "shares = 1_000\n"
         "exercise_price = \"50.00\"\n"
         "granted = 2001-03-23\n"
         "expires = 2011-03-23\n"
         "vesting = { kind = \"cliff\", after = \"3 years\" }\n"
         + more;
}

ProgramRun run_study(const std::string& more, std::vector<std::string> words = {}) {
  const ScratchFolder folder;
  words.insert(words.begin(), {"run", folder.write("study.toml", study(more)), "--json"});
  return run_flipin(words);
}

double half_width(const nlohmann::json& found) {
  return 0.5 * (found.at("interval95")[1].get<double>() - found.at("interval95")[0].get<double>());
}

double relative_half_width(const nlohmann::json& found) {
  return half_width(found) / found.at("value").get<double>();
}

TEST(Tolerance, TakesPathsUntilTheIntervalIsNarrowEnough) {
  const ProgramRun run = run_study("[simulation]\npaths = 1_024\n", {"--tolerance", "1%"});
  EXPECT_EQ(run.exit_code, 0) << run.errors;
  const auto document = run.json();
  EXPECT_LE(relative_half_width(estimate(document, fair_value)), 0.01);
  const auto paths = document.at("paths").get<std::uint64_t>();
  EXPECT_GT(paths, 1024U);
  EXPECT_EQ(paths & (paths - 1), 0U);
  EXPECT_EQ(estimate(document, fair_value).at("samples"), paths);
  // Half as many paths would not have done.
  const auto half = run_study("", {"--paths", std::to_string(paths / 2)}).json();
  EXPECT_GT(relative_half_width(estimate(half, fair_value)), 0.01);
}

TEST(Tolerance, GivesTheResultsOfAsManyPathsOnAnyNumberOfThreads) {
  const std::string more = "[simulation]\npaths = 2\nmethods = [\"antithetic\"]\n";
  const auto alone = run_study(more + "tolerance = \"1%\"\n", {"--threads", "1"}).json();
  const auto three = run_study(more + "tolerance = \"1%\"\n", {"--threads", "3"}).json();
  const auto plain =
      run_study(more, {"--paths", std::to_string(alone.at("paths").get<std::uint64_t>())}).json();
  EXPECT_EQ(alone.at("results_sha256"), three.at("results_sha256"));
  EXPECT_EQ(alone.at("results_sha256"), plain.at("results_sha256"));
}

TEST(Tolerance, IsForTheResultsThatAreNamed) {
  const auto paths = [](const std::string& names) {
    return run_study("[simulation]\npaths = 2\ntolerance = \"1%\"\ntolerance_for = [" + names
                     + "]\n")
        .json()
        .at("paths")
        .get<std::uint64_t>();
  };
  const std::string first = "\"grant.lee-2001.fair_value\"";
  const std::string term = "\"grant.lee-2001.expected_term\"";
  EXPECT_EQ(paths(""), paths(first));
  EXPECT_LT(paths(term), paths(first));
  EXPECT_EQ(paths(term + ", " + first), paths(first));
}

TEST(Tolerance, TakesThePathsOfTheConfigAtLeast) {
  EXPECT_EQ(run_study("[simulation]\npaths = 5_000\n", {"--tolerance", "90%"}).json().at("paths"),
            8192);
}

TEST(Tolerance, ThatMaxPathsCannotMeetEndsWithWhatWasReached) {
  const ScratchFolder folder;
  const std::string config =
      folder.write("study.toml",
                   study("[simulation]\npaths = 1_024\ntolerance = \"0.1%\"\nmax_paths = 4_096\n"));
  const std::string out = folder.path("results");
  const ProgramRun run = run_flipin({"run", config, "--out", out});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_NE(run.output.find("grant.lee-2001.fair_value"), std::string::npos) << run.output;
  const auto document = nlohmann::json::parse(text_of(out + "/results.json"));
  EXPECT_EQ(document.at("paths"), 4096);
  ASSERT_EQ(document.at("guard_failures").size(), 1U);
  const auto& failure = document.at("guard_failures")[0];
  EXPECT_EQ(failure.at("result"), fair_value);
  const auto text = failure.at("text").get<std::string>();
  EXPECT_TRUE(text.starts_with("the tolerance is not met: its 95% half-width is ")) << text;
  EXPECT_TRUE(text.ends_with("% of it after 4096 paths; it should be at most 0.1%")) << text;
  EXPECT_NE(run.errors.find("guard failed: grant.lee-2001.fair_value: the tolerance is not met"),
            std::string::npos)
      << run.errors;
  // The figure in the text is that of the results.
  const double reached = 100.0 * relative_half_width(estimate(document, fair_value));
  EXPECT_NEAR(std::stod(text.substr(text.find("is ", text.find("half-width")) + 3)), reached, 1e-3);
}

TEST(Guards, ThatFailEndWithOneAndAreListed) {
  const ProgramRun run = run_study(
      "[simulation]\npaths = 2_048\n"
      "[guards]\n"
      "half_width = \"0.5%\"\n"
      "limit = [{ result = \"grant.lee-2001.fair_value\", at_most = 0.5 },\n"
      "         { result = \"grant.lee-2001.expected_term\", at_least = 3.0 }]\n");
  EXPECT_EQ(run.exit_code, 1);
  const auto failures = run.json().at("guard_failures");
  ASSERT_EQ(failures.size(), 2U);
  for (const auto& failure : failures) EXPECT_EQ(failure.at("result"), fair_value);
  EXPECT_NE(failures[0].at("text").get<std::string>().find("half-width"), std::string::npos);
  EXPECT_NE(failures[1].at("text").get<std::string>().find("it should be at most 0.5"),
            std::string::npos);
}

TEST(Guards, ThatHoldEndWithZero) {
  const ProgramRun run = run_study(
      "[simulation]\npaths = 2_048\n"
      "[guards]\n"
      "half_width = \"20%\"\n"
      "twin_standard_errors = 6.0\n"
      "limit = [{ result = \"grant.lee-2001.fair_value\", at_least = 1, at_most = 50 }]\n");
  EXPECT_EQ(run.exit_code, 0) << run.errors;
  EXPECT_TRUE(run.json().at("guard_failures").empty());
}

TEST(Methods, AreNamedBesideEveryEstimateAndMeetItsTwin) {
  const auto document = run_study(
                            "[simulation]\npaths = 65_536\n"
                            "methods = [\"conditional\", \"sobol\", \"share_measure\"]\n")
                            .json();
  const auto found = estimate(document, fair_value);
  EXPECT_EQ(found.at("method"), "mc, conditional, sobol, share_measure");
  const double error = found.at("standard_error").get<double>();
  const double value = found.at("value").get<double>();
  EXPECT_LT(std::abs(value - found.at("twin").at("value").get<double>()), 4.0 * error);
  EXPECT_LT(error, 1e-5 * value);
  EXPECT_NEAR(half_width(found) / error, 2.0395, 5e-5);  // Student's t of 31 degrees of freedom
}

TEST(Methods, MayBeFewerReplicatesWithAWiderStudentsInterval) {
  const auto found = estimate(run_study("[simulation]\npaths = 16_384\nreplicates = 16\n"
                                        "methods = [\"sobol\", \"antithetic\"]\n")
                                  .json(),
                              fair_value);
  EXPECT_NEAR(half_width(found) / found.at("standard_error").get<double>(), 2.1314, 5e-5);
}

TEST(Methods, HoldTheCommandLineToTheirRules) {
  const std::string sobol = "[simulation]\nmethods = [\"sobol\"]\n";
  const ProgramRun refused = run_study(sobol, {"--paths", "100000"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_EQ(refused.output, "");
  EXPECT_NE(refused.errors.find("paths is 100_000, but sobol needs a power of two for each of the "
                                "32 replicates\n  give paths = 65_536 or 131_072\n"),
            std::string::npos)
      << refused.errors;
  EXPECT_EQ(run_study(sobol, {"--paths", "65536"}).exit_code, 0);
  EXPECT_EQ(run_study("[simulation]\nmethods = [\"antithetic\"]\n", {"--paths", "1001"}).exit_code,
            2);
  for (const char* bad : {"0%", "0", "0.001", "-1%", "1", "one percent", "0.00001%"})
    EXPECT_EQ(run_study("", {"--tolerance", bad}).exit_code, 2) << bad;
}

TEST(ConvergenceTable, HoldsEveryStageOfTheResultsThatAreFollowed) {
  const auto document =
      run_study(
          "[simulation]\npaths = 8_192\n"
          "[convergence]\n"
          "results = [\"grant.lee-2001.expected_term\", \"grant.lee-2001.fair_value\"]\n")
          .json();
  const auto rows = table(document, "convergence").at("rows");
  ASSERT_EQ(rows.size(), 8U);
  const std::vector<std::int64_t> stages{1024, 2048, 4096, 8192};
  for (std::size_t at = 0; at < rows.size(); ++at) {
    EXPECT_EQ(rows[at][0], at < 4 ? "grant.lee-2001.fair_value" : "grant.lee-2001.expected_term");
    EXPECT_EQ(rows[at][2], stages[at % 4]);
    EXPECT_LE(std::abs(rows[at][7].get<double>()), 4.0);  // standard errors from the twin
  }
  // The last row is the result; the row before it that of half the paths.
  const auto last = estimate(document, fair_value);
  EXPECT_EQ(rows[3][3], last.at("value"));
  EXPECT_EQ(rows[3][4], last.at("standard_error"));
  EXPECT_EQ(rows[3][5], last.at("interval95")[0]);
  const auto half = estimate(run_study("", {"--paths", "4096"}).json(), fair_value);
  EXPECT_EQ(rows[2][3], half.at("value"));
}

TEST(ConvergenceTable, FollowsTheFirstResultOfEveryGrantUnlessSomeAreNamed) {
  const auto document = run_study("[simulation]\npaths = 2_048\n[convergence]\n").json();
  const auto rows = table(document, "convergence").at("rows");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1][0], fair_value);
}

TEST(Explain, TellsWhatEveryMethodDoes) {
  const ProgramRun run = run_flipin({"explain", "simulation.methods"});
  EXPECT_EQ(run.exit_code, 0);
  for (const char* method : {"antithetic",
                             "control_variates",
                             "sobol",
                             "share_measure",
                             "importance_sampling",
                             "conditional",
                             "shifted_level"}) {
    const std::size_t at = run.output.find("\n    " + std::string{method} + ": ");
    ASSERT_NE(at, std::string::npos) << method << "\n" << run.output;
    EXPECT_GT(run.output.find('\n', at + 1) - at, 60U) << method;
  }
  for (const char* key : {"tolerance",
                          "tolerance_for",
                          "max_paths",
                          "replicates",
                          "sobol_dimensions",
                          "importance_drift",
                          "guards",
                          "convergence",
                          "block_purchase",
                          "exercise_behavior.watch"})
    EXPECT_EQ(run_flipin({"explain", key}).exit_code, 0) << key;
}

}  // namespace
}  // namespace flipin
