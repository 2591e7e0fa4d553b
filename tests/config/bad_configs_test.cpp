#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/study_text.hpp"

// tests/config/bad holds configs that must be refused. Beside each NAME.toml stands NAME.expected:
// all that its author is told, word for word.

namespace flipin {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path{FLIPIN_SOURCE_DIR} / "tests" / "config" / "bad";

std::string bytes_of(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<std::string> names_ending(const std::string& extension) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == extension) names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

class BadConfig : public ::testing::TestWithParam<std::string> {};

TEST_P(BadConfig, IsRefusedInTheseWords) {
  const std::string text = bytes_of(folder / (GetParam() + ".toml"));
  const auto result = parse_study(text, GetParam() + ".toml", known_tables);
  const auto* refused = std::get_if<Refused>(&result);
  ASSERT_NE(refused, nullptr) << "the config was accepted";
  std::string rendered;
  for (const Diagnostic& diagnostic : refused->diagnostics) rendered += render(diagnostic);
  EXPECT_EQ(rendered, bytes_of(folder / (GetParam() + ".expected")));
}

TEST_P(BadConfig, ListsItsProblemsInOrderOfTheFile) {
  const std::string text = bytes_of(folder / (GetParam() + ".toml"));
  const auto result = parse_study(text, "", known_tables);
  const auto& refused = std::get<Refused>(result);
  const auto place = [](const Diagnostic& diagnostic) {
    return std::pair{diagnostic.where.line, diagnostic.where.column};
  };
  EXPECT_TRUE(std::ranges::is_sorted(refused.diagnostics, {}, place));
  for (const Diagnostic& diagnostic : refused.diagnostics) {
    EXPECT_FALSE(diagnostic.problem.empty());
    EXPECT_FALSE(diagnostic.remedy.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Corpus,
                         BadConfig,
                         ::testing::ValuesIn(names_ending(".toml")),
                         [](const auto& tested) { return tested.param; });

TEST(BadConfigs, StandBesideWhatIsSaidOfThem) {
  EXPECT_EQ(names_ending(".toml"), names_ending(".expected"));
  EXPECT_GE(names_ending(".toml").size(), 75u);
}

}  // namespace
}  // namespace flipin
