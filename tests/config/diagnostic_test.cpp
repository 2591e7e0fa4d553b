#include "config/diagnostic.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

TEST(Diagnostic, ReadsLikeACompilers) {
  const Diagnostic diagnostic{{"configs/committee.toml", 14, 18, 5, "exercise_price = -1.20", 1},
                              "exercise_price is -1.20 $/share, and must be positive",
                              "write the price the holder pays per share, e.g. 1.20"};
  EXPECT_EQ(render(diagnostic),
            "configs/committee.toml:14:18: error: exercise_price is -1.20 $/share, and must be "
            "positive\n"
            " 14 | exercise_price = -1.20\n"
            "    |                  ^^^^^\n"
            "    = write the price the holder pays per share, e.g. 1.20\n");
}

TEST(Diagnostic, KeepsTheCaretUnderAValueBehindTabs) {
  const Diagnostic diagnostic{{"a.toml", 7, 10, 2, "\tprice\t=\t-1", 1}, "problem", "remedy"};
  EXPECT_EQ(render(diagnostic),
            "a.toml:7:10: error: problem\n"
            " 7 | \tprice\t=\t-1\n"
            "   | \t     \t \t^^\n"
            "   = remedy\n");
}

TEST(Diagnostic, CountsCharactersNotBytes) {
  const Diagnostic diagnostic{{"a.toml", 1, 8, 2, "é日本 = -1", 1}, "problem", "remedy"};
  EXPECT_NE(render(diagnostic).find("\n   |        ^^\n"), std::string::npos);
}

TEST(Diagnostic, StartsTheCaretWhereTheShownPartOfALineStarts) {
  const Diagnostic diagnostic{{"a.toml", 1, 1004, 1, "... 5", 1000}, "problem", "remedy"};
  EXPECT_NE(render(diagnostic).find(":1004: "), std::string::npos);
  EXPECT_NE(render(diagnostic).find("\n   |     ^\n"), std::string::npos);
}

TEST(Diagnostic, ShowsACaretEvenBehindTheEndOfALine) {
  const Diagnostic diagnostic{{"a.toml", 1, 8, 1, "price =", 1}, "problem", "remedy"};
  EXPECT_NE(render(diagnostic).find("\n   |        ^\n"), std::string::npos);
}

}  // namespace
}  // namespace flipin
