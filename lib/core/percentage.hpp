#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/share_count.hpp"

namespace flipin {

/// A percentage as a document prints it, "15%" or "4.99%": exact, with its printed decimals.
class Percentage {
public:
  constexpr Percentage() = default;

  /// From millionths of the whole: 150'000 is 15%.
  static constexpr Percentage from_millionths(std::int64_t millionths, int decimals = 0) {
    return Percentage{millionths, decimals};
  }

  /// Reads "15%", "4.99%"; at most four decimals, no sign; nothing if it is not that.
  [[nodiscard]] static std::optional<Percentage> from_text(std::string_view text);

  [[nodiscard]] constexpr std::int64_t millionths() const { return millionths_; }
  [[nodiscard]] constexpr int decimals() const { return decimals_; }
  [[nodiscard]] constexpr double fraction() const { return static_cast<double>(millionths_) / 1e6; }

  /// True if `part` is this percentage of `whole` or more, in exact integers.
  [[nodiscard]] constexpr bool reached_by(ShareCount part, ShareCount whole) const {
    return Int128{part.count()} * 1'000'000 >= Int128{whole.count()} * millionths_;
  }

  /// The fewest shares that reach this percentage of `whole`.
  [[nodiscard]] constexpr ShareCount fewest_of(ShareCount whole) const {
    const Int128 product = Int128{whole.count()} * millionths_;
    return ShareCount{static_cast<std::int64_t>((product + 999'999) / 1'000'000)};
  }

  /// The most shares that do not exceed this percentage of `whole`.
  [[nodiscard]] constexpr ShareCount most_of(ShareCount whole) const {
    return ShareCount{static_cast<std::int64_t>(Int128{whole.count()} * millionths_ / 1'000'000)};
  }

  constexpr auto operator<=>(const Percentage& other) const {
    return millionths_ <=> other.millionths_;
  }
  constexpr bool operator==(const Percentage& other) const {
    return millionths_ == other.millionths_;
  }

private:
  constexpr Percentage(std::int64_t millionths, int decimals)
      : millionths_{millionths}, decimals_{decimals} {}

  std::int64_t millionths_{0};
  int decimals_{0};
};

/// What share of `whole` is `part`, rounded half up to `decimals` decimals of a percent, at most 4.
[[nodiscard]] Percentage rounded_percentage(ShareCount part, ShareCount whole, int decimals);

/// The same with the digits beyond `decimals` cut off.
[[nodiscard]] Percentage truncated_percentage(ShareCount part, ShareCount whole, int decimals);

/// "15%", with the decimals it was printed with.
[[nodiscard]] std::string to_text(Percentage percentage);

}  // namespace flipin
