#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/units.hpp"

namespace flipin {

/// A price per share exactly as a document prints it: "1.20", "1.188", "43.59375".
///
/// Kept in millionths of a dollar, so that a filed 1.188 never becomes the 1 3/16 it was rounded
/// from, and year-end values are exact.
class PrintedPrice {
public:
  constexpr PrintedPrice() = default;

  static constexpr PrintedPrice from_millionths(std::int64_t millionths, int decimals = 2) {
    return PrintedPrice{millionths, decimals};
  }

  /// Reads up to nine digits, then optionally a point and up to six; nothing if it is not that.
  [[nodiscard]] static std::optional<PrintedPrice> from_text(std::string_view text);

  [[nodiscard]] constexpr std::int64_t millionths() const { return millionths_; }
  [[nodiscard]] constexpr int decimals() const { return decimals_; }
  [[nodiscard]] constexpr DollarsPerShare price() const {
    return DollarsPerShare{static_cast<double>(millionths_) / 1e6};
  }

  constexpr auto operator<=>(const PrintedPrice& other) const {
    return millionths_ <=> other.millionths_;
  }
  constexpr bool operator==(const PrintedPrice& other) const {
    return millionths_ == other.millionths_;
  }

private:
  constexpr PrintedPrice(std::int64_t millionths, int decimals)
      : millionths_{millionths}, decimals_{decimals} {}

  std::int64_t millionths_{0};
  int decimals_{0};
};

/// "1.188", with the decimals it was printed with.
[[nodiscard]] std::string to_text(PrintedPrice price);

}  // namespace flipin
