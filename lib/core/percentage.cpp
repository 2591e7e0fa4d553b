#include "core/percentage.hpp"

#include "core/decimal_text.hpp"

namespace flipin {

std::optional<Percentage> Percentage::from_text(std::string_view text) {
  if (!text.ends_with('%')) return {};
  text.remove_suffix(1);
  const auto read = read_decimal(text, 4);  // a percent to four decimals is a millionth
  if (!read) return {};
  return Percentage{read->scaled, read->decimals};
}

namespace {

// A unit in the last of `decimals` decimals of a percent, in millionths of the whole.
std::int64_t last_place(int decimals) {
  std::int64_t millionths = 10'000;
  for (int at = 0; at < decimals; ++at) millionths /= 10;
  return millionths;
}

Percentage cut(Int128 numerator, Int128 denominator, int decimals) {
  const std::int64_t place = last_place(decimals);
  const auto places = static_cast<std::int64_t>(numerator / denominator / place);
  return Percentage::from_millionths(places * place, decimals);
}

}  // namespace

Percentage rounded_percentage(ShareCount part, ShareCount whole, int decimals) {
  // Doubling both sides keeps the half exact: (2 a + b place) / (2 b).
  const Int128 numerator =
      Int128{part.count()} * 2'000'000 + Int128{whole.count()} * last_place(decimals);
  return cut(numerator, Int128{whole.count()} * 2, decimals);
}

Percentage truncated_percentage(ShareCount part, ShareCount whole, int decimals) {
  return cut(Int128{part.count()} * 1'000'000, whole.count(), decimals);
}

std::string to_text(Percentage percentage) {
  return write_decimal(percentage.millionths(), 4, percentage.decimals()) + "%";
}

}  // namespace flipin
