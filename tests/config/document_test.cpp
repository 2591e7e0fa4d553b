#include "config/document.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

class DocumentOf {
public:
  explicit DocumentOf(std::string_view text) : source_{"a.toml", text} {
    const Admission admission = admit(source_, faults);
    if (admission.is_admitted) document = parse_document(source_, admission, faults);
  }

  /// "line:column problem" of each fault.
  [[nodiscard]] std::vector<std::string> said() const {
    std::vector<std::string> lines;
    for (const Fault& fault : faults.kept())
      lines.push_back(std::to_string(fault.where.line) + ":" + std::to_string(fault.where.column)
                      + " " + fault.problem);
    return lines;
  }

  Faults faults;
  Document document;

private:
  Source source_;
};

using Said = std::vector<std::string>;

TEST(Document, KnowsWhereEveryKeyAndValueStands) {
  const DocumentOf read{"[stock]\n  price = 1.20  # é\n'é' = { a = \"é\", b = 2 }\n"};
  ASSERT_TRUE(read.document.is_read);
  const Node& stock = *read.document.root.find("stock");
  EXPECT_EQ(stock.kind, Node::Kind::table);
  EXPECT_FALSE(stock.is_inline);
  EXPECT_EQ(stock.place, (TextPlace{1, 1, 7}));
  EXPECT_EQ(stock.key_place, (TextPlace{1, 2, 5}));
  const Node& price = *stock.find("price");
  EXPECT_EQ(price.key_place, (TextPlace{2, 3, 5}));
  EXPECT_EQ(price.place, (TextPlace{2, 11, 4}));
  const Node& braces = *stock.find("é");
  EXPECT_TRUE(braces.is_inline);
  EXPECT_EQ(braces.key_place, (TextPlace{3, 1, 3}));
  EXPECT_EQ(braces.place, (TextPlace{3, 7, 18}));
  EXPECT_EQ(braces.find("b")->place, (TextPlace{3, 22, 1}));
}

TEST(Document, KeepsNumbersAsTheyAreWritten) {
  const DocumentOf read{"a = 1_290.50\nb = 7_190_710\nc = -0\nd = 1e3\ne = 'it \"is\"'\n"};
  const Node& root = read.document.root;
  EXPECT_EQ(root.find("a")->text, "1_290.50");
  EXPECT_EQ(root.find("a")->number, 1290.5);
  EXPECT_EQ(root.find("b")->text, "7_190_710");
  EXPECT_EQ(root.find("b")->integer, 7'190'710);
  EXPECT_EQ(root.find("b")->number, 7'190'710.0);
  EXPECT_EQ(root.find("c")->text, "-0");
  EXPECT_EQ(root.find("d")->kind, Node::Kind::number);
  EXPECT_EQ(root.find("e")->text, "it \"is\"");
}

TEST(Document, TellsTheKindsOfValuesApart) {
  const DocumentOf read{
      "a = 2001-03-23\nb = 2001-03-23T10:00:00Z\nc = 10:00:00\nd = true\ne = [1]\nf = "
      "0000-01-01\n"};
  const Node& root = read.document.root;
  EXPECT_EQ(root.find("a")->kind, Node::Kind::date);
  EXPECT_EQ(root.find("a")->date, (Date{2001, 3, 23}));
  EXPECT_EQ(root.find("b")->kind, Node::Kind::date_time);
  EXPECT_EQ(root.find("c")->kind, Node::Kind::time);
  EXPECT_EQ(root.find("d")->kind, Node::Kind::boolean);
  EXPECT_EQ(root.find("e")->kind, Node::Kind::list);
  EXPECT_EQ(root.find("e")->children.front().integer, 1);
  EXPECT_EQ(root.find("f")->date, std::nullopt);
  EXPECT_EQ(root.find("g"), nullptr);
}

TEST(Document, KeepsTheOrderOfTheFile) {
  const DocumentOf read{"z = 1\na = 2\n[m]\n[b]\n"};
  std::string keys;
  for (const Node& child : read.document.root.children) keys += child.key;
  EXPECT_EQ(keys, "zamb");
}

TEST(Document, PlacesEachOfSeveralTables) {
  const DocumentOf read{"[[grant]]\na = 1\n[grant.filed]\nb = 2\n[[grant]]\na = 3\n"};
  const Node& grants = *read.document.root.find("grant");
  ASSERT_EQ(grants.children.size(), 2u);
  EXPECT_EQ(grants.children[0].place, (TextPlace{1, 1, 9}));
  EXPECT_EQ(grants.children[1].place, (TextPlace{5, 1, 9}));
  EXPECT_EQ(grants.children[0].find("filed")->place, (TextPlace{3, 1, 13}));
}

