#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "calendar/business_days.hpp"

namespace flipin {
namespace {

using enum BusinessCalendar;

// The weekdays of a year on which `calendar` is closed.
std::vector<std::string> closings(BusinessCalendar calendar, int year) {
  std::vector<std::string> dates;
  for (const Date date : business_days(weekends_only, Date{year, 1, 1}, Date{year, 12, 31}))
    if (!is_business_day(calendar, date)) dates.push_back(iso(date).substr(5));
  return dates;
}

using Dates = std::vector<std::string>;

// Federal Reserve Bank of Richmond, "Holiday Schedule", 2027: the Saturdays (Juneteenth, Christmas)
// close nothing, the Sunday (Independence Day) closes Monday.
TEST(Holidays, FollowTheFederalReserve) {
  EXPECT_EQ(
      closings(us_bank, 2027),
      (Dates{"01-01", "01-18", "02-15", "05-31", "07-05", "09-06", "10-11", "11-11", "11-25"}));
}

TEST(Holidays, KeepFederalSaturdaysOnFriday) {
  EXPECT_EQ(closings(us_federal, 2027),
            (Dates{"01-01",
                   "01-18",
                   "02-15",
                   "05-31",
                   "06-18",
                   "07-05",
                   "09-06",
                   "10-11",
                   "11-11",
                   "11-25",
                   "12-24",
                   "12-31"}));
}

TEST(Holidays, FollowTheExchange) {
  EXPECT_EQ(
      closings(nyse, 1998),
      (Dates{"01-01", "01-19", "02-16", "04-10", "05-25", "07-03", "09-07", "11-26", "12-25"}));
  EXPECT_EQ(closings(nyse, 2027),
            (Dates{"01-01",
                   "01-18",
                   "02-15",
                   "03-26",
                   "05-31",
                   "06-18",
                   "07-05",
                   "09-06",
                   "11-25",
                   "12-24"}));
}

TEST(Holidays, MoveASaturdayNewYearOnlyForTheFederalCalendar) {
  EXPECT_FALSE(is_business_day(us_federal, Date{2004, 12, 31}));
  EXPECT_TRUE(is_business_day(us_bank, Date{2004, 12, 31}));
  EXPECT_TRUE(is_business_day(nyse, Date{2004, 12, 31}));
  for (const BusinessCalendar calendar : {us_bank, us_federal, nyse}) {
    EXPECT_FALSE(is_business_day(calendar, Date{2006, 1, 2}));  // New Year on a Sunday
    EXPECT_TRUE(is_business_day(calendar, Date{2005, 12, 30}));
  }
}

// Easter Sundays 1972-04-02, 1981-04-19, 1998-04-12, 2000-04-23, 2008-03-23, 2024-03-31, and the
// latest, 2038-04-25. In 1972 the Friday ends a month; in 1981 the paschal moon needs the rare
// correction m of the rule.
TEST(Holidays, CloseTheExchangeAloneOnGoodFriday) {
  for (const Date good_friday : {Date{1972, 3, 31},
                                 Date{1981, 4, 17},
                                 Date{1998, 4, 10},
                                 Date{2000, 4, 21},
                                 Date{2008, 3, 21},
                                 Date{2024, 3, 29},
                                 Date{2038, 4, 23}}) {
    EXPECT_FALSE(is_business_day(nyse, good_friday)) << iso(good_friday);
    EXPECT_TRUE(is_business_day(us_bank, good_friday)) << iso(good_friday);
    EXPECT_TRUE(is_business_day(us_federal, good_friday)) << iso(good_friday);
  }
}

TEST(Holidays, CloseTheExchangeOnItsDaysOfMourningAndStorm) {
  const std::vector<Date> one_off{Date{2001, 9, 11},
                                  Date{2001, 9, 12},
                                  Date{2001, 9, 13},
                                  Date{2001, 9, 14},
                                  Date{2004, 6, 11},
                                  Date{2007, 1, 2},
                                  Date{2012, 10, 29},
                                  Date{2012, 10, 30},
                                  Date{2018, 12, 5},
                                  Date{2025, 1, 9}};
  for (const Date date : one_off) {
    EXPECT_FALSE(is_business_day(nyse, date)) << iso(date);
    EXPECT_TRUE(is_business_day(us_bank, date)) << iso(date);
  }
  EXPECT_TRUE(is_business_day(nyse, Date{2001, 9, 10}));
  EXPECT_TRUE(is_business_day(nyse, Date{2001, 9, 17}));
}

TEST(Holidays, KnowOneOffClosingsOnlyFrom1996) {
  EXPECT_TRUE(is_business_day(nyse, Date{1994, 4, 27}));  // mourning, President Nixon
  EXPECT_TRUE(is_business_day(nyse, Date{1980, 11, 4}));  // presidential election
}

// Public Law 117-17 is of 17 June 2021, and 19 June 2021 was a Saturday. NYSE began in 2022.
TEST(Holidays, KeepJuneteenthFromItsFirstYears) {
  EXPECT_FALSE(is_business_day(us_federal, Date{2021, 6, 18}));
  EXPECT_TRUE(is_business_day(us_bank, Date{2021, 6, 18}));
  EXPECT_TRUE(is_business_day(nyse, Date{2021, 6, 18}));
  for (const BusinessCalendar calendar : {us_bank, us_federal, nyse}) {
    EXPECT_TRUE(is_business_day(calendar, Date{2020, 6, 19}));   // a Friday
    EXPECT_FALSE(is_business_day(calendar, Date{2022, 6, 20}));  // 19 June was a Sunday
    EXPECT_FALSE(is_business_day(calendar, Date{2023, 6, 19}));
  }
}

// Public Law 98-144: first observed in 1986. NYSE: SR-NYSE-97-22, first observed in 1998.
TEST(Holidays, KeepKingDayFromItsFirstYears) {
  EXPECT_TRUE(is_business_day(us_bank, Date{1985, 1, 21}));
  EXPECT_FALSE(is_business_day(us_bank, Date{1986, 1, 20}));
  EXPECT_TRUE(is_business_day(nyse, Date{1997, 1, 20}));
  EXPECT_FALSE(is_business_day(nyse, Date{1998, 1, 19}));
}

// Public Laws 90-363 and 94-97: the fourth Monday in October, then 11 November again from 1978.
TEST(Holidays, KeepVeteransDayInOctoberForSevenYears) {
  EXPECT_FALSE(is_business_day(us_bank, Date{1971, 10, 25}));
  EXPECT_FALSE(is_business_day(us_bank, Date{1977, 10, 24}));
  EXPECT_TRUE(is_business_day(us_bank, Date{1977, 11, 11}));
  EXPECT_TRUE(is_business_day(us_bank, Date{1978, 10, 23}));
  EXPECT_FALSE(is_business_day(us_bank, Date{1982, 11, 11}));
  EXPECT_TRUE(is_business_day(nyse, Date{1998, 11, 11}));
}

TEST(Holidays, CoverOneHundredAndThirtyYears) {
  static_assert(!calendar_covers(Date{1970, 12, 31}));
  static_assert(calendar_covers(Date{1971, 1, 1}));
  static_assert(calendar_covers(Date{2100, 12, 31}));
  static_assert(!calendar_covers(Date{2101, 1, 1}));

  EXPECT_FALSE(is_business_day(us_bank, Date{1971, 1, 1}));
  EXPECT_TRUE(is_business_day(us_bank, Date{2100, 12, 31}));
  EXPECT_FALSE(is_business_day(us_federal, Date{2100, 12, 31}));  // 1 January 2101 is a Saturday
}

TEST(Holidays, RefuseDatesTheyDoNotCover) {
  const auto refuses = [](auto question) { EXPECT_THROW(question(), BrokenExpectation); };
  const Date before{1970, 12, 31};
  const Date last{2100, 12, 31};
  refuses([&] { return is_business_day(weekends_only, before); });
  refuses([&] { return is_business_day(weekends_only, last + 1); });
  refuses([&] { return roll_forward(us_federal, last); });
  refuses([&] { return add_business_days(nyse, last, 1); });
  refuses([&] { return add_business_days(nyse, before, 0); });
  refuses([&] { return business_days(nyse, last, last + 1); });
  refuses([&] { return business_days(nyse, last, before); });
}

}  // namespace
}  // namespace flipin
