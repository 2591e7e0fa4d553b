#include "report/number_text.hpp"

#include <fmt/format.h>

#include <cmath>

#include "core/money.hpp"

namespace flipin {
namespace {

// Groups the digits before the point in threes.
std::string grouped(std::string digits) {
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  std::size_t point = std::min(digits.find('.'), digits.size());
  while (point > first + 3) {
    point -= 3;
    digits.insert(point, ",");
  }
  return digits;
}

}  // namespace

std::string with_commas(std::int64_t value) { return grouped(fmt::format("{}", value)); }

std::string with_commas(double value, int decimals) {
  const double rounded = std::abs(value) < 1e15 ? round_half_up(value, decimals) : value;
  return grouped(fmt::format("{:.{}f}", rounded == 0.0 ? 0.0 : rounded, decimals));
}

std::string dollars(std::int64_t value) {
  return value < 0 ? "-$" + with_commas(-value) : "$" + with_commas(value);
}

std::string shown(const Cell& cell, const Column& column) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return with_commas(*whole);
  if (const auto* number = std::get_if<double>(&cell)) return with_commas(*number, column.decimals);
  return "";
}

std::string full_precision(double value) { return fmt::format("{}", value); }

}  // namespace flipin
