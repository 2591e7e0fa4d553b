#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/field.hpp"
#include "core/problem.hpp"
#include "core/share_count.hpp"

namespace flipin {

/// The shares on both sides of a split: 2 new for 1 old, or 1 new for 10 old.
struct SplitRatio {
  int new_shares{};
  int old_shares{};

  /// New shares for each old one.
  [[nodiscard]] constexpr double value() const {
    return static_cast<double>(new_shares) / static_cast<double>(old_shares);
  }

  /// What becomes of so many shares; the fraction that is left over is paid in cash.
  [[nodiscard]] constexpr ShareCount of(ShareCount shares) const {
    return ShareCount{static_cast<std::int64_t>(Int128{shares.count()} * new_shares / old_shares)};
  }
};

inline constexpr Limit shares_of_a_split{[](double x) { return x >= 1.0 && x <= 1e6; },
                                         "lie from 1 to 1,000,000"};

/// What is wrong with a ratio whose two numbers are each legal.
[[nodiscard]] inline std::vector<Problem> problems_of(SplitRatio ratio) {
  if (ratio.new_shares != ratio.old_shares) return {};
  const std::string shares = std::to_string(ratio.new_shares);
  return {{"new_shares",
           "the split gives " + shares + " new for " + shares + " old, which changes nothing",
           "write the shares after and before it, e.g. new_shares = 2 and old_shares = 1"}};
}

}  // namespace flipin
