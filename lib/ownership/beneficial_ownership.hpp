#pragma once

#include "core/percentage.hpp"
#include "core/share_count.hpp"

namespace flipin {

/// Beneficial ownership of one person or group on the record date.
///
/// Shares that may be acquired within 60 days are owned, and count as outstanding for this owner
/// and for nobody else.
/// @source  Rule 13d-3(d)(1) under the Securities Exchange Act of 1934, 17 CFR 240.13d-3
struct BeneficialOwnership {
  ShareCount owned;
  ShareCount within_60_days;
  ShareCount outstanding;  // of the company

  [[nodiscard]] ShareCount amount() const { return owned + within_60_days; }
  [[nodiscard]] ShareCount base() const { return outstanding + within_60_days; }
  /// The percentage owned as a fraction.
  [[nodiscard]] double fraction() const { return amount().shares() / base().shares(); }
  /// True where a table prints "*".
  [[nodiscard]] bool is_under_one_percent() const {
    return !Percentage::from_millionths(10'000).reached_by(amount(), base());
  }
};

/// Days ahead that Rule 13d-3(d)(1) looks.
inline constexpr int beneficial_ownership_days = 60;

}  // namespace flipin
