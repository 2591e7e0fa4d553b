#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"

namespace flipin {

/// The time between two dates of a schedule, in whole months.
struct Period {
  int months{1};  // at least 1

  /// The period written as "1 year", "6 months" and the like, or nothing; at most ten years.
  [[nodiscard]] static std::optional<Period> from_text(std::string_view text);

  /// Equal if as long: 12 months are 1 year.
  bool operator==(const Period&) const = default;
};

/// "1 year", "18 months": years when they come out even.
[[nodiscard]] std::string to_text(Period period);

/// The same day of the month, `months` later, or the last day of a month that is too short.
///
/// @param months  may be negative
[[nodiscard]] Date add_months(Date date, int months);

/// The dates `first`, one period later, two periods later, and so on: `count` in all.
///
/// Each date is counted from `first`, so that 31 January is followed by 28 February and 31 March.
///
/// @throws BrokenExpectation  if the period is not positive or the count is negative
[[nodiscard]] std::vector<Date> every(Date first, Period period, int count);

}  // namespace flipin
