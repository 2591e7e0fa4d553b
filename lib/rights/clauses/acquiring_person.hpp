#pragma once

#include <tuple>
#include <vector>

#include "core/percentage.hpp"
#include "ownership/beneficial_ownership.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What "reaching" a threshold means.
enum class ThresholdRule {
  at_least,   // "15% or more"
  more_than,  // "more than 15%"
};

template <>
inline constexpr auto enum_names<ThresholdRule> =
    std::to_array<std::pair<ThresholdRule, std::string_view>>({
        {ThresholdRule::at_least, "at_least"},
        {ThresholdRule::more_than, "more_than"},
    });
static_assert(names_round_trip<ThresholdRule>());

/// What beneficial ownership is a percentage of.
enum class OwnershipBase {
  outstanding,  // the outstanding common shares
  rule_13d3,    // these and the shares that the person may acquire within 60 days
};

template <>
inline constexpr auto enum_names<OwnershipBase> =
    std::to_array<std::pair<OwnershipBase, std::string_view>>({
        {OwnershipBase::outstanding, "outstanding"},
        {OwnershipBase::rule_13d3, "rule_13d3"},
    });
static_assert(names_round_trip<OwnershipBase>());

/// Who reaches the threshold, in whole shares.
struct AcquiringPerson {
  static constexpr std::string_view name = "acquiring_person";
  static constexpr std::string_view meaning =
      "a person or group that reaches the threshold is an acquiring person";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"has acquired beneficial ownership of 15% or more of the "
      "outstanding Common Shares\"";
  static constexpr std::array phases{Phase::attached, Phase::tender_pending, Phase::separated};

  ThresholdRule rule{ThresholdRule::at_least};
  OwnershipBase base{OwnershipBase::outstanding};

  static constexpr auto fields() {
    return std::tuple{
        optional("rule",
                 &AcquiringPerson::rule,
                 "",
                 "whether exactly the threshold is enough",
                 "\"at_least\""),
        optional("base",
                 &AcquiringPerson::base,
                 "",
                 "whether the shares that a person may acquire within 60 days also count as "
                 "outstanding",
                 "\"outstanding\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// The fewest shares that reach the threshold, for a person without options.
  [[nodiscard]] constexpr ShareCount fewest(Percentage threshold, ShareCount outstanding) const {
    if (rule == ThresholdRule::at_least) return threshold.fewest_of(outstanding);
    return threshold.most_of(outstanding) + ShareCount{1};
  }

  /// Whether a person reaches the threshold; shares that it may acquire within 60 days are owned.
  [[nodiscard]] bool reached(Percentage threshold,
                             ShareCount owned,
                             ShareCount within_60_days,
                             ShareCount outstanding) const {
    const BeneficialOwnership person{owned, within_60_days, outstanding};
    const ShareCount whole = base == OwnershipBase::rule_13d3 ? person.base() : outstanding;
    return person.amount() >= fewest(threshold, whole);
  }

  bool operator==(const AcquiringPerson&) const = default;
};
static_assert(PlanClause<AcquiringPerson>);

}  // namespace flipin
