#include "core/words.hpp"

#include <cmath>

#include "core/decimal_text.hpp"
#include "core/money.hpp"

namespace flipin {
namespace {

std::string grouped(std::string digits) {
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

}  // namespace

std::string with_commas(ShareCount shares) {
  const std::int64_t count = shares.count();
  return (count < 0 ? "-" : "") + grouped(std::to_string(std::abs(count)));
}

std::string percent_words(double fraction) {
  return (fraction < 0.0 ? "-" : "")
         + write_decimal(round_half_up(std::abs(fraction) * 1e6), 4, 4) + "%";
}

std::string price_words(DollarsPerShare price) {
  return "$" + write_decimal(round_half_up(price.value() * 1e6), 6, 2);
}

std::string dollar_words(Dollars amount) {
  const std::int64_t cents = round_half_up(std::abs(amount.value()) * 100.0);
  const std::string text = write_decimal(cents, 2, 2);
  const std::size_t point = text.find('.');
  return (amount.value() < 0.0 ? "-$" : "$") + grouped(text.substr(0, point)) + text.substr(point);
}

}  // namespace flipin
