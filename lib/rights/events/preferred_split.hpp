#pragma once

#include <string_view>
#include <tuple>
#include <vector>

#include "rights/events/plan_event.hpp"
#include "rights/events/split_ratio.hpp"

namespace flipin {

/// A split, a combination, a reclassification or a stock dividend of the preferred shares.
///
/// A holder pays as much for a right as before and receives what it would have owned, so the
/// exercise price of a right stays.
struct PreferredSplit {
  static constexpr std::string_view name = "preferred_split";
  static constexpr std::string_view meaning =
      "the preferred shares are split or combined, at the same exercise price of a right";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"(i) declares a dividend on the Preferred Shares that is "
      "payable in Preferred Shares, (ii) subdivides, combines or reclassifies the outstanding "
      "Preferred shares\"";

  Date date;
  int new_shares{2};
  int old_shares{1};

  static constexpr auto fields() {
    return std::tuple{
        required("date",
                 &PreferredSplit::date,
                 "",
                 "first day on which the split is in effect",
                 "2002-09-03"),
        required("new_shares",
                 &PreferredSplit::new_shares,
                 "preferred shares",
                 "preferred shares after the split, for the old ones",
                 "2",
                 shares_of_a_split),
        optional("old_shares",
                 &PreferredSplit::old_shares,
                 "preferred shares",
                 "preferred shares that they replace",
                 "1",
                 shares_of_a_split),
    };
  }

  [[nodiscard]] SplitRatio ratio() const { return {new_shares, old_shares}; }
  [[nodiscard]] std::vector<Problem> problems() const { return problems_of(ratio()); }

  [[nodiscard]] PlanTerms apply(PlanTerms terms) const {
    terms.units_per_right *= ratio().value();
    terms.purchase_price /= ratio().value();
    return terms;
  }

  bool operator==(const PreferredSplit&) const = default;
};
static_assert(PlanEventKind<PreferredSplit>);

}  // namespace flipin