TEST(Document, GoesOnAfterSyntaxErrors) {
  const DocumentOf read{"a = gbm\nb = 2\nc = 15%\nd = 4\n"};
  EXPECT_TRUE(read.document.is_read);
  EXPECT_EQ(read.said(),
            (Said{"1:5 gbm stands without quotes", "3:5 15% is a percentage without quotes"}));
  EXPECT_EQ(read.document.skipped, (std::vector<int>{1, 3}));
  EXPECT_EQ(read.document.root.find("b")->integer, 2);
  EXPECT_EQ(read.document.root.find("d")->integer, 4);
}

TEST(Document, DropsTheKeysUnderAFaultyHeader) {
  const DocumentOf read{"[a]\nx = 1\n[b\ny = 2\n[c]\nz = 3\n"};
  EXPECT_EQ(read.said(), (Said{"3:1 [b is no header of a table"}));
  EXPECT_EQ(read.document.root.find("a")->find("y"), nullptr);
  EXPECT_EQ(read.document.root.children.size(), 2u);
  EXPECT_EQ(read.document.root.find("c")->find("z")->integer, 3);
}

TEST(Document, StillParsesTheKeysUnderAFaultyHeader) {
  const DocumentOf read{"[b\ny = 15%\n"};
  EXPECT_EQ(read.said().size(), 2u);
}

TEST(Document, SkipsAllLinesOfAFaultyList) {
  const DocumentOf read{"a = [\n  1,\n  2 3,\n]\nb = 4\n"};
  EXPECT_EQ(read.said(), (Said{"3:5 a comma is missing before this"}));
  EXPECT_EQ(read.document.skipped, (std::vector<int>{1, 2, 3, 4}));
  EXPECT_EQ(read.document.root.find("b")->integer, 4);
}

TEST(Document, SaysWhereARepeatedKeyStandsFirst) {
  EXPECT_EQ(DocumentOf{"[a]\nx = 1\n[b]\nx = 2\ny = 3\nx = 4\n"}.said(),
            (Said{"6:1 'x' is given a second time; it stands on line 4 already"}));
  EXPECT_EQ(DocumentOf{"[a]\n[b]\n[ a ]\n"}.said(),
            (Said{"3:1 [a] is given a second time; it stands on line 1 already"}));
  EXPECT_EQ(DocumentOf{"x = { ab = 1, b = 2, b = 3 }\n"}.said(),
            (Said{"1:22 'b' is given a second time"}));
}

TEST(Document, GivesUpAfterTwentySyntaxErrors) {
  std::string text;
  for (int line = 0; line < 30; ++line) text += "x\n";
  const DocumentOf read{text};
  EXPECT_FALSE(read.document.is_read);
  EXPECT_EQ(read.said().size(), 21u);
  EXPECT_EQ(read.said().back().substr(0, 23), "21:2 reading stops here");
}

TEST(Document, KnowsWhichTablesASkippedLineMayBelongTo) {
  const DocumentOf read{"[a]\nx = 1\n[b]\ny = é\n[c]\nz = 1\n"};
  EXPECT_TRUE(read.document.may_hide_keys(0));   // of the file
  EXPECT_FALSE(read.document.may_hide_keys(1));  // [a]
  EXPECT_TRUE(read.document.may_hide_keys(3));   // [b]
  EXPECT_FALSE(read.document.may_hide_keys(5));  // [c]
  EXPECT_FALSE(DocumentOf{"[a]\nx = 1\n"}.document.may_hide_keys(0));
}

TEST(Document, SurvivesWhatTheLibraryDoesNotLikeToSee) {
  for (const std::string& text : {"a = " + std::string(100'000, '['),
                                  "a = " + std::string(100'000, '{'),
                                  "[" + std::string(100'000, '['),
                                  std::string{"[;\n"},
                                  std::string{"n=[}\n"},
                                  std::string{"[[[\n"},
                                  std::string{"a"} + std::string(30'000, '.') + "b = 1\n"}) {
    const DocumentOf read{text};
    EXPECT_GE(read.faults.found(), 1u) << text.substr(0, 20);
  }
}

TEST(Document, CutsOffWhatIsNestedDeeperThanAnyConfig) {
  std::string text = "a = ";
  for (int level = 0; level < 100; ++level) text += "[{ b.c.d.e.f.g = ";
  text += "1";
  for (int level = 0; level < 100; ++level) text += " }]";
  const DocumentOf read{text + "\n"};
  ASSERT_TRUE(read.document.is_read);
  int depth = 0;
  for (const Node* node = &read.document.root; !node->children.empty(); ++depth)
    node = &node->children.front();
  EXPECT_LT(depth, 40);
}

}  // namespace
}  // namespace flipin
