#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/expect.hpp"

namespace flipin {

/// A civil (proleptic Gregorian) date in the years 1 to 9999, without a time of day or a zone.
///
/// @throws BrokenExpectation  whenever a result would leave those years
class Date {
public:
  /// 1970-01-01.
  constexpr Date() = default;

  /// The date so written.
  ///
  /// @throws BrokenExpectation  if there is no such date; ask from_ymd() first about foreign input
  constexpr Date(int year, unsigned month, unsigned day) : days_{written(year, month, day)} {
    if (!is_civil(year, month, day))
      expect(false,
             "the date exists",
             {{"year", static_cast<double>(year)},
              {"month", static_cast<double>(month)},
              {"day", static_cast<double>(day)}});
  }

  /// The date so written, or nothing if there is none: 30 February.
  [[nodiscard]] static constexpr std::optional<Date> from_ymd(int year,
                                                              unsigned month,
                                                              unsigned day) {
    if (!is_civil(year, month, day)) return std::nullopt;
    return Date{year, month, day};
  }

  /// The date written as exactly "2011-03-22", or nothing.
  [[nodiscard]] static std::optional<Date> from_iso(std::string_view text);

  /// The year, 1 to 9999.
  [[nodiscard]] constexpr int year() const { return static_cast<int>(civil().year()); }

  /// The month, 1 to 12.
  [[nodiscard]] constexpr unsigned month() const { return static_cast<unsigned>(civil().month()); }

  /// The day of the month, 1 to 31.
  [[nodiscard]] constexpr unsigned day() const { return static_cast<unsigned>(civil().day()); }

  /// The day of the week.
  [[nodiscard]] constexpr std::chrono::weekday weekday() const {
    return std::chrono::weekday{days_};
  }

  /// Earlier dates are less.
  constexpr auto operator<=>(const Date&) const = default;

  /// The date so many days later.
  friend constexpr Date operator+(Date date, int days) {
    return Date{date.days_ + std::chrono::days{days}};
  }

  /// The date so many days earlier.
  friend constexpr Date operator-(Date date, int days) {
    return Date{date.days_ - std::chrono::days{days}};
  }

  /// Days from `earlier` to `later`; negative if they are the other way round.
  friend constexpr int operator-(Date later, Date earlier) {
    return static_cast<int>((later.days_ - earlier.days_).count());
  }

private:
  static constexpr int first_year = 1;
  static constexpr int last_year = 9999;

  constexpr explicit Date(std::chrono::sys_days days) : days_{days} {
    if (days_ < std::chrono::sys_days{written(first_year, 1, 1)}
        || days_ > std::chrono::sys_days{written(last_year, 12, 31)})
      expect(false,
             "a date stays in the years 1 to 9999",
             {{"days since 1970", static_cast<double>(days.time_since_epoch().count())}});
  }

  static constexpr std::chrono::year_month_day written(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
  }

  // The bounds come first because std::chrono keeps a month or a day in one byte: 257 would be 1.
  static constexpr bool is_civil(int year, unsigned month, unsigned day) {
    return year >= first_year && year <= last_year && month <= 12 && day <= 31
           && written(year, month, day).ok();
  }

  [[nodiscard]] constexpr std::chrono::year_month_day civil() const { return days_; }

  std::chrono::sys_days days_{};
};

/// "2011-03-22".
[[nodiscard]] std::string iso(Date date);

/// "3/22/11": month, day and two digits of the year, as proxy statements print it.
[[nodiscard]] std::string as_filed(Date date);

}  // namespace flipin
