#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "core/field.hpp"
#include "core/percentage.hpp"
#include "core/share_count.hpp"

namespace flipin {

/// The plan that awards are made under, and its limits. The [stock_plan] table.
struct StockPlan {
  std::string name;
  ShareCount shares_authorized;
  ShareCount awards_outstanding;
  ShareCount shares_issued;
  std::optional<Percentage> limit_of_outstanding;
  std::optional<ShareCount> granted_to_employees;

  static constexpr auto fields() {
    return std::tuple{
        required("name", &StockPlan::name, "", "the plan's name", "\"1996 Stock Incentive Plan\""),
        required("shares_authorized",
                 &StockPlan::shares_authorized,
                 "shares",
                 "shares available for distribution under the plan",
                 "2_000_000",
                 positive),
        required("awards_outstanding",
                 &StockPlan::awards_outstanding,
                 "shares",
                 "shares under awards outstanding on the record date",
                 "1_636_000",
                 not_negative),
        optional("shares_issued",
                 &StockPlan::shares_issued,
                 "shares",
                 "shares already issued under the plan",
                 "171_500",
                 not_negative),
        optional("limit_of_outstanding",
                 &StockPlan::limit_of_outstanding,
                 "% of shares outstanding",
                 "most that all awards together may call for, as a percentage of shares "
                 "outstanding",
                 "\"30%\""),
        optional("granted_to_employees",
                 &StockPlan::granted_to_employees,
                 "shares",
                 "options granted to all employees in the fiscal year; the grants of this file if "
                 "left out",
                 "245_000",
                 positive),
    };
  }
};

/// What is left for new awards under each limit of a plan.
struct PlanReserve {
  ShareCount available;                        // under the plan's own number of shares
  std::optional<ShareCount> percentage_cap;    // shares that awards may call for in all
  std::optional<ShareCount> under_percentage;  // of that, still free

  /// What may still be awarded: the smaller of the two, never less than none.
  [[nodiscard]] ShareCount grantable() const {
    return std::max(std::min(available, under_percentage.value_or(available)), ShareCount{});
  }
  /// True if the percentage limit, not the plan's own number, is what binds.
  [[nodiscard]] bool percentage_binds() const {
    return under_percentage && *under_percentage < available;
  }
};

/// The reserve of a plan at a number of shares outstanding.
[[nodiscard]] inline PlanReserve plan_reserve(const StockPlan& plan, ShareCount outstanding) {
  PlanReserve reserve;
  reserve.available = plan.shares_authorized - plan.awards_outstanding - plan.shares_issued;
  if (plan.limit_of_outstanding) {
    reserve.percentage_cap = plan.limit_of_outstanding->most_of(outstanding);
    reserve.under_percentage = *reserve.percentage_cap - plan.awards_outstanding;
  }
  return reserve;
}

}  // namespace flipin
