#pragma once

#include <optional>
#include <tuple>

#include "calendar/date.hpp"
#include "ownership/holder.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// Holders who file Schedule 13G may reach a higher threshold than others.
struct PassiveHolders {
  static constexpr std::string_view name = "passive_holders";
  static constexpr std::string_view meaning =
      "holders who file Schedule 13G become acquiring persons at a threshold of their own";
  static constexpr std::string_view source =
      "customary in rights agreements of two thresholds, as in Netflix, Inc., Form 8-K of November "
      "2, 2012, Item 1.01: a threshold of 10%, "
      "and 20% for institutional investors";
  static constexpr auto phases = live_phases;

  std::optional<Percentage> threshold;
  int grace_days{10};

  static constexpr auto fields() {
    return std::tuple{
        optional("threshold",
                 &PassiveHolders::threshold,
                 "% of shares outstanding",
                 "threshold for holders whose schedule is thirteen_g; the plan's own if left out",
                 "\"20%\""),
        optional(
            "grace_days",
            &PassiveHolders::grace_days,
            "days",
            "time to divest for a holder who begins to file Schedule 13D above the plan's own "
            "threshold",
            "10",
            Limit{[](double days) { return days >= 0.0 && days <= 366.0; }, "lie from 0 to 366"}),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const {
    if (!threshold || *threshold <= Percentage::from_millionths(500'000)) return {};
    return {{"threshold",
             "threshold is " + to_text(*threshold) + ", more than half of the shares",
             "write 50% or less, or leave it out"}};
  }

  /// The threshold of one holder.
  [[nodiscard]] Percentage threshold_of(OwnerKind schedule, Percentage plan_threshold) const {
    return schedule == OwnerKind::thirteen_g ? threshold.value_or(plan_threshold) : plan_threshold;
  }

  /// The last day on which a holder may still divest who began to file Schedule 13D on `day`.
  [[nodiscard]] Date divests_by(Date day) const { return day + grace_days; }

  bool operator==(const PassiveHolders&) const = default;
};
static_assert(PlanClause<PassiveHolders>);

}  // namespace flipin
