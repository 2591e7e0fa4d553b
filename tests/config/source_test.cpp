#include "config/source.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

TEST(Source, CutsATextIntoLines) {
  const Source source{"a.toml", "first\r\nsecond\n\nlast"};
  ASSERT_EQ(source.lines(), 4);
  EXPECT_EQ(source.line(1), "first");
  EXPECT_EQ(source.line(2), "second");
  EXPECT_EQ(source.line(3), "");
  EXPECT_EQ(source.line(4), "last");
  EXPECT_EQ(source.begin_of(5), source.text().size());
}

TEST(Source, CountsColumnsInCharacters) {
  const Source source{"a.toml", "é = 1\nplain\n"};
  EXPECT_EQ(source.length(1), 5);
  EXPECT_EQ(source.length(2), 5);
  EXPECT_EQ(source.between(1, 1, 1, 2), "é");
  EXPECT_EQ(source.between(1, 5, 1, 6), "1");
  EXPECT_EQ(source.between(1, 5, 2, 3), "1\npl");
  EXPECT_EQ(source.place_of(1, source.line(1).substr(5)), (TextPlace{1, 5, 1}));
}

TEST(Source, ShowsAnOrdinaryLineWhole) {
  const Source source{"a.toml", "price = 1\n"};
  EXPECT_EQ(source.span({1, 9, 1}), (SourceSpan{"a.toml", 1, 9, 1, "price = 1", 1}));
}

TEST(Source, ShowsOnlyThePartOfALongLineAroundThePlace) {
  const std::string text = std::string(1000, 'a') + "X" + std::string(1000, 'b');
  const SourceSpan span = Source{"a.toml", text}.span({1, 1001, 1000});
  EXPECT_EQ(span.column, 1001);
  EXPECT_LT(span.line_text.size(), 200u);
  EXPECT_TRUE(span.line_text.starts_with("... a"));
  EXPECT_TRUE(span.line_text.ends_with("b ..."));
  EXPECT_EQ(span.line_text[static_cast<std::size_t>(span.column - span.text_begins)], 'X');
  EXPECT_LE(span.column - span.text_begins + span.width, static_cast<int>(span.line_text.size()));
}

TEST(Source, ShowsNothingThatATerminalWouldObey) {
  const Source source{"a.toml", "name = \"\x1b[31m\"\xc2\x9b # \xff \xe2\x80\xae\n"};
  EXPECT_EQ(source.span({1, 1, 1}).line_text, "name = \"?[31m\"? # ? ?");
}

}  // namespace
}  // namespace flipin
