#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

// docs/hemacare-1998-8k.md says of every sentence of the filing which file carries it and which
// test holds it: both must be there, and every clause quoted from the filing must be in the list.

namespace {

namespace fs = std::filesystem;

const fs::path root{FLIPIN_SOURCE_DIR};

std::string text_of(const fs::path& path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

struct Row {
  std::string file;
  std::string test;
};

std::vector<Row> rows() {
  static const std::regex row{R"(\| [^|]+ \| ([a-z0-9_/]+) \| ([a-z0-9_/.]+) \| [^|]+ \|)"};
  const std::string text = text_of(root / "docs" / "hemacare-1998-8k.md");
  std::vector<Row> found;
  for (auto at = std::sregex_iterator{text.begin(), text.end(), row}; at != std::sregex_iterator{};
       ++at)
    found.push_back({(*at)[1], (*at)[2]});
  return found;
}

TEST(FilingMap, PointsAtFilesThatAreThere) {
  EXPECT_GT(rows().size(), 50U);
  for (const Row& row : rows()) {
    EXPECT_TRUE(fs::exists(root / "lib" / "rights" / (row.file + ".hpp"))) << row.file;
    EXPECT_TRUE(fs::exists(root / "tests" / "rights" / (row.test + ".cpp"))) << row.test;
  }
}

TEST(FilingMap, ListsEveryClauseThatQuotesTheFiling) {
  std::set<std::string> listed;
  for (const Row& row : rows()) listed.insert(row.file);
  for (const char* folder : {"clauses", "events"})
    for (const auto& entry : fs::directory_iterator(root / "lib" / "rights" / folder)) {
      const std::string text = text_of(entry.path());
      if (text.find("Item 5: \\\"") == std::string::npos
          && text.find("Item 5, \\\"") == std::string::npos)
        continue;
      const std::string name = std::string{folder} + "/" + entry.path().stem().string();
      EXPECT_TRUE(listed.contains(name)) << name;
    }
}

}  // namespace
