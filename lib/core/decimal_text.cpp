#include "core/decimal_text.hpp"

#include <algorithm>

namespace flipin {

std::optional<DecimalText> read_decimal(std::string_view text, int scale) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool has_point = point < text.size();
  if (whole.empty() || whole.size() > 9 || !std::ranges::all_of(whole, is_digit)) return {};
  if (has_point && fraction.empty()) return {};
  if (fraction.size() > static_cast<std::size_t>(scale)) return {};
  if (!std::ranges::all_of(fraction, is_digit)) return {};

  DecimalText read{0, static_cast<int>(fraction.size())};
  for (const char digit : whole) read.scaled = read.scaled * 10 + (digit - '0');
  for (int at = 0; at < scale; ++at) {
    const auto place = static_cast<std::size_t>(at);
    read.scaled = read.scaled * 10 + (place < fraction.size() ? fraction[place] - '0' : 0);
  }
  return read;
}

std::string write_decimal(std::int64_t scaled, int scale, int decimals) {
  std::string digits = std::to_string(scaled < 0 ? -scaled : scaled);
  const auto places = static_cast<std::size_t>(scale);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  std::string whole = digits.substr(0, digits.size() - places);
  std::string fraction = digits.substr(digits.size() - places);
  while (fraction.size() > static_cast<std::size_t>(decimals) && fraction.back() == '0')
    fraction.pop_back();
  const std::string sign = scaled < 0 ? "-" : "";
  return sign + whole + (fraction.empty() ? "" : "." + fraction);
}

}  // namespace flipin
