#pragma once

#include <compare>
#include <cstdint>

#include "core/units.hpp"

namespace flipin {

/// An exact number of common shares (or of rights, one a share).
class ShareCount {
public:
  constexpr ShareCount() = default;
  constexpr explicit ShareCount(std::int64_t count) : count_{count} {}

  [[nodiscard]] constexpr std::int64_t count() const { return count_; }
  [[nodiscard]] constexpr Shares shares() const { return Shares{static_cast<double>(count_)}; }

  constexpr auto operator<=>(const ShareCount&) const = default;

  friend constexpr ShareCount operator+(ShareCount a, ShareCount b) {
    return ShareCount{a.count_ + b.count_};
  }
  friend constexpr ShareCount operator-(ShareCount a, ShareCount b) {
    return ShareCount{a.count_ - b.count_};
  }

private:
  std::int64_t count_{0};
};

/// The most shares a config may name: far above any company, far below overflow of a product.
inline constexpr ShareCount most_shares{1'000'000'000'000};

/// 128-bit integers, for products that must be exact.
__extension__ using Int128 = __int128;

}  // namespace flipin
