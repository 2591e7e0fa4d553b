#include "config/admission.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

// Where the filter finds fault, "line:column" each, or "refused" with the place of the reason.
std::string found_in(std::string_view text) {
  const Source source{"a.toml", text};
  Faults faults;
  const Admission admission = admit(source, faults);
  std::string places = admission.is_admitted ? "" : "refused";
  for (const Fault& fault : faults.kept())
    places += (places.empty() ? "" : " ") + std::to_string(fault.where.line) + ":"
              + std::to_string(fault.where.column);
  return places;
}

// The lines that the TOML library is not shown, from 1.
std::vector<int> skipped_in(std::string_view text) {
  const Source source{"a.toml", text};
  Faults faults;
  const Admission admission = admit(source, faults);
  std::vector<int> lines;
  for (std::size_t line = 0; line < admission.skipped.size(); ++line)
    if (admission.skipped[line]) lines.push_back(static_cast<int>(line + 1));
  return lines;
}

using Lines = std::vector<int>;

TEST(Admission, LetsOrdinaryConfigsPass) {
  EXPECT_EQ(found_in("# é comment\r\n[a]\n\tb = \"é\\\"#\" # x\nc = 'it\"s'\n"), "");
  EXPECT_EQ(found_in("a = \"\"\"\nany 'thing' [\n\\\"\"\"\"\nb = '''\n\"\"\" '''\n"), "");
  EXPECT_EQ(found_in("rows = [\n  [1, 2],\n  [\"[a]\", { b = 1 }],\n]\nc = 1\n"), "");
  EXPECT_EQ(found_in("a = [[true], [nan],\n [1.5]]\n"), "");
}

TEST(Admission, LetsALongListOfDecimalsPass) {
  std::string text = "closes = [";
  for (int close = 0; close < 300; ++close) text += "1.25, ";
  EXPECT_EQ(found_in(text + "]\n"), "");
}

TEST(Admission, RefusesWhatIsNoConfigAtAll) {
  EXPECT_EQ(found_in(""), "refused 1:1");
  EXPECT_EQ(found_in(" \n# nothing\n"), "refused 1:1");
  EXPECT_EQ(found_in(std::string_view{"a = 1\0", 6}), "refused 1:1");
  EXPECT_EQ(found_in("\xef\xbb\xbf[a]\n"), "refused 1:1");
  EXPECT_EQ(found_in("\xff\xfe[\x01"), "refused 1:1");
  EXPECT_EQ(found_in("\xfe\xff\x01["), "refused 1:1");
  EXPECT_EQ(found_in(std::string((1 << 20) + 1, '#')), "refused 1:1");
}

TEST(Admission, TakesAFileOfExactlyOneMebibyte) {
  std::string text = "a = 1\n";
  text += std::string((1 << 20) - text.size(), '#');
  EXPECT_EQ(found_in(text), "");
}

TEST(Admission, RefusesEveryWayNotToBeUtf8) {
  EXPECT_EQ(found_in("a = \"caf\xe9\"\n"), "refused 1:9");             // Latin-1
  EXPECT_EQ(found_in("a = \"\xc0\xaf\"\n"), "refused 1:6");            // too long a form of '/'
  EXPECT_EQ(found_in("a = \"\xe0\x80\xaf\"\n"), "refused 1:6");        // the same in three bytes
  EXPECT_EQ(found_in("a = \"\xed\xa0\x80\"\n"), "refused 1:6");        // half of a surrogate pair
  EXPECT_EQ(found_in("a = \"\xf4\x90\x80\x80\"\n"), "refused 1:6");    // beyond U+10FFFF
  EXPECT_EQ(found_in("a = \"\xe2\x82"), "refused 1:6");                // cut short
  EXPECT_EQ(found_in("a = \"\xf0\x9f\x98\x80 \xe2\x82\xac\"\n"), "");  // four bytes, three bytes
}

TEST(Admission, FindsControlCharactersAnywhere) {
  EXPECT_EQ(found_in("a = \"\x07\"\n"), "1:6");
  EXPECT_EQ(found_in("a = 1 # \x1b[31m\n"), "1:9");
  EXPECT_EQ(found_in("a = 1 # \xc2\x9b\n"), "1:9");
  EXPECT_EQ(found_in("a = 1\rb = 2\n"), "1:6");
  EXPECT_EQ(found_in("a = \x7f\n"), "1:5");
}

TEST(Admission, KeepsLettersOfOtherScriptsInsideQuotes) {
  EXPECT_EQ(found_in("prix = 1\npré = 1\n"), "2:3");
  EXPECT_EQ(found_in("a = “b”\n"), "1:5");
}

TEST(Admission, FindsQuotesThatAreNeverClosed) {
  EXPECT_EQ(found_in("a = \"b\nc = 'd\ne = 1\n"), "1:5 2:5");
  EXPECT_EQ(found_in("a = 1\nb = \"\"\"\nc = 2\n"), "2:5");
}

TEST(Admission, FindsAListThatTheNextStatementCutsShort) {
  EXPECT_EQ(found_in("a = [1,\n  2\nb = 3\n"), "1:5");
  EXPECT_EQ(skipped_in("a = [1,\n  2\nb = 3\n"), (Lines{1, 2}));
  EXPECT_EQ(skipped_in("a = [1,\n[[grant]]\nb = 3\n"), (Lines{1}));
  EXPECT_EQ(skipped_in("b = 3\na = [1,\n"), (Lines{2, 3}));
}

TEST(Admission, FindsBracesThatGoPastTheirLine) {
  EXPECT_EQ(found_in("v = {\n  a = 1,\n}\nb = 2\n"), "1:5");
  EXPECT_EQ(skipped_in("v = {\n  a = 1,\n}\nb = 2\n"), (Lines{1, 2, 3}));
  EXPECT_EQ(skipped_in("v = { a = 1\n[b]\nc = 2\n"), (Lines{1}));
  EXPECT_EQ(skipped_in("v = [\n { a = 1,\n b = 2 },\n]\nc = 1\n"), (Lines{1, 2, 3, 4}));
}

TEST(Admission, SkipsTheWholeStatementOfAFaultyLine) {
  EXPECT_EQ(skipped_in("a = 1\nb = [\n  1,\n  é,\n]\nc = 2\n"), (Lines{2, 3, 4, 5}));
}

TEST(Admission, FindsOneFaultAStatementInSeveralStatements) {
  EXPECT_EQ(found_in("a = é é\nb = 1\nc = é\n"), "1:5 3:5");
}

TEST(Admission, BoundsThePartsOfAKey) {
  EXPECT_EQ(found_in("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p = 1\n"), "");
  EXPECT_EQ(found_in("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q = 1\n"), "1:32");
  EXPECT_EQ(found_in("a . b.'c'.\"d\".e.f.g.h.i.j.k.l.m.n.o.p.q = 1\n"), "1:38");
}

}  // namespace
}  // namespace flipin
