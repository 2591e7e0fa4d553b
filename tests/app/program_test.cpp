#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "support/program.hpp"

// What the program promises to a shell: exit codes, streams, documents and folders.

namespace flipin {
namespace {

namespace fs = std::filesystem;

const std::string grants = config_path("hemacare-2001-grants.toml");
const std::string rights_study = config_path("hemacare-1998-rights.toml");

// What a run found, without what may differ between equal runs.
nlohmann::json findings(nlohmann::json document) {
  for (const char* varying : {"threads", "elapsed_s", "target"}) document.erase(varying);
  return document;
}

TEST(Program, RefusesACommandLineItDoesNotKnow) {
  EXPECT_EQ(run_flipin({}).exit_code, 2);
  EXPECT_EQ(run_flipin({"walk"}).exit_code, 2);
  EXPECT_EQ(run_flipin({"run"}).exit_code, 2);
  EXPECT_EQ(run_flipin({"run", grants, "--paths", "1"}).exit_code, 2);
  EXPECT_EQ(run_flipin({"run", grants, "--paths", "many"}).exit_code, 2);
  EXPECT_EQ(run_flipin({"run", grants, "--threads", "0"}).exit_code, 2);
  EXPECT_EQ(run_flipin({"run", grants, "--seed", "-1"}).exit_code, 2);
  EXPECT_EQ(run_flipin({"run", grants, "--speed", "9"}).exit_code, 2);
}

TEST(Program, AnswersHelpAndVersion) {
  EXPECT_EQ(run_flipin({"--help"}).exit_code, 0);
  EXPECT_EQ(run_flipin({"run", "--help"}).exit_code, 0);
  EXPECT_EQ(run_flipin({"--version"}).output, "flipin 0.1.0\n");
}

TEST(Program, ReportsAMissingConfigAsInputOutput) {
  const ProgramRun run = run_flipin({"run", "/nowhere/study.toml", "--json"});
  EXPECT_EQ(run.exit_code, 74);
  EXPECT_EQ(run.output, "");
  EXPECT_NE(run.errors.find("/nowhere/study.toml"), std::string::npos) << run.errors;
  EXPECT_EQ(run_flipin({"check", "/"}).exit_code, 74);
}

TEST(Program, ReportsAnUnwritableFolderBeforeItRuns) {
  const ScratchFolder folder;
  const std::string file = folder.write("taken", "not a folder");
  const ProgramRun run = run_flipin({"run", grants, "--out", file + "/results"});
  EXPECT_EQ(run.exit_code, 74);
  EXPECT_EQ(run.output, "");
  EXPECT_NE(run.errors.find(file), std::string::npos) << run.errors;
}

TEST(Program, ReportsAFullDeviceAsInputOutput) {
  if (!fs::exists("/dev/full")) GTEST_FAIL() << "this machine has no /dev/full";
  const std::string command =
      std::string{FLIPIN_PROGRAM} + " list > /dev/full 2> /dev/null; exit $?";
  EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 74);
}

TEST(Program, WritesNothingWhenAConfigIsRefused) {
  const ScratchFolder folder;
  const std::string bad = folder.write("bad.toml", "[company]\nname = 3\n");
  const std::string out = folder.path("results");
  const ProgramRun run = run_flipin({"run", grants, bad, "--out", out, "--json"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.output, "");
  EXPECT_NE(run.errors.find("bad.toml:2:8: error:"), std::string::npos) << run.errors;
  EXPECT_FALSE(fs::exists(out));
}

TEST(Program, RefusesATableThatTheConfigCannotFill) {
  const ScratchFolder folder;
  std::string text = text_of(rights_study);
  text.replace(text.find("\"acquirer_dilution\""), 19, "\"year_end_values\"");
  const ProgramRun run = run_flipin({"check", folder.write("study.toml", text)});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.errors.find("company.fiscal_year_end"), std::string::npos) << run.errors;
}

TEST(Program, GivesTheSameBitsOnAnyNumberOfThreads) {
  for (const std::string& config : {grants, rights_study}) {
    const auto alone =
        findings(run_flipin({"run", config, "--json", "--paths", "5000", "--threads", "1"}).json());
    for (const char* threads : {"2", "3", "7"})
      EXPECT_EQ(
          findings(run_flipin({"run", config, "--json", "--paths", "5000", "--threads", threads})
                       .json()),
          alone)
          << config << " on " << threads;
  }
}

TEST(Program, UsesTheInstructionSetThatTheEnvironmentNames) {
  const auto run_on = [](const char* word) {
    ::setenv("FLIPIN_SIMD", word, 1);
    const ProgramRun run = run_flipin({"run", grants, "--json", "--paths", "2000"});
    ::unsetenv("FLIPIN_SIMD");
    return run;
  };
  const auto plain = run_on("scalar").json();
  EXPECT_EQ(plain.at("target"), "scalar");
  EXPECT_EQ(plain.at("results_sha256"), run_on("").json().at("results_sha256"));
  const ProgramRun refused = run_on("sse9");
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_EQ(refused.output, "");
  EXPECT_NE(refused.errors.find("'sse9', which is no instruction set; write scalar"),
            std::string::npos)
      << refused.errors;
}

TEST(Program, HoldsNoMoreMemoryForMorePaths) {
  const auto peak = [](const char* paths) {
    return run_flipin({"run", grants, "--json", "--threads", "2", "--paths", paths}).peak_memory;
  };
  const long few = peak("50000");
  EXPECT_GT(few, 0);
  EXPECT_LT(peak("1000000"), few + 2048);  // 20 times the paths, within 2 MiB of noise
}

TEST(Program, RecordsWhatTheCommandLineOverrides) {
  const auto document = run_flipin({"run",
                                    rights_study,
                                    "--json",
                                    "--paths",
                                    "2000",
                                    "--seed",
                                    "18446744073709551615",
                                    "--threads",
                                    "2"})
                            .json();
  EXPECT_EQ(document.at("paths"), 2000);
  EXPECT_EQ(document.at("seed").get<std::uint64_t>(), 18'446'744'073'709'551'615U);
  EXPECT_EQ(document.at("threads"), 2);
  EXPECT_EQ(document.at("flipin"), "0.1.0");
  EXPECT_EQ(document.at("config").at("sha256").get<std::string>().size(), 64U);
  EXPECT_GT(document.at("path_steps").get<std::uint64_t>(), 0U);
}

TEST(Program, AnotherSeedGivesOtherNumbersAndSeedZeroIsOrdinary) {
  const auto value = [](const char* seed) {
    const auto document =
        run_flipin({"run", grants, "--json", "--paths", "4096", "--seed", seed}).json();
    return estimate(document, "grant.darlington-2001.fair_value").at("value").get<double>();
  };
  EXPECT_EQ(value("0"), value("0"));
  EXPECT_NE(value("0"), value("1"));
}

TEST(Program, FillsAFolderWithTheWholeReport) {
  const ScratchFolder folder;
  const std::string out = folder.path("results");
  const ProgramRun run = run_flipin({"run", rights_study, "--paths", "2000", "--out", out});
  EXPECT_EQ(run.exit_code, 0);
  const auto document = nlohmann::json::parse(text_of(out + "/results.json"));
  for (const auto& one : document.at("tables")) {
    const std::string csv = text_of(out + "/tables/" + one.at("id").get<std::string>() + ".csv");
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'),
              static_cast<long>(one.at("rows").size()) + 1);
  }
  EXPECT_EQ(text_of(out + "/report.txt") + "\n", run.output);
  EXPECT_NE(text_of(out + "/estimates.csv").find("rights.cash_flip_in.stake_after"),
            std::string::npos);
  for (const auto& entry : fs::recursive_directory_iterator(out))
    EXPECT_EQ(entry.path().string().find(".tmp"), std::string::npos) << entry.path();
}

