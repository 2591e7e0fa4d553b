#include "core/decimal_text.hpp"

#include <gtest/gtest.h>

#include "core/printed_price.hpp"
#include "support/for_all.hpp"

namespace flipin {
namespace {

TEST(DecimalText, ReadsDigitsWithoutADouble) {
  const auto read = read_decimal("12.50", 6);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->scaled, 12'500'000);
  EXPECT_EQ(read->decimals, 2);
  EXPECT_EQ(read_decimal("7", 4)->scaled, 70'000);
  EXPECT_EQ(read_decimal("7", 4)->decimals, 0);
  EXPECT_EQ(read_decimal("0.000001", 6)->scaled, 1);
  EXPECT_EQ(read_decimal("999999999.999999999", 9)->scaled, 999'999'999'999'999'999);
}

TEST(DecimalText, RefusesWhatIsNoUnsignedDecimal) {
  for (const char* text :
       {"", ".", ".5", "5.", "-1", "+1", " 1", "1 ", "1,000", "1.2.3", "1e3", "0x1", "1234567890"})
    EXPECT_FALSE(read_decimal(text, 6)) << text;
}

TEST(DecimalText, RefusesMoreDecimalsThanTheScaleHolds) {
  EXPECT_TRUE(read_decimal("1.1234", 4));
  EXPECT_FALSE(read_decimal("1.12345", 4));
  EXPECT_TRUE(read_decimal("1", 0));
  EXPECT_FALSE(read_decimal("1.0", 0));
}

TEST(DecimalText, WritesAtLeastTheDecimalsAskedForAndAsManyAsItNeeds) {
  EXPECT_EQ(write_decimal(12'500'000, 6, 2), "12.50");
  EXPECT_EQ(write_decimal(12'500'000, 6, 0), "12.5");
  EXPECT_EQ(write_decimal(12'000'000, 6, 0), "12");
  EXPECT_EQ(write_decimal(1, 6, 2), "0.000001");
  EXPECT_EQ(write_decimal(0, 6, 2), "0.00");
  EXPECT_EQ(write_decimal(-1'250'000, 6, 2), "-1.25");
}

TEST(DecimalText, ReadsBackWhatItWrites) {
  for_all([](Draw& draw) {
    const std::int64_t scaled = draw.whole(0, 999'999'999'999'999);
    const auto decimals = static_cast<int>(draw.whole(0, 6));
    const auto read = read_decimal(write_decimal(scaled, 6, decimals), 6);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->scaled, scaled);
    EXPECT_GE(read->decimals, decimals);
  });
}

TEST(PrintedPrice, KeepsThePrintedDigits) {
  for (const char* text : {"1.20", "1.188", "43.59375", "0.41", "5", "0.000001"}) {
    const auto price = PrintedPrice::from_text(text);
    ASSERT_TRUE(price) << text;
    EXPECT_EQ(to_text(*price), text);
  }
}

TEST(PrintedPrice, DoesNotTakeARoundedFractionForTheFraction) {
  const PrintedPrice printed = PrintedPrice::from_text("1.188").value();
  const PrintedPrice fraction = PrintedPrice::from_text("1.1875").value();
  EXPECT_NE(printed, fraction);
  EXPECT_EQ(printed.millionths() - fraction.millionths(), 500);
}

TEST(PrintedPrice, ComparesByValueNotByDigits) {
  EXPECT_EQ(PrintedPrice::from_text("1.2"), PrintedPrice::from_text("1.20"));
  EXPECT_LT(*PrintedPrice::from_text("0.999999"), *PrintedPrice::from_text("1"));
  EXPECT_EQ(PrintedPrice::from_text("1.20")->price(), DollarsPerShare{1.2});
}

TEST(PrintedPrice, RefusesWhatNoDocumentPrints) {
  for (const char* text : {"", "1.1234567", "-1.20", "$1.20", "1.20 ", "1/2"})
    EXPECT_FALSE(PrintedPrice::from_text(text)) << text;
}

}  // namespace
}  // namespace flipin
