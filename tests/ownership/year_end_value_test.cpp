#include "ownership/year_end_value.hpp"

#include <gtest/gtest.h>

#include "support/for_all.hpp"

namespace flipin {
namespace {

const PrintedPrice year_end = PrintedPrice::from_text("1.60").value();

OptionLot lot(std::int64_t shares, std::int64_t exercisable, std::string_view price) {
  return {"a holder",
          ShareCount{shares},
          ShareCount{exercisable},
          PrintedPrice::from_text(price).value(),
          {}};
}

TEST(YearEndValue, AddsNumbersAndValuesOverLots) {
  const OptionLot lots[] = {lot(250'000, 250'000, "0.41"), lot(100'000, 20'000, "1.20")};
  const YearEndValue value = year_end_value(lots, year_end);
  EXPECT_EQ(value.exercisable, ShareCount{270'000});
  EXPECT_EQ(value.unexercisable, ShareCount{80'000});
  EXPECT_EQ(value.exercisable_value, 305'500);
  EXPECT_EQ(value.unexercisable_value, 32'000);
}

// The floor is of each lot, not of the holder: netting would give 62,500 - 43,000 * 0.84.
TEST(YearEndValue, TakesNothingFromOneLotForAnotherUnderWater) {
  const OptionLot lots[] = {lot(100'000, 100'000, "0.975"), lot(43'000, 43'000, "2.44")};
  EXPECT_EQ(year_end_value(lots, year_end).exercisable_value, 62'500);
}

TEST(YearEndValue, IsRoundedOnceForAllLots) {
  const OptionLot lots[] = {lot(1, 1, "1.20"), lot(2, 2, "1.20"), lot(1, 0, "1.20")};
  EXPECT_EQ(year_end_value(lots, year_end).exercisable_value, 1);    // 3 * 0.40, not 0 + 1
  EXPECT_EQ(year_end_value(lots, year_end).unexercisable_value, 0);  // 0.40
}

TEST(YearEndValue, OfNothingIsNothing) {
  const YearEndValue value = year_end_value({}, year_end);
  EXPECT_EQ(value.exercisable, ShareCount{});
  EXPECT_EQ(value.exercisable_value + value.unexercisable_value, 0);
}

TEST(YearEndValue, NeverFallsWithThePrice) {
  for_all([](Draw& draw) {
    std::vector<OptionLot> lots;
    for (std::int64_t at = draw.whole(1, 6); at > 0; --at) {
      const std::int64_t shares = draw.whole(1, 1'000'000);
      lots.push_back({"a holder",
                      ShareCount{shares},
                      ShareCount{draw.whole(0, shares)},
                      PrintedPrice::from_millionths(draw.whole(1, 50'000'000)),
                      {}});
    }
    const std::int64_t low = draw.whole(1, 50'000'000);
    const std::int64_t high = draw.whole(low, 60'000'000);
    const YearEndValue at_low = year_end_value(lots, PrintedPrice::from_millionths(low));
    const YearEndValue at_high = year_end_value(lots, PrintedPrice::from_millionths(high));
    EXPECT_LE(at_low.exercisable_value, at_high.exercisable_value);
    EXPECT_LE(at_low.unexercisable_value, at_high.unexercisable_value);
    EXPECT_GE(at_low.exercisable_value, 0);
  });
}

// HemaCare's proxy of April 30, 2002, page 10, values Belisle as if he had not been granted 50,000
// options at $1.20 in 2001.
TEST(LotsLeftOut, FindsTheGrantThatAFiledRowOmits) {
  const OptionLot lots[] = {lot(50'000, 30'000, "0.625"), lot(50'000, 10'000, "1.20")};
  const auto found = lots_left_out(lots, year_end, 29'250, 19'500);
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found.front().size(), 1U);
  EXPECT_EQ(found.front().front().exercise_price, lots[1].exercise_price);
}

TEST(LotsLeftOut, FindsNothingWhereTheRowAgreesOrNoLotExplainsIt) {
  const OptionLot lots[] = {lot(50'000, 30'000, "0.625"), lot(50'000, 10'000, "1.20")};
  EXPECT_TRUE(lots_left_out(lots, year_end, 33'250, 35'500).empty());
  EXPECT_TRUE(lots_left_out(lots, year_end, 29'250, 35'500).empty());
}

}  // namespace
}  // namespace flipin
