#include "config/read_table.hpp"

#include <gtest/gtest.h>

#include "support/study_text.hpp"

namespace flipin {
namespace {

enum class Color { red, blue };

}  // namespace

template <>
inline constexpr auto enum_names<Color> = std::to_array<std::pair<Color, std::string_view>>({
    {Color::red, "red"},
    {Color::blue, "blue"},
});

namespace {

struct Round {
  static constexpr std::string_view name = "round";
  static constexpr std::string_view meaning = "without corners";
  static constexpr auto fields() { return std::tuple{}; }
};
struct Square {
  static constexpr std::string_view name = "square";
  static constexpr std::string_view meaning = "with four corners";
  double side{};
  static constexpr auto fields() {
    return std::tuple{required("side", &Square::side, "m", "length of a side", "2.0", positive)};
  }
};
using Shape = std::variant<Round, Square>;

// One key of every type that a field may have.
struct Everything {
  std::string word;
  double number{};
  DollarsPerShare price;
  int whole{7};
  std::int64_t dollars{};
  std::uint64_t seed{};
  bool flag{};
  ShareCount shares;
  Date day;
  Period period;
  PrintedPrice printed;
  Percentage percentage;
  PrintedOwnership ownership;
  Color color{};
  std::optional<double> perhaps;
  std::vector<double> numbers{1.0};
  Shape shape;
  std::vector<Shape> shapes;
  Shape chosen;

  static constexpr auto fields() {
    return std::tuple{
        optional("word", &Everything::word, "", "a word", "\"x\""),
        optional("number", &Everything::number, "m", "a number", "1.0", any_number),
        optional("price", &Everything::price, "$/share", "a price", "1.0", positive),
        optional("whole", &Everything::whole, "", "a whole number", "1", from_zero_to_one),
        optional("dollars", &Everything::dollars, "$", "dollars", "1"),
        optional("seed", &Everything::seed, "", "a seed", "1"),
        optional("flag", &Everything::flag, "", "yes or no", "true"),
        optional("shares", &Everything::shares, "shares", "shares", "1"),
        optional("day", &Everything::day, "", "a day", "2001-03-23"),
        optional("period", &Everything::period, "", "a period", "\"1 year\""),
        optional("printed", &Everything::printed, "$/share", "a price", "\"1.20\""),
        optional("percentage", &Everything::percentage, "%", "a part", "\"15%\""),
        optional("ownership", &Everything::ownership, "%", "a part", "\"*\""),
        optional("color", &Everything::color, "", "a color", "\"red\""),
        optional("perhaps", &Everything::perhaps, "", "perhaps a number", "1.0"),
        optional("numbers", &Everything::numbers, "", "numbers", "[1.0, 2.0]", positive),
        optional("shape", &Everything::shape, "", "a shape"),
        optional("shapes", &Everything::shapes, "", "shapes"),
        Choice{"chosen", &Everything::chosen, "which shape"},
    };
  }
};

struct Reader {
  explicit Reader(std::string_view text) : source{"a.toml", text} {
    const Admission admission = admit(source, faults);
    document = parse_document(source, admission, faults);
    Reading reading{source, document, faults};
    read(document.root, Asked{}, value, reading);
    assumptions = reading.assumptions();
  }

  /// The first thing found wrong, or nothing.
  [[nodiscard]] std::string said() const {
    return faults.found() == 0 ? "" : faults.kept().front().problem;
  }

