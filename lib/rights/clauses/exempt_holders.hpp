#pragma once

#include <algorithm>
#include <string>
#include <tuple>

#include "core/percentage.hpp"
#include "ownership/holder.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What becomes of a holder who was above the threshold when the plan began.
enum class ExistingHolders {
  grandfathered,  // no acquiring person before grandfathered_at and its slack
  no_allowance,
};

template <>
inline constexpr auto enum_names<ExistingHolders> =
    std::to_array<std::pair<ExistingHolders, std::string_view>>({
        {ExistingHolders::grandfathered, "grandfathered"},
        {ExistingHolders::no_allowance, "no_allowance"},
    });
static_assert(names_round_trip<ExistingHolders>());

/// What becomes of a holder who crosses the threshold without meaning to.
enum class InadvertentCrossing {
  may_divest,  // no acquiring person if it promptly sells what is too much
  no_excuse,
};

template <>
inline constexpr auto enum_names<InadvertentCrossing> =
    std::to_array<std::pair<InadvertentCrossing, std::string_view>>({
        {InadvertentCrossing::may_divest, "may_divest"},
        {InadvertentCrossing::no_excuse, "no_excuse"},
    });
static_assert(names_round_trip<InadvertentCrossing>());

/// What becomes of a holder who crosses the threshold only because the company buys shares back.
enum class BuybackCrossing {
  until_next_purchase,  // no acquiring person until it acquires one more share
  counts,
};

template <>
inline constexpr auto enum_names<BuybackCrossing> =
    std::to_array<std::pair<BuybackCrossing, std::string_view>>({
        {BuybackCrossing::until_next_purchase, "until_next_purchase"},
        {BuybackCrossing::counts, "counts"},
    });
static_assert(names_round_trip<BuybackCrossing>());

/// Who is no acquiring person though it holds enough shares.
struct ExemptHolders {
  static constexpr std::string_view name = "exempt_holders";
  static constexpr std::string_view meaning =
      "the company's own plans, holders from before the rights plan, inadvertent crossers and "
      "crossings by buyback make no acquiring person";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"other than the Company, any subsidiary of the Company, any "
      "employee benefit plan of the Company\"; the rest is customary in rights agreements, "
      "Section 1(a), \"Acquiring Person\"";
  static constexpr auto phases = live_phases;

  std::vector<std::string> company_plans;
  ExistingHolders existing_holders{ExistingHolders::grandfathered};
  InadvertentCrossing inadvertent{InadvertentCrossing::may_divest};
  BuybackCrossing buybacks{BuybackCrossing::until_next_purchase};

  static constexpr auto fields() {
    return std::tuple{
        optional("company_plans",
                 &ExemptHolders::company_plans,
                 "",
                 "holders that are subsidiaries or employee benefit plans of the company",
                 "[]"),
        optional("existing_holders",
                 &ExemptHolders::existing_holders,
                 "",
                 "whether the holders' own grandfathered_at counts",
                 "\"grandfathered\""),
        optional("inadvertent",
                 &ExemptHolders::inadvertent,
                 "",
                 "what becomes of a holder who crosses the threshold inadvertently",
                 "\"may_divest\""),
        optional("buybacks",
                 &ExemptHolders::buybacks,
                 "",
                 "what becomes of a holder whom only a buyback of the company takes across",
                 "\"until_next_purchase\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  [[nodiscard]] bool is_company_plan(const std::string& holder) const {
    return std::find(company_plans.begin(), company_plans.end(), holder) != company_plans.end();
  }

  /// The threshold of a holder with whatever was allowed when the plan began.
  [[nodiscard]] Percentage threshold_of(const Holder& holder, Percentage threshold) const {
    if (existing_holders == ExistingHolders::no_allowance || !holder.grandfathered_at)
      return threshold;
    return std::max(threshold, *grandfather_cap(holder));
  }

  /// The percentage at which a holder's allowance ends; nothing if it has none.
  [[nodiscard]] static std::optional<Percentage> grandfather_cap(const Holder& holder) {
    if (!holder.grandfathered_at) return {};
    return Percentage::from_millionths(
        holder.grandfathered_at->millionths() + holder.grandfathered_slack.millionths(),
        std::max(holder.grandfathered_at->decimals(), holder.grandfathered_slack.decimals()));
  }

  bool operator==(const ExemptHolders&) const = default;
};
static_assert(PlanClause<ExemptHolders>);

}  // namespace flipin
