#pragma once

#include <optional>
#include <span>
#include <string>
#include <tuple>

#include "calendar/schedule.hpp"
#include "core/percentage.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What one holder owned from one day on.
struct OwnedFrom {
  Date day;
  Percentage owned;
};

/// What one holder has owned over time; nothing before its first entry.
struct OwnershipHistory {
  std::string holder;
  std::vector<OwnedFrom> entries;  // days strictly increasing
};

/// A change of ownership that would limit the use of tax losses.
struct TaxLosses {
  static constexpr std::string_view name = "tax_losses";
  static constexpr std::string_view meaning =
      "how far the large holders may still increase before the company's tax losses are limited";
  static constexpr std::string_view source =
      "customary in rights agreements that protect tax losses; Internal Revenue Code, Section "
      "382(g) and (i), 26 U.S.C. 382: an increase of \"more than 50 "
      "percentage points\" of the 5-percent shareholders over the testing period of 3 years";
  static constexpr auto phases = live_phases;

  Percentage least_holder{Percentage::from_millionths(50'000)};
  Percentage limit{Percentage::from_millionths(500'000)};
  std::optional<Percentage> shift_to_date;

  static constexpr auto fields() {
    return std::tuple{
        optional("least_holder",
                 &TaxLosses::least_holder,
                 "% of shares outstanding",
                 "least holding within three years whose changes count",
                 "\"5%\""),
        optional("limit",
                 &TaxLosses::limit,
                 "percentage points",
                 "most by which all these holders may increase in three years",
                 "\"50%\""),
        optional("shift_to_date",
                 &TaxLosses::shift_to_date,
                 "percentage points",
                 "by how much they have increased in the last three years; the company has no tax "
                 "losses to protect if left out",
                 "\"0%\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const;

  /// True if an increase is a change of ownership: more than the limit.
  [[nodiscard]] bool is_ownership_change(Percentage shift) const { return shift > limit; }

  /// Percentage points left after an increase; none once there are none.
  [[nodiscard]] Percentage left(Percentage shift) const;

  /// The most shares that large holders may still add after an increase.
  [[nodiscard]] ShareCount shares_left(Percentage shift, ShareCount outstanding) const {
    return left(shift).most_of(outstanding);
  }

  /// The increase of all large holders on `day`, each over the least it owned in the three years
  /// before; what one sells takes nothing from what another bought.
  [[nodiscard]] Percentage shift(std::span<const OwnershipHistory> histories, Date day) const;

  bool operator==(const TaxLosses&) const = default;
};
static_assert(PlanClause<TaxLosses>);

/// The testing period of Section 382(i), in months.
inline constexpr int testing_period_months = 36;

}  // namespace flipin
