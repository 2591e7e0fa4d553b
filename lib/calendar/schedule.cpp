#include "calendar/schedule.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <system_error>

namespace flipin {

std::optional<Period> Period::from_text(std::string_view text) {
  constexpr int most_months = 120;
  int count = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, count);
  if (error != std::errc{}) return std::nullopt;

  const std::string_view unit = text.substr(static_cast<std::size_t>(stopped - text.data()));
  int months_each = 0;
  if (unit == " month" || unit == " months") months_each = 1;
  if (unit == " year" || unit == " years") months_each = 12;
  if (months_each == 0 || count < 1 || count > most_months / months_each) return std::nullopt;
  return Period{count * months_each};
}

std::string to_text(Period period) {
  const bool in_years = period.months % 12 == 0;
  const int count = in_years ? period.months / 12 : period.months;
  return std::to_string(count) + (in_years ? " year" : " month") + (count == 1 ? "" : "s");
}

Date add_months(Date date, int months) {
  constexpr int most_months = 12 * 9999;  // more would overflow the year before Date can see it
  expect(months >= -most_months && months <= most_months,
         "months stay in the calendar",
         {{"months", static_cast<double>(months)}});
  const std::chrono::year_month target =
      std::chrono::year{date.year()} / std::chrono::month{date.month()}
      + std::chrono::months{months};
  const auto last_day = static_cast<unsigned>((target / std::chrono::last).day());
  return Date{static_cast<int>(target.year()),
              static_cast<unsigned>(target.month()),
              std::min(date.day(), last_day)};
}

std::vector<Date> every(Date first, Period period, int count) {
  expect(period.months > 0, "a period lasts", {{"months", static_cast<double>(period.months)}});
  expect(count >= 0, "a count is not negative", {{"count", static_cast<double>(count)}});
  std::vector<Date> dates;
  for (int passed = 0; passed < count; ++passed)
    dates.push_back(add_months(first, passed * period.months));
  return dates;
}

}  // namespace flipin
