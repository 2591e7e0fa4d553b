#include "core/printed_price.hpp"

#include "core/decimal_text.hpp"

namespace flipin {

std::optional<PrintedPrice> PrintedPrice::from_text(std::string_view text) {
  const auto read = read_decimal(text, 6);
  if (!read) return {};
  return PrintedPrice{read->scaled, read->decimals};
}

std::string to_text(PrintedPrice price) {
  return write_decimal(price.millionths(), 6, price.decimals());
}

}  // namespace flipin