  Source source;
  Faults faults;
  Document document;
  Everything value;
  std::vector<Assumption> assumptions;
};

TEST(Reader, ReadsEveryTypeOfValue) {
  const Reader read{
      "word = \"é\"\nnumber = -1.5\nprice = 2\nwhole = 1\ndollars = -33_154\nseed = 0\nflag = "
      "true\nshares = 7_190_710\nday = 2100-12-31\nperiod = \"6 months\"\nprinted = "
      "\"1.188\"\npercentage = \"4.99%\"\nownership = \"*\"\ncolor = \"blue\"\nperhaps = "
      "3.0\nnumbers = [2, 2.5]\nchosen = \"square\"\nside = 4.0\nshape = { kind = \"square\", side "
      "= 3 }\n[[shapes]]\nkind = \"round\"\n[[shapes]]\nkind = \"square\"\nside = 5.0\n"};
  ASSERT_EQ(read.said(), "");
  EXPECT_EQ(read.value.word, "é");
  EXPECT_EQ(read.value.number, -1.5);
  EXPECT_EQ(read.value.price, DollarsPerShare{2.0});
  EXPECT_EQ(read.value.whole, 1);
  EXPECT_EQ(read.value.dollars, -33'154);
  EXPECT_EQ(read.value.seed, 0u);
  EXPECT_TRUE(read.value.flag);
  EXPECT_EQ(read.value.shares, ShareCount{7'190'710});
  EXPECT_EQ(read.value.day, (Date{2100, 12, 31}));
  EXPECT_EQ(read.value.period, Period{6});
  EXPECT_EQ(to_text(read.value.printed), "1.188");
  EXPECT_EQ(to_text(read.value.percentage), "4.99%");
  EXPECT_EQ(read.value.ownership.percent, std::nullopt);
  EXPECT_EQ(read.value.color, Color::blue);
  EXPECT_EQ(read.value.perhaps, 3.0);
  EXPECT_EQ(read.value.numbers, (std::vector{2.0, 2.5}));
  EXPECT_EQ(std::get<Square>(read.value.shape).side, 3.0);
  ASSERT_EQ(read.value.shapes.size(), 2u);
  EXPECT_TRUE(std::holds_alternative<Round>(read.value.shapes[0]));
  EXPECT_EQ(std::get<Square>(read.value.shapes[1]).side, 5.0);
  EXPECT_EQ(std::get<Square>(read.value.chosen).side, 4.0);
}

TEST(Reader, LeavesTheDefaultsOfWhatIsLeftOut) {
  const Reader read{"# nothing but\nword = \"x\"\n"};
  ASSERT_EQ(read.said(), "");
  EXPECT_EQ(read.value.whole, 7);
  EXPECT_EQ(read.value.perhaps, std::nullopt);
  EXPECT_EQ(read.value.numbers, std::vector{1.0});
  EXPECT_TRUE(std::holds_alternative<Round>(read.value.chosen));
}

// 1.10 in binary is not 1.10: a price is read from its text, never through a double.
TEST(Reader, ReadsABarePriceExactlyAsWritten) {
  EXPECT_EQ(to_text(Reader{"printed = 1.10\n"}.value.printed), "1.10");
  EXPECT_EQ(Reader{"printed = 43.59375\n"}.value.printed.millionths(), 43'593'750);
  EXPECT_EQ(to_text(Reader{"printed = 1_000.5\n"}.value.printed), "1000.5");
  EXPECT_EQ(to_text(Reader{"printed = 5\n"}.value.printed), "5");
  EXPECT_EQ(Reader{"printed = 999_999_999.999999\n"}.said(), "");
  EXPECT_NE(Reader{"printed = 1_000_000_000\n"}.said(), "");
  EXPECT_NE(Reader{"printed = -1\n"}.said(), "");
  EXPECT_NE(Reader{"printed = 0x10\n"}.said(), "");
}

TEST(Reader, BoundsWholeNumbers) {
  EXPECT_EQ(Reader{"shares = 1_000_000_000_000\n"}.said(), "");
  EXPECT_EQ(Reader{"shares = 1_000_000_000_001\n"}.said(),
            "shares is 1_000_000_000_001 (shares); it must be at most 1_000_000_000_000");
  EXPECT_EQ(Reader{"shares = -1\n"}.said(), "shares is -1 (shares); it must not be negative");
  EXPECT_EQ(Reader{"seed = -1\n"}.said(), "seed is -1; it must not be negative");
  EXPECT_EQ(Reader{"seed = 9_223_372_036_854_775_807\n"}.said(), "");
  EXPECT_NE(Reader{"dollars = 9_223_372_036_854_775_807\n"}.said(), "");
  EXPECT_EQ(Reader{"whole = 2\n"}.said(), "whole is 2; it must lie from 0 to 1");
  EXPECT_EQ(Reader{"whole = 0.5\n"}.said(), "whole is 0.5, but this is counted in whole numbers");
}

TEST(Reader, GuessesWhichPercentageANumberWasMeantToBe) {
  const auto remedy = [](std::string_view text) {
    return Reader{text}.faults.kept().front().remedy;
  };
  EXPECT_EQ(remedy("percentage = 15\n"), "write \"15%\"");
  EXPECT_EQ(remedy("percentage = 0.15\n"), "write \"15%\"");
  EXPECT_EQ(remedy("percentage = 0.0499\n"), "write \"4.99%\"");
  EXPECT_EQ(remedy("percentage = 4.99\n"), "write \"4.99%\"");
  EXPECT_EQ(remedy("percentage = \"15\"\n"), "write \"15%\"");
  EXPECT_TRUE(remedy("percentage = -15\n").starts_with("write digits and a percent sign"));
  EXPECT_TRUE(remedy("percentage = 1500\n").starts_with("write digits and a percent sign"));
}

TEST(Reader, BoundsPercentages) {
  EXPECT_EQ(Reader{"percentage = \"1000%\"\n"}.said(), "");
  EXPECT_EQ(Reader{"percentage = \"999999999%\"\n"}.said(),
            "percentage is \"999999999%\", more than 1000%");
}

TEST(Reader, NamesTheElementThatIsWrong) {
  const Reader read{"numbers = [1, -2, 3, 'four']\n"};
  ASSERT_EQ(read.faults.found(), 2u);
  EXPECT_EQ(read.faults.kept()[0].problem, "value 2 of numbers is -2; it must be positive");
  EXPECT_EQ(read.faults.kept()[0].where, (TextPlace{1, 15, 2}));
  EXPECT_EQ(read.faults.kept()[1].problem, "value 4 of numbers is \"four\", a string");
  EXPECT_EQ(read.faults.kept()[1].remedy, "write a number, e.g. 1.0 (numbers)");
}

TEST(Reader, ReportsAMisspelledKeyOnce) {
  const Reader read{"chosen = \"square\"\nsidee = 1.0\n"};
  ASSERT_EQ(read.faults.found(), 1u);
  EXPECT_EQ(read.faults.kept()[0].problem, "unknown key 'sidee'");
  EXPECT_EQ(read.faults.kept()[0].remedy, "did you mean 'side'?");
}

TEST(Reader, SaysWhichChoiceAKeyBelongsTo) {
  EXPECT_EQ(Reader{"chosen = \"round\"\nside = 1.0\n"}.said(),
            "'side' belongs to chosen = \"square\", but here chosen is \"round\"");
  EXPECT_EQ(Reader{"side = 1.0\n"}.said(),
            "'side' belongs to chosen = \"square\", but here chosen is \"round\"");
}

TEST(Reader, SaysNothingOfTheKeysOfAChoiceThatWentWrong) {
  const Reader read{"chosen = \"sqare\"\nside = 1.0\n"};
  ASSERT_EQ(read.faults.found(), 1u);
  EXPECT_EQ(read.faults.kept()[0].problem, "there is no chosen \"sqare\"");
  EXPECT_EQ(read.faults.kept()[0].remedy, "did you mean \"square\"?");
}

TEST(Reader, WantsTheKeysOfAChoiceThatItWasGiven) {
  const Reader read{"chosen = \"square\"\n"};
  EXPECT_EQ(read.said(), "side is missing from the file");
  EXPECT_EQ(read.faults.kept()[0].remedy, "write, for example, side = 2.0 (length of a side; m)");
}

TEST(Reader, UnwrapsAnAssumptionWhereverAValueMayStand) {
  const Reader read{
      "number = { assume = 0.70, because = \"peers\" }\n"
      "numbers = { assume = [1, 2], because = \"a guess\" }\n"
      "perhaps = { because = \"order does not matter\", assume = 3 }\n"
      "word = { assume = \"é\", because = \"spelling\" }\n"
      "color = { assume = \"blue\", because = \"taste\" }\n"
      "chosen = { assume = \"round\", because = \"usual\" }\n"
      "shape = { kind = { assume = \"square\", because = \"usual\" }, side = 1 }\n"};
  ASSERT_EQ(read.said(), "");
  EXPECT_EQ(read.value.number, 0.70);
  EXPECT_EQ(read.value.numbers, (std::vector{1.0, 2.0}));
  EXPECT_EQ(read.value.color, Color::blue);
  ASSERT_EQ(read.assumptions.size(), 7u);
  EXPECT_EQ(read.assumptions[0].key, "number");
  EXPECT_EQ(read.assumptions[0].value, "0.70");
  EXPECT_EQ(read.assumptions[0].reason, "peers");
  EXPECT_EQ(position(read.assumptions[0].where), "a.toml:1:21");
  EXPECT_EQ(read.assumptions[1].value, "[1, 2]");
  EXPECT_EQ(read.assumptions[3].value, "é");
  EXPECT_EQ(read.assumptions[6].key, "shape.kind");
}

TEST(Reader, UnwrapsAnAssumedTableAndAnAssumedElement) {
  const Reader read{
      "shape = { assume = { kind = \"square\", side = 2 }, because = \"usual\" }\n"
      "numbers = [1, { assume = 2, because = \"half of it\" }]\n"};
  ASSERT_EQ(read.said(), "");
  EXPECT_EQ(std::get<Square>(read.value.shape).side, 2.0);
  EXPECT_EQ(read.value.numbers, (std::vector{1.0, 2.0}));
  EXPECT_EQ(read.assumptions[0].value, "{ kind = \"square\", side = 2 }");
  EXPECT_EQ(read.assumptions[1].key, "numbers[1]");
}

TEST(Reader, RefusesAnAssumptionWithoutAReason) {
  EXPECT_EQ(Reader{"number = { assume = 1 }\n"}.said(), "number is assumed without a reason");
  EXPECT_EQ(Reader{"number = { assume = 1, because = \" \" }\n"}.said(),
            "the reason for number is \" \", a string");
  EXPECT_EQ(Reader{"number = { assume = 1, because = 2 }\n"}.said(),
            "the reason for number is 2, a whole number");
  EXPECT_EQ(Reader{"number = { assume = 1, because = \"x\", source = 1 }\n"}.said(),
            "an assumption has no 'source'");
  EXPECT_EQ(Reader{"number = { asume = 1, because = \"x\" }\n"}.said(),
            "number has a reason, but no value that is assumed");
}

TEST(Reader, RefusesTextThatCannotBeShown) {
  EXPECT_NE(Reader{"word = \"a\\u001b[31m\"\n"}.said(), "");
  EXPECT_NE(Reader{"word = \"\"\"a\nb\"\"\"\n"}.said(), "");
  EXPECT_NE(Reader{"word = \"\\u009b\"\n"}.said(), "");
  EXPECT_NE(Reader{"word = \"  \"\n"}.said(), "");
  EXPECT_EQ(Reader{"word = \"日本 O'Brien\"\n"}.said(), "");
}

}  // namespace
}  // namespace flipin