TEST(Program, RunsSeveralConfigsIntoFoldersOfTheirOwn) {
  const ScratchFolder folder;
  const std::string out = folder.path("results");
  const ProgramRun run =
      run_flipin({"run", grants, rights_study, "--paths", "2000", "--out", out, "--json"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.json().size(), 2U);
  EXPECT_TRUE(fs::exists(out + "/hemacare-2001-grants/results.json"));
  EXPECT_TRUE(fs::exists(out + "/hemacare-1998-rights/results.json"));
  EXPECT_EQ(run_flipin({"run", grants, grants, "--out", out}).exit_code, 2);
}

TEST(Program, PrintsAssumptionsAsAssumptions) {
  const ProgramRun run = run_flipin({"run", grants, "--paths", "2000"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.errors, "");  // no progress in a pipe
  const std::size_t heading = run.output.find("Assumptions, which the documents do not state");
  ASSERT_NE(heading, std::string::npos);
  for (const char* key : {"stock.volatility = 0.70", "stock.risk_free_rate = 0.048"})
    EXPECT_NE(run.output.find(key, heading), std::string::npos) << key;
}

TEST(Program, ExplainsEveryWordItKnowsAndSuggestsForTheRest) {
  for (const char* word : {"threshold",
                           "rights_plan",
                           "gbm",
                           "creeping_purchases",
                           "exchange",
                           "option",
                           "fair_value",
                           "graded",
                           "stock.volatility"}) {
    const ProgramRun run = run_flipin({"explain", word});
    EXPECT_EQ(run.exit_code, 0) << word;
    EXPECT_GT(run.output.size(), 40U) << word;
    EXPECT_FALSE(run_flipin({"explain", word, "--json"}).json().empty()) << word;
  }
  const ProgramRun unknown = run_flipin({"explain", "treshold"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_NE(unknown.errors.find("did you mean 'threshold'?"), std::string::npos) << unknown.errors;
}

TEST(Program, ListsItsRegistries) {
  const auto entries = run_flipin({"list", "--json"}).json();
  for (const char* name : {"gbm",
                           "constant_growth",
                           "option",
                           "cash_flip_in",
                           "exchange",
                           "spread_settlement",
                           "creeping_purchases",
                           "holder_transfers"})
    EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
      return entry.at("name") == name;
    })) << name;
}

TEST(Program, ChecksEveryConfigOfTheProject) {
  for (const auto& entry : fs::directory_iterator(std::string{FLIPIN_SOURCE_DIR} + "/configs"))
    EXPECT_EQ(run_flipin({"check", entry.path().string()}).exit_code, 0) << entry.path();
}

}  // namespace
}  // namespace flipin
