#include "calendar/business_days.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace flipin {
namespace {

using enum BusinessCalendar;

std::string after(BusinessCalendar calendar, Date from, int days) {
  return iso(add_business_days(calendar, from, days));
}

TEST(BusinessDays, ReadCalendarsByName) {
  EXPECT_EQ(parse_enum<BusinessCalendar>("us_bank"), us_bank);
  EXPECT_EQ(parse_enum<BusinessCalendar>("nyse"), nyse);
  EXPECT_EQ(to_text(weekends_only), "weekends_only");
}

// The clocks of HemaCare's plan (8-K, 5 March 1998, Item 5): the tenth day after an announcement,
// the tenth business day after a tender offer.
TEST(BusinessDays, CountTheTenthDayAfterAnAnnouncement) {
  EXPECT_EQ(iso(roll_forward(us_bank, Date{1998, 3, 10} + 10)), "1998-03-20");
  EXPECT_EQ(iso(Date{1998, 3, 11} + 10), "1998-03-21");  // a Saturday
  EXPECT_EQ(iso(roll_forward(us_bank, Date{1998, 3, 11} + 10)), "1998-03-23");
  EXPECT_EQ(iso(roll_forward(us_bank, Date{1998, 6, 5} + 10)), "1998-06-15");
}

TEST(BusinessDays, CountTheTenthBusinessDayAfterATenderOffer) {
  for (const BusinessCalendar calendar : {us_bank, us_federal, nyse}) {
    EXPECT_EQ(after(calendar, Date{1998, 3, 10}, 10), "1998-03-24");
    EXPECT_EQ(after(calendar, Date{1998, 5, 20}, 10), "1998-06-04");  // Memorial Day between
  }
  EXPECT_EQ(after(weekends_only, Date{1998, 5, 20}, 10), "1998-06-03");
}

TEST(BusinessDays, DifferByCalendarOnTheTenthBusinessDay) {
  struct Event {
    Date date;
    std::string_view bank, federal, exchange, tenth_calendar_day;
  };
  constexpr Event events[] = {
      {{1998, 6, 22}, "1998-07-06", "1998-07-07", "1998-07-07", "1998-07-02"},
      {{1998, 10, 1}, "1998-10-16", "1998-10-16", "1998-10-15", "1998-10-11"},
      {{2001, 9, 4}, "2001-09-18", "2001-09-18", "2001-09-24", "2001-09-14"},
      {{2004, 12, 20}, "2005-01-03", "2005-01-05", "2005-01-04", "2004-12-30"},
  };
  for (const Event& event : events) {
    SCOPED_TRACE(iso(event.date));
    EXPECT_EQ(after(us_bank, event.date, 10), event.bank);
    EXPECT_EQ(after(us_federal, event.date, 10), event.federal);
    EXPECT_EQ(after(nyse, event.date, 10), event.exchange);
    EXPECT_EQ(iso(event.date + 10), event.tenth_calendar_day);
  }
}

// Both ends are trading days and both are counted.
TEST(BusinessDays, DisagreeForOneStartInSevenOfThePlansLife) {
  const std::vector<Date> starts = business_days(nyse, Date{1998, 3, 10}, Date{2008, 3, 10});
  ASSERT_EQ(starts.size(), 2516u);
  EXPECT_EQ(iso(starts.front()), "1998-03-10");
  EXPECT_EQ(iso(starts.back()), "2008-03-10");

  int disagreements = 0;
  for (const Date start : starts) {
    const Date bank = add_business_days(us_bank, start, 10);
    if (bank != add_business_days(us_federal, start, 10)
        || bank != add_business_days(nyse, start, 10))
      ++disagreements;
  }
  EXPECT_EQ(disagreements, 370);
}

TEST(BusinessDays, StartAtDayZeroEvenOnAHoliday) {
  const Date christmas{1998, 12, 25};  // a Friday
  EXPECT_EQ(after(us_bank, christmas, 0), "1998-12-25");
  EXPECT_EQ(after(us_bank, christmas, 1), "1998-12-28");
}

TEST(BusinessDays, CountBackAsTheyCountForward) {
  EXPECT_EQ(after(us_bank, Date{1998, 6, 4}, -10), "1998-05-20");
  for (const Date start : business_days(nyse, Date{2001, 8, 1}, Date{2001, 12, 31}))
    EXPECT_EQ(add_business_days(nyse, add_business_days(nyse, start, 7), -7), start);
}

TEST(BusinessDays, RollForwardOnlyWhenClosed) {
  EXPECT_EQ(iso(roll_forward(nyse, Date{2001, 9, 10})), "2001-09-10");
  EXPECT_EQ(iso(roll_forward(nyse, Date{2001, 9, 11})), "2001-09-17");
  EXPECT_EQ(iso(roll_forward(weekends_only, Date{1998, 3, 21})), "1998-03-23");
}

TEST(BusinessDays, ListBothEnds) {
  EXPECT_EQ(business_days(us_bank, Date{1998, 7, 2}, Date{1998, 7, 6}),
            (std::vector{Date{1998, 7, 2}, Date{1998, 7, 3}, Date{1998, 7, 6}}));
  EXPECT_EQ(business_days(nyse, Date{1998, 7, 2}, Date{1998, 7, 6}),
            (std::vector{Date{1998, 7, 2}, Date{1998, 7, 6}}));
  EXPECT_TRUE(business_days(nyse, Date{1998, 7, 6}, Date{1998, 7, 2}).empty());
}

}  // namespace
}  // namespace flipin
