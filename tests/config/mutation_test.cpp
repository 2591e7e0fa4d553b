#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>

#include "config/explain.hpp"
#include "support/study_text.hpp"

// The reader against configs that nobody would write: the reference config, broken at random, must
// end in a study or in diagnostics, never in an exception, and never in a fault of flipin's own.

namespace flipin {
namespace {

class Mutator {
public:
  explicit Mutator(std::uint32_t seed) : engine_{seed} {}

  /// The text with one to four things done to it.
  std::string mutate(std::string text) {
    const std::size_t times = below(4) + 1;
    for (std::size_t time = 0; time < times; ++time) change(text);
    return text;
  }

private:
  std::size_t below(std::size_t bound) {
    return boost::random::uniform_int_distribution<std::size_t>{0, bound - 1}(engine_);
  }

  void change(std::string& text) {
    static const std::vector<std::string> pieces{
        "\n",          "=",         "[",           "]",
        "{",           "}",         "\"",          "'",
        "\"\"\"",      ".",         ",",           "#",
        "-",           "_",         "0",           "9",
        "e",           "nan",       "inf",         "true",
        "[[grant]]\n", "[stock]\n", "a.b.c",       "1e400",
        "2001-02-30",  "\\u0000",   "é",           "\xff",
        "\r",          "\t",        "{ assume = ", ", because = \"x\" }",
        "kind = ",     "[1, \n",    "100%"};
    const std::size_t at = below(text.size());
    const std::size_t length = std::min(below(30) + 1, text.size() - at);
    switch (below(6)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, pieces[below(pieces.size())]);
        break;
      case 2:
        text.replace(at, length, pieces[below(pieces.size())]);
        break;
      case 3:
        text[at] = static_cast<char>(below(256));
        break;
      case 4:
        text.insert(below(text.size()), text.substr(at, length));
        break;
      default:
        std::swap(text[at], text[below(text.size())]);
        break;
    }
    if (text.empty()) text = "a";
  }

  boost::random::mt19937 engine_;
};

// The reference config without its comments, so that most mutations hit something.
std::string bare_reference() {
  const std::string full = reference_toml();
  std::string bare;
  for (std::size_t begin = 0; begin < full.size();) {
    const std::size_t end = std::min(full.find('\n', begin), full.size() - 1) + 1;
    const bool is_content = full[begin] != '#' && full[begin] != '\n';
    if (is_content) bare += full.substr(begin, end - begin);
    begin = end;
  }
  return bare;
}

TEST(Mutation, OfTheReferenceConfigEndsInAStudyOrInDiagnostics) {
  const std::string reference = bare_reference();
  ASSERT_EQ(complaints(reference), "");
  int refused = 0;
  for (std::uint32_t seed = 1; seed <= 20'000; ++seed) {
    const std::string text = Mutator{seed}.mutate(reference);
    std::string said;
    ASSERT_NO_THROW(said = complaints(text)) << "seed " << seed;
    ASSERT_EQ(said.find("this is a fault of flipin"), std::string::npos)
        << "seed " << seed << ": " << said;
    if (!said.empty()) ++refused;
  }
  EXPECT_GT(refused, 10'000);
}

}  // namespace
}  // namespace flipin
