#include "calendar/business_days.hpp"

#include <algorithm>
#include <chrono>
#include <span>

namespace flipin {
namespace {

using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::Thursday;

/// A holiday that comes every year, before it is moved off a weekend.
struct Holiday {
  int first_year;
  int last_year;
  Date (*in)(int year);
};

/// Where a holiday goes that falls on a Saturday.
enum class SaturdayRule {
  not_moved,
  friday,
  friday_in_same_month,
};

/// What closes a calendar besides weekends.
struct Closings {
  std::span<const Holiday> holidays;
  SaturdayRule saturday_rule;
  std::span<const Date> one_off;
};

constexpr Date first_on_or_after(Date date, std::chrono::weekday weekday) {
  return date + static_cast<int>((weekday - date.weekday()).count());
}

constexpr Date nth(int which, std::chrono::weekday weekday, int year, unsigned month) {
  return first_on_or_after(Date{year, month, 1} + 7 * (which - 1), weekday);
}

// Letters and steps of Meeus, Astronomical Algorithms (2nd ed. 1998), chapter 8.
constexpr Date easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = (h + l - 7 * m + 114) / 31, p = (h + l - 7 * m + 114) % 31;
  return Date{year, static_cast<unsigned>(n), static_cast<unsigned>(p + 1)};
}

constexpr Date new_years_day(int year) { return Date{year, 1, 1}; }
constexpr Date king_day(int year) { return nth(3, Monday, year, 1); }
constexpr Date washingtons_birthday(int year) { return nth(3, Monday, year, 2); }
constexpr Date good_friday(int year) { return easter(year) - 2; }
constexpr Date memorial_day(int year) { return first_on_or_after(Date{year, 5, 25}, Monday); }
constexpr Date juneteenth(int year) { return Date{year, 6, 19}; }
constexpr Date independence_day(int year) { return Date{year, 7, 4}; }
constexpr Date labor_day(int year) { return nth(1, Monday, year, 9); }
constexpr Date columbus_day(int year) { return nth(2, Monday, year, 10); }
constexpr Date october_veterans_day(int year) { return nth(4, Monday, year, 10); }
constexpr Date veterans_day(int year) { return Date{year, 11, 11}; }
constexpr Date thanksgiving(int year) { return nth(4, Thursday, year, 11); }
constexpr Date christmas(int year) { return Date{year, 12, 25}; }

constexpr int always = 1971;
constexpr int onward = 9999;

constexpr Holiday federal_holidays[] = {
    {always, onward, new_years_day},
    {1986, onward, king_day},
    {always, onward, washingtons_birthday},
    {always, onward, memorial_day},
    {2021, onward, juneteenth},
    {always, onward, independence_day},
    {always, onward, labor_day},
    {always, onward, columbus_day},
    {always, 1977, october_veterans_day},
    {1978, onward, veterans_day},
    {always, onward, thanksgiving},
    {always, onward, christmas},
};

constexpr Holiday nyse_holidays[] = {
    {always, onward, new_years_day},
    {1998, onward, king_day},
    {always, onward, washingtons_birthday},
    {always, onward, good_friday},
    {always, onward, memorial_day},
    {2022, onward, juneteenth},
    {always, onward, independence_day},
    {always, onward, labor_day},
    {always, onward, thanksgiving},
    {always, onward, christmas},
};

constexpr Date nyse_one_off_closings[] = {
    {2001, 9, 11},  // terrorist attacks
    {2001, 9, 12},
    {2001, 9, 13},
    {2001, 9, 14},
    {2004, 6, 11},   // mourning, President Reagan
    {2007, 1, 2},    // mourning, President Ford
    {2012, 10, 29},  // Hurricane Sandy
    {2012, 10, 30},
    {2018, 12, 5},  // mourning, President G. H. W. Bush
    {2025, 1, 9},   // mourning, President Carter
};

Closings closings_of(BusinessCalendar calendar) {
  switch (calendar) {
    case BusinessCalendar::us_bank:
      return {federal_holidays, SaturdayRule::not_moved, {}};
    case BusinessCalendar::us_federal:
      return {federal_holidays, SaturdayRule::friday, {}};
    case BusinessCalendar::nyse:
      return {nyse_holidays, SaturdayRule::friday_in_same_month, nyse_one_off_closings};
    case BusinessCalendar::weekends_only:
      break;
  }
  return {{}, SaturdayRule::not_moved, {}};
}

Date day_kept(Date holiday, SaturdayRule saturday_rule) {
  if (holiday.weekday() == Sunday) return holiday + 1;
  if (holiday.weekday() != Saturday || saturday_rule == SaturdayRule::not_moved) return holiday;
  const Date friday = holiday - 1;
  const bool is_allowed =
      saturday_rule == SaturdayRule::friday || friday.month() == holiday.month();
  return is_allowed ? friday : holiday;
}

bool is_closed(const Closings& closings, Date date) {
  // New Year's Day on a Saturday may be kept in the year before: 31 December asks the year after.
  const int year = (date + 1).year();
  for (const Holiday& holiday : closings.holidays)
    if (year >= holiday.first_year && year <= holiday.last_year
        && day_kept(holiday.in(year), closings.saturday_rule) == date)
      return true;
  return std::find(closings.one_off.begin(), closings.one_off.end(), date)
         != closings.one_off.end();
}

void expect_covered(Date date) {
  expect(calendar_covers(date),
         "the holiday rules are known for the date",
         {{"year", static_cast<double>(date.year())}});
}

}  // namespace

bool is_business_day(BusinessCalendar calendar, Date date) {
  expect_covered(date);
  if (date.weekday() == Saturday || date.weekday() == Sunday) return false;
  return !is_closed(closings_of(calendar), date);
}

Date add_business_days(BusinessCalendar calendar, Date from, int days) {
  expect_covered(from);
  const int direction = days < 0 ? -1 : 1;
  Date date = from;
  for (int counted = 0; counted != days;) {
    date = date + direction;
    if (is_business_day(calendar, date)) counted += direction;
  }
  return date;
}

Date roll_forward(BusinessCalendar calendar, Date date) {
  while (!is_business_day(calendar, date)) date = date + 1;
  return date;
}

std::vector<Date> business_days(BusinessCalendar calendar, Date first, Date last) {
  expect_covered(first);
  expect_covered(last);
  std::vector<Date> days;
  for (Date date = first; date <= last; date = date + 1)
    if (is_business_day(calendar, date)) days.push_back(date);
  return days;
}

}  // namespace flipin
