#include "calendar/date.hpp"

#include <chrono>
#include <climits>
#include <optional>
#include <string_view>

#include <gtest/gtest.h>

namespace flipin {
namespace {

static_assert(Date{2011, 3, 22} - Date{2001, 3, 23} == 3651);
static_assert(Date::from_ymd(2000, 2, 29) == Date{2000, 2, 29});
static_assert(Date{} == Date{1970, 1, 1});
static_assert(Date{2001, 3, 23} < Date{2011, 3, 22});

TEST(Date, KnowsItsParts) {
  const Date date{1998, 3, 10};
  EXPECT_EQ(date.year(), 1998);
  EXPECT_EQ(date.month(), 3u);
  EXPECT_EQ(date.day(), 10u);
  EXPECT_EQ(date.weekday(), std::chrono::Tuesday);
}

TEST(Date, CountsDaysAcrossMonthsAndYears) {
  EXPECT_EQ(Date(2000, 2, 28) + 1, Date(2000, 2, 29));
  EXPECT_EQ(Date(2001, 2, 28) + 1, Date(2001, 3, 1));
  EXPECT_EQ(Date(2001, 1, 1) - 1, Date(2000, 12, 31));
  EXPECT_EQ(Date(2001, 1, 1) + -1, Date(2000, 12, 31));
  EXPECT_EQ(Date(2000, 12, 31) - Date(2000, 1, 1), 365);
  EXPECT_EQ(Date(2000, 1, 1) - Date(2000, 12, 31), -365);
}

TEST(Date, RefusesDaysThatDoNotExist) {
  EXPECT_EQ(Date::from_ymd(2001, 2, 30), std::nullopt);
  EXPECT_EQ(Date::from_ymd(2001, 2, 29), std::nullopt);
  EXPECT_EQ(Date::from_ymd(1900, 2, 29), std::nullopt);
  EXPECT_EQ(Date::from_ymd(2001, 4, 31), std::nullopt);
  EXPECT_EQ(Date::from_ymd(2001, 0, 1), std::nullopt);
  EXPECT_EQ(Date::from_ymd(2001, 13, 1), std::nullopt);
  EXPECT_EQ(Date::from_ymd(2001, 1, 0), std::nullopt);
  EXPECT_EQ(Date::from_ymd(2001, 1, 32), std::nullopt);
  EXPECT_THROW(Date(2001, 2, 30), BrokenExpectation);
}

// std::chrono keeps a year in two bytes, a month and a day in one.
TEST(Date, RefusesNumbersThatWouldWrapIntoDates) {
  EXPECT_EQ(Date::from_ymd(2001 + 65536, 1, 1), std::nullopt);
  EXPECT_EQ(Date::from_ymd(2001, 256 + 1, 1), std::nullopt);
  EXPECT_EQ(Date::from_ymd(2001, 1, 256 + 1), std::nullopt);
  EXPECT_THROW(Date(2001, 256 + 1, 1), BrokenExpectation);
}

TEST(Date, StaysInTheYearsItCanPrint) {
  EXPECT_EQ(iso(Date{1, 1, 1}), "0001-01-01");
  EXPECT_EQ(iso(Date{9999, 12, 31}), "9999-12-31");
  EXPECT_EQ(Date::from_ymd(0, 12, 31), std::nullopt);
  EXPECT_EQ(Date::from_ymd(10000, 1, 1), std::nullopt);
  EXPECT_THROW(Date(1, 1, 1) - 1, BrokenExpectation);
  EXPECT_THROW(Date(9999, 12, 31) + 1, BrokenExpectation);
  EXPECT_THROW(Date{} + INT_MAX, BrokenExpectation);
  EXPECT_THROW(Date{} - INT_MIN, BrokenExpectation);
}

TEST(Date, ReadsOnlyTheIsoForm) {
  EXPECT_EQ(Date::from_iso("2011-03-22"), Date(2011, 3, 22));
  EXPECT_EQ(Date::from_iso("2000-02-29"), Date(2000, 2, 29));
  for (const std::string_view text : {"",
                                      "2011-02-30",
                                      "2011-3-22",
                                      "11-03-22",
                                      "2011/03/22",
                                      "2011/03-22",
                                      "2011-03/22",
                                      "2011-03-22 ",
                                      " 2011-03-2",
                                      "2011-03-2x",
                                      "2011-0x-22",
                                      "20x1-03-22",
                                      "2011-+3-22",
                                      "2011--3-22",
                                      "-011-03-22",
                                      "0000-03-22"})
    EXPECT_EQ(Date::from_iso(text), std::nullopt) << text;
}

TEST(Date, ReadsBackEveryDateItPrints) {
  for (Date date{1999, 1, 1}; date <= Date{2004, 12, 31}; date = date + 1)
    ASSERT_EQ(Date::from_iso(iso(date)), date) << iso(date);
}

// HemaCare proxy statement, 30 April 2002, "Option/SAR Grants in Fiscal 2001": 3/22/11.
TEST(Date, PrintsAsProxyStatementsDo) {
  EXPECT_EQ(as_filed(Date{2011, 3, 22}), "3/22/11");
  EXPECT_EQ(as_filed(Date{2001, 12, 31}), "12/31/01");
  EXPECT_EQ(as_filed(Date{2000, 10, 1}), "10/1/00");
}

}  // namespace
}  // namespace flipin
