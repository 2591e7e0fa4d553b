#include "calendar/schedule.hpp"

#include <climits>
#include <optional>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace flipin {
namespace {

TEST(Schedule, ReadsPeriods) {
  EXPECT_EQ(Period::from_text("1 year"), Period{12});
  EXPECT_EQ(Period::from_text("6 months"), Period{6});
  EXPECT_EQ(Period::from_text("3 months"), Period{3});
  EXPECT_EQ(Period::from_text("1 month"), Period{1});
  EXPECT_EQ(Period::from_text("10 years"), Period{120});
  EXPECT_EQ(Period::from_text("120 months"), Period{120});
}

TEST(Schedule, RefusesWhatIsNoPeriod) {
  for (const std::string_view text : {"",
                                      "year",
                                      "1",
                                      "1year",
                                      "1  year",
                                      " 1 year",
                                      "1 year ",
                                      "1 yearss",
                                      "1 day",
                                      "one year",
                                      "1.5 years",
                                      "0 months",
                                      "-1 year",
                                      "101 years",
                                      "1201 months",
                                      "99999999999 months"})
    EXPECT_EQ(Period::from_text(text), std::nullopt) << text;
}

TEST(Schedule, PrintsPeriodsInWords) {
  EXPECT_EQ(to_text(Period{1}), "1 month");
  EXPECT_EQ(to_text(Period{6}), "6 months");
  EXPECT_EQ(to_text(Period{12}), "1 year");
  EXPECT_EQ(to_text(Period{18}), "18 months");
  EXPECT_EQ(to_text(Period{24}), "2 years");
}

TEST(Schedule, ReadsBackEveryPeriodItPrints) {
  for (int months = 1; months <= 120; ++months)
    ASSERT_EQ(Period::from_text(to_text(Period{months})), Period{months});
}

TEST(Schedule, AddsMonthsOnTheSameDay) {
  EXPECT_EQ(add_months(Date{2001, 3, 23}, 0), Date(2001, 3, 23));
  EXPECT_EQ(add_months(Date{2001, 3, 23}, 12), Date(2002, 3, 23));
  EXPECT_EQ(add_months(Date{2001, 11, 15}, 3), Date(2002, 2, 15));
  EXPECT_EQ(add_months(Date{2001, 2, 15}, -3), Date(2000, 11, 15));
}

TEST(Schedule, StopsAtTheEndOfAShortMonth) {
  EXPECT_EQ(add_months(Date{2001, 1, 31}, 1), Date(2001, 2, 28));
  EXPECT_EQ(add_months(Date{2000, 1, 31}, 1), Date(2000, 2, 29));
  EXPECT_EQ(add_months(Date{2001, 3, 31}, 1), Date(2001, 4, 30));
  EXPECT_EQ(add_months(Date{2001, 3, 31}, -1), Date(2001, 2, 28));
  EXPECT_EQ(add_months(Date{2000, 2, 29}, 12), Date(2001, 2, 28));
  EXPECT_EQ(add_months(Date{2000, 2, 29}, 48), Date(2004, 2, 29));
}

TEST(Schedule, RefusesMonthsThatLeaveTheCalendar) {
  EXPECT_THROW(static_cast<void>(add_months(Date{9999, 12, 1}, 1)), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(add_months(Date{1, 1, 1}, -1)), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(add_months(Date{2001, 1, 1}, 12 * 65536)), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(add_months(Date{2001, 1, 1}, INT_MAX)), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(add_months(Date{2001, 1, 1}, INT_MIN)), BrokenExpectation);
}

TEST(Schedule, CountsEveryDateFromTheFirst) {
  EXPECT_EQ(
      every(Date{2001, 1, 31}, Period{1}, 4),
      (std::vector{Date{2001, 1, 31}, Date{2001, 2, 28}, Date{2001, 3, 31}, Date{2001, 4, 30}}));
  EXPECT_EQ(every(Date{2000, 2, 29}, Period{24}, 3),
            (std::vector{Date{2000, 2, 29}, Date{2002, 2, 28}, Date{2004, 2, 29}}));
}

TEST(Schedule, RefusesToStandStill) {
  EXPECT_TRUE(every(Date{2001, 1, 31}, Period{1}, 0).empty());
  EXPECT_THROW(static_cast<void>(every(Date{2001, 1, 31}, Period{0}, 2)), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(every(Date{2001, 1, 31}, Period{1}, -1)), BrokenExpectation);
}

}  // namespace
}  // namespace flipin
