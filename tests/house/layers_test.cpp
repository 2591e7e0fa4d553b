#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// The layout keeps itself true: includes follow the pipeline, files stay short, the README names
// every folder, and law stays clear of threads, files and clocks.

namespace {

namespace fs = std::filesystem;

const fs::path source = FLIPIN_SOURCE_DIR;

// Which folders a folder may include, beside itself; what those may include, it may too.
const std::map<std::string, std::vector<std::string>> may_include{
    {"core", {}},
    {"calendar", {"core"}},
    {"math", {"core"}},
    {"random", {"core", "math"}},
    {"market", {"core", "calendar", "math"}},
    {"stock", {"math", "market", "random"}},
    {"award", {"math", "calendar", "stock"}},
    {"ownership", {"core", "calendar", "award"}},
    {"rights", {"core", "calendar", "ownership"}},
    {"acquirer", {"rights"}},
    {"company", {"acquirer"}},
    {"config", {"company"}},
    {"plan", {"config"}},
    {"tally", {"core", "math"}},
    {"engine", {"plan", "tally"}},
    {"results", {"plan", "tally"}},
    {"report", {"results"}},
    {"app", {"config", "engine", "report"}},
};

std::set<std::string> reachable(const std::string& folder) {
  std::set<std::string> all{folder};
  for (const std::string& above : may_include.at(folder)) all.merge(reachable(above));
  return all;
}

std::vector<fs::path> files(const fs::path& root) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".hpp" || extension == ".cpp") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream{path}.rdbuf();
  return text.str();
}

std::vector<std::string> matches(const std::string& text, const char* pattern) {
  std::vector<std::string> found;
  const std::regex expression{pattern};
  for (std::sregex_iterator at{text.begin(), text.end(), expression}, end; at != end; ++at)
    found.push_back((*at)[1].str());
  return found;
}

TEST(House, EveryFolderIsInTheTableAndEveryFolderOfTheTableExists) {
  std::set<std::string> folders;
  for (const char* root : {"lib", "sim"})
    for (const auto& entry : fs::directory_iterator(source / root))
      if (entry.is_directory()) folders.insert(entry.path().filename().string());
  std::set<std::string> known;
  for (const auto& [folder, above] : may_include) known.insert(folder);
  EXPECT_EQ(folders, known);
}

TEST(House, IncludesFollowThePipeline) {
  for (const char* root : {"lib", "sim"})
    for (const fs::path& file : files(source / root)) {
      const std::string folder = fs::relative(file, source / root).begin()->string();
      const std::set<std::string> allowed = reachable(folder);
      for (const std::string& included : matches(text_of(file), "#include \"([a-z_]+)/"))
        EXPECT_TRUE(allowed.contains(included)) << file << " includes " << included;
    }
}

TEST(House, LawKnowsNoThreadsFilesClocksOrEnvironment) {
  const std::regex forbidden{
      "#include <(thread|mutex|atomic|filesystem|fstream|iostream|cstdio|random|oneapi/.*)>"
      "|std::chrono::(system|steady|high_resolution)_clock|std::getenv"};
  for (const fs::path& file : files(source / "lib"))
    EXPECT_FALSE(std::regex_search(text_of(file), forbidden)) << file;
}

TEST(House, ResultsDependOnNoMathematicsOfTheMachine) {
  // exp, log, pow and their kind differ in the last bit from processor to processor. What a result
  // may depend on is in math/elementary.hpp, power.hpp and normal.hpp; sqrt, fma, floor and round
  // are exact everywhere.
  const std::regex machine{
      "std::(a?(sin|cos|tan)h?|atan2|exp|exp2|expm1|log|log1p|log2|log10|pow|hypot|cbrt|erfc?|"
      "[tl]gamma)\\b|\\.(exp|log|pow|sin|cos|tanh|erfc?)\\(\\)|"
      "<boost/math/special_functions"};
  for (const char* root : {"lib", "sim"})
    for (const fs::path& file : files(source / root))
      EXPECT_FALSE(std::regex_search(text_of(file), machine)) << file;
}

TEST(House, FilesStayShort) {
  for (const char* root : {"lib", "sim", "bench", "tests"})
    for (const fs::path& file : files(source / root)) {
      const std::string text = text_of(file);
      EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 400) << file;
    }
}

TEST(House, EverySourceCanBeFound) {
  // A year, a rule, or a title in quotes: something a librarian could start from.
  const std::regex findable{"(1[89]|20)[0-9]{2}|CFR|RFC|ASC|Rule|Section|\"[^\"]+\""};
  for (const char* root : {"lib", "sim"})
    for (const fs::path& file : files(source / root)) {
      const std::string text = text_of(file);
      for (std::size_t at = text.find("@source"); at != std::string::npos;
           at = text.find("@source", at + 1)) {
        const std::string citation = text.substr(at, 240);
        EXPECT_TRUE(std::regex_search(citation, findable)) << file << ": " << citation;
      }
    }
}

TEST(House, TheReadmeNamesEveryFolder) {
  const std::string readme = text_of(source / "README.md");
  for (const auto& [folder, above] : may_include)
    EXPECT_NE(readme.find("`" + folder + "/`"), std::string::npos) << folder;
  for (const char* folder : {"`bench/`", "`configs/`", "`tests/`", "`notebooks/`"})
    EXPECT_NE(readme.find(folder), std::string::npos) << folder;
}

TEST(House, TheReadmeBeginsWithItsTwoCommands) {
  const std::string readme = text_of(source / "README.md");
  const std::size_t demo = readme.find("./dev demo");
  const std::size_t test = readme.find("./dev test");
  ASSERT_NE(demo, std::string::npos);
  ASSERT_NE(test, std::string::npos);
  EXPECT_LT(demo, readme.find("## "));
  EXPECT_LT(test, readme.find("## "));
}

}  // namespace
