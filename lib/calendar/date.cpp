#include "calendar/date.hpp"

#include <charconv>
#include <system_error>

namespace flipin {
namespace {

std::optional<unsigned> digits(std::string_view text) {
  unsigned value = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stopped != end) return std::nullopt;
  return value;
}

std::string padded(unsigned value, std::size_t width) {
  const std::string text = std::to_string(value);
  return std::string(width - text.size(), '0') + text;
}

}  // namespace

std::optional<Date> Date::from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return from_ymd(static_cast<int>(*year), *month, *day);
}

std::string iso(Date date) {
  return padded(static_cast<unsigned>(date.year()), 4) + '-' + padded(date.month(), 2) + '-'
         + padded(date.day(), 2);
}

std::string as_filed(Date date) {
  return std::to_string(date.month()) + '/' + std::to_string(date.day()) + '/'
         + padded(static_cast<unsigned>(date.year() % 100), 2);
}

}  // namespace flipin
