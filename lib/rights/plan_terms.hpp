#pragma once

#include "calendar/date.hpp"
#include "core/percentage.hpp"
#include "core/share_count.hpp"
#include "core/units.hpp"

namespace flipin {

/// The terms of a rights plan on one day, and the shares outstanding that they apply to.
struct PlanTerms {
  double purchase_price{};           // $ per unit of preferred
  double units_per_right{1.0};       // units of preferred that a right buys
  double rights_per_share{1.0};      // rights that come with a common share
  double exchange_ratio{1.0};        // common shares a right in an exchange
  DollarsPerShare redemption_price;  // of a right
  Percentage threshold;              // beneficial ownership that makes an acquiring person
  ShareCount outstanding;            // common shares
  Date expires;                      // final expiration date
  double share_factor{1.0};          // shares today for one at the start: 2 after a 2:1 split

  /// What a right costs: the purchase price times the units that it buys.
  [[nodiscard]] DollarsPerShare exercise_price() const {
    return DollarsPerShare{purchase_price * units_per_right};
  }

  bool operator==(const PlanTerms&) const = default;
};

}  // namespace flipin
