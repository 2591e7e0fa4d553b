#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/date.hpp"
#include "core/enum_names.hpp"

namespace flipin {

/// Which days a document means by "business day"; the documents differ, so the user says which.
///
/// Only regular holidays count, and the one-off closings of the NYSE: no executive-order days off,
/// no Inauguration Day, no state holidays, and a day that closes early is a business day.
///
/// @source  holidays: 5 U.S.C. 6103 as in force each year (Monday holidays from 1971; Veterans Day
///          in October 1971-1977; Birthday of Martin Luther King, Jr. from 1986; Juneteenth from
///          2021)
enum class BusinessCalendar {
  /// Days on which the Federal Reserve Banks are open: a Sunday holiday closes the Monday after it,
  /// a Saturday holiday closes no other day.
  ///
  /// @source  Board of Governors of the Federal Reserve System, "Holidays Observed - K.8"
  us_bank,

  /// Days that are no Federal holiday, as tender-offer law counts them: a Sunday holiday is kept on
  /// Monday, a Saturday holiday on Friday.
  ///
  /// @source  17 CFR 240.14d-1(g)(3); 5 U.S.C. 6103(b); Executive Order 11582 (1971)
  us_federal,

  /// Days on which the New York Stock Exchange trades.
  ///
  /// Today's holidays, with Martin Luther King, Jr. Day from 1998 and Juneteenth from 2022; a
  /// Saturday holiday is kept on Friday unless that Friday ends a month, so New Year's Day is not.
  /// One-off closings are listed from 1996 to 2025. For 1971-1995 the rules stand alone: one-off
  /// closings (1994-04-27) and the presidential election days to 1980 count as business days.
  ///
  /// @source  NYSE Rule 7.2, "Holidays", formerly Rule 51; SR-NYSE-97-22 (62 FR 38179)
  nyse,

  /// Every day from Monday to Friday.
  weekends_only,
};

template <>
inline constexpr auto enum_names<BusinessCalendar> =
    std::to_array<std::pair<BusinessCalendar, std::string_view>>({
        {BusinessCalendar::us_bank, "us_bank"},
        {BusinessCalendar::us_federal, "us_federal"},
        {BusinessCalendar::nyse, "nyse"},
        {BusinessCalendar::weekends_only, "weekends_only"},
    });
static_assert(names_round_trip<BusinessCalendar>());

/// Whether the holiday rules are known for `date`: 1971-01-01 to 2100-12-31.
///
/// The functions below throw BrokenExpectation on any day outside.
[[nodiscard]] constexpr bool calendar_covers(Date date) {
  return date.year() >= 1971 && date.year() <= 2100;
}

/// Whether `date` is a business day.
[[nodiscard]] bool is_business_day(BusinessCalendar calendar, Date date);

/// The `days`-th business day after `from`, which is itself day 0, business day or not.
///
/// @param days  negative counts back; 0 returns `from` as it is
[[nodiscard]] Date add_business_days(BusinessCalendar calendar, Date from, int days);

/// The date itself if it is a business day, else the next one.
[[nodiscard]] Date roll_forward(BusinessCalendar calendar, Date date);

/// All business days from `first` to `last`, both included, in order; none if `last` is earlier.
[[nodiscard]] std::vector<Date> business_days(BusinessCalendar calendar, Date first, Date last);

}  // namespace flipin
