#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace flipin {

/// A decimal number taken apart without passing through a double.
struct DecimalText {
  std::int64_t scaled{};  // the number times 10^scale
  int decimals{};         // digits printed after the point
};

/// Reads an unsigned decimal such as "12.50" to `scale` decimals.
///
/// @param scale  the most digits allowed after the point, at most 9
/// @return nothing if there is anything else in the text, more than nine digits before the point
///         or more than `scale` after it
[[nodiscard]] std::optional<DecimalText> read_decimal(std::string_view text, int scale);

/// Writes `scaled` / 10^scale with at least `decimals` digits after the point, and as many more
/// as its value needs.
[[nodiscard]] std::string write_decimal(std::int64_t scaled, int scale, int decimals);

}  // namespace flipin
