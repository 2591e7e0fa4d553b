#include "config/load.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "support/study_text.hpp"

namespace flipin {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view plan =
    "[rights_plan]\n"
    "record_date = 1998-03-03\n"
    "expires = 2008-03-10\n"
    "purchase_price = \"5.00\"\n"
    "threshold = \"15%\"\n";

Study study_of(std::string_view text) {
  auto result = parsed(text);
  EXPECT_TRUE(std::holds_alternative<Study>(result)) << complaints(text);
  return std::get<Study>(std::move(result));
}

TEST(Load, ReadsTheLeastThatAConfigMustSay) {
  const Study study = study_of(least_study);
  EXPECT_EQ(study.path, "study.toml");
  EXPECT_EQ(study.text, least_study);
  EXPECT_EQ(study.company.company.name, "HemaCare Corporation");
  EXPECT_EQ(study.company.company.shares_outstanding, ShareCount{7'190'710});
  EXPECT_EQ(study.company.stock.date, (Date{2001, 3, 23}));
  EXPECT_EQ(std::get<Gbm>(study.company.stock.model).volatility, 0.70);
  EXPECT_EQ(study.company.rights_plan, std::nullopt);
  EXPECT_TRUE(study.company.grants.empty());
  EXPECT_EQ(study.simulation.paths, 65'536u);
  EXPECT_EQ(study.simulation.seed, 1u);
  EXPECT_TRUE(study.report.tables.empty());
  EXPECT_TRUE(study.assumptions.empty());
  EXPECT_TRUE(study.warnings.empty());
}

TEST(Load, ReadsAGrantWithItsVestingEitherWay) {
  constexpr std::string_view grant =
      "[[grant]]\nkind = \"option\"\nholder = \"A. B.\"\nshares = 100_000\nexercise_price = 1.20\n"
      "granted = 2001-03-23\nexpires = 2011-03-22\n";
  const std::string inside =
      study_with(std::string{grant}
                 + "vesting = { kind = \"graded\", installments = 5, every = \"1 year\" }\n");
  const std::string below =
      study_with(std::string{grant}
                 + "[grant.vesting]\nkind = \"graded\"\ninstallments = 5\nevery = \"1 year\"\n");
  for (const std::string& text : {inside, below}) {
    const Study study = study_of(text);
    const auto& option = std::get<OptionGrant>(study.company.grants.at(0));
    EXPECT_EQ(to_text(option.exercise_price), "1.20");
    EXPECT_EQ(std::get<GradedVesting>(option.vesting).installments, 5);
    EXPECT_EQ(std::get<GradedVesting>(option.vesting).every, Period{12});
  }
}

TEST(Load, TakesTheSettlementOfTheMemberWhereItIsLeftOut) {
  const Study study = study_of(study_with(plan));
  EXPECT_TRUE(std::holds_alternative<CashFlipIn>(study.company.rights_plan->settlement));
  const Study exchange = study_of(study_with(std::string{plan} + "settlement = \"exchange\"\n"));
  EXPECT_TRUE(std::holds_alternative<Exchange>(exchange.company.rights_plan->settlement));
}

TEST(Load, ReadsLineEndsOfEitherKind) {
  std::string text{least_study};
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
    text.insert(at, "\r");
  EXPECT_EQ(study_of(text).company.company.name, "HemaCare Corporation");
}

TEST(Load, ListsAssumptionsInOrderOfTheFile) {
  std::string text{least_study};
  text.replace(text.find("7_190_710"), 9, "{ assume = 7_190_710, because = \"the 8-K\" }");
  text.replace(text.find("= 0.70"), 6, "= { assume = 0.70, because = \"peers\" }");
  const Study study = study_of(text);
  ASSERT_EQ(study.assumptions.size(), 2u);
  EXPECT_EQ(study.assumptions[0].key, "company.shares_outstanding");
  EXPECT_EQ(study.assumptions[0].value, "7_190_710");
  EXPECT_EQ(study.assumptions[0].reason, "the 8-K");
  EXPECT_EQ(study.assumptions[1].key, "stock.volatility");
  EXPECT_EQ(position(study.assumptions[1].where), "study.toml:9:25");
}

TEST(Load, LocatesWarnings) {
  std::string text = study_with(plan);
  text.replace(text.find("\"5.00\""), 6, "\"50.00\"");
  const Study study = study_of(text);
  ASSERT_FALSE(study.warnings.empty());
  EXPECT_EQ(study.warnings[0].where, "study.toml:13:18");
  EXPECT_NE(study.warnings[0].text.find("41 times the market price"), std::string::npos);
}

TEST(Load, PointsARuleAtTheValueItIsAbout) {
  const std::string text =
      study_with(std::string{plan} + "[[lot]]\nholder = \"A\"\nshares = 1\nexercisable = 2\n"
                                     "exercise_price = 1\n");
  EXPECT_TRUE(complaints(text).starts_with("study.toml:18:15: error: ")) << complaints(text);
}

TEST(Load, PointsARuleAtTheTableWhereItsKeyIsLeftOut) {
  constexpr std::string_view bid =
      "[[acquirer]]\nkind = \"creeping_purchases\"\nname = \"B\"\nbegins = 2001-04-02\n"
      "daily_volume = 10_000\nshare_of_volume = 0.2\n";
  EXPECT_TRUE(complaints(study_with(bid)).starts_with("study.toml:10:1: error: "));
}

TEST(Load, AsksNoRulesOfACompanyThatCouldNotBeRead) {
  std::string text = study_with(
      "[[lot]]\nholder = \"A\"\nshares = 1\nexercisable = 2\n"
      "exercise_price = 1\n");
  text.replace(text.find("1.20"), 4, "\"1.20\"");
  EXPECT_EQ(complaints(text).find("exercisable"), std::string::npos);
  EXPECT_NE(complaints(text).find("price is \"1.20\", a string"), std::string::npos);
}

TEST(Load, BlamesNothingOnLinesThatCouldNotBeParsed) {
  std::string text{least_study};
  text.replace(text.find("0.70"), 4, "70%");
  const auto result = parsed(text);
  EXPECT_EQ(std::get<Refused>(result).diagnostics.size(), 1u) << complaints(text);
}

TEST(Load, StillMissesKeysOfOtherTablesThanThoseOfASkippedLine) {
  std::string text{least_study};
  text.replace(text.find("0.70"), 4, "70%");
  text.replace(text.find("shares_outstanding = 7_190_710\n"), 31, "");
  EXPECT_NE(complaints(text).find("shares_outstanding is missing from [company]"),
            std::string::npos);
}

TEST(Load, ReportsFiftyProblemsAndCountsTheRest) {
  std::string text = study_with("[dilution_ladder]\nprices = [");
  for (int price = 0; price < 5000; ++price) text += "-1,\n";
  const auto result = parsed(text + "]\n");
  const auto& diagnostics = std::get<Refused>(result).diagnostics;
  ASSERT_EQ(diagnostics.size(), 51u);
  EXPECT_EQ(diagnostics.back().problem, "4950 more problems from here on");
}

TEST(Load, ReadsAFileAsItReadsItsText) {
  const fs::path path = fs::path{::testing::TempDir()} / "flipin_load_test.toml";
  std::ofstream{path, std::ios::binary} << least_study;
  const auto result = load_study(path.string(), known_tables);
  fs::remove(path);
  const auto& study = std::get<Study>(result);
  EXPECT_EQ(study.path, path.string());
  EXPECT_EQ(study.text, least_study);
}

// What load_study says of a file that it cannot read.
std::string failure(const std::string& path) {
  try {
    static_cast<void>(load_study(path, known_tables));
  } catch (const UnreadableFile& unreadable) {
    return unreadable.what();
  }
  return "";
}

TEST(Load, SaysWhyAFileCannotBeRead) {
  EXPECT_EQ(failure("/nowhere/study.toml"), "/nowhere/study.toml: No such file or directory");
  EXPECT_EQ(failure("/"), "/: Is a directory");
}

TEST(Load, RefusesAHugeFileWithoutReadingAllOfIt) {
  const fs::path path = fs::path{::testing::TempDir()} / "flipin_huge_test.toml";
  std::ofstream{path} << "a";
  fs::resize_file(path, std::uintmax_t{1} << 34);  // sparse: sixteen gibibytes of nothing
  const auto result = load_study(path.string(), known_tables);
  fs::remove(path);
  EXPECT_EQ(std::get<Refused>(result).diagnostics.size(), 1u);
}

}  // namespace
}  // namespace flipin
