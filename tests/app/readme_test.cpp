#include <gtest/gtest.h>

#include <sstream>

#include "support/program.hpp"

// The README's excerpts are what the program prints.

namespace flipin {
namespace {

std::string readme() { return text_of(std::string{FLIPIN_SOURCE_DIR} + "/README.md"); }

TEST(Readme, ShowsRealOutputOfBothStudies) {
  const std::string text = readme();
  const std::string opening = "From `configs/";
  int excerpts = 0;
  for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at)) {
    const std::size_t name = at + opening.size();
    const std::string config = text.substr(name, text.find('`', name) - name);
    const std::size_t first = text.find("```\n", name) + 4;
    at = text.find("\n```", first);
    std::istringstream lines{text.substr(first, at - first)};
    const std::string output = run_flipin({"run", config_path(config)}).output;
    for (std::string line; std::getline(lines, line);)
      EXPECT_NE(output.find(line + "\n"), std::string::npos) << config << ": " << line;
    ++excerpts;
  }
  EXPECT_EQ(excerpts, 2);
}

TEST(Readme, NamesTheVerbsOfTheProgram) {
  const std::string help = run_flipin({"--help"}).output;
  for (const char* verb : {"run", "check", "explain", "audit", "list"}) {
    EXPECT_NE(readme().find("    flipin " + std::string{verb} + " "), std::string::npos) << verb;
    EXPECT_NE(help.find("  " + std::string{verb} + " "), std::string::npos) << verb;
  }
}

}  // namespace
}  // namespace flipin
