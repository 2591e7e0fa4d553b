#include "report/tables/plan_reserve.hpp"

#include <fmt/format.h>

#include "report/number_text.hpp"

namespace flipin {
namespace {

// Three definitions of overhang are in use; a bare "overhang" would not say which.
std::string overhang(const StockPlan& plan, ShareCount available, ShareCount outstanding) {
  const double shares = outstanding.shares().value();
  const double awards = plan.awards_outstanding.shares().value();
  const double all = awards + available.shares().value();
  return fmt::format(
      "Overhang: awards outstanding over shares outstanding {:.2f}%; awards outstanding and "
      "available over shares outstanding {:.2f}%; the same over shares outstanding plus both "
      "{:.2f}%.",
      100.0 * awards / shares,
      100.0 * all / shares,
      100.0 * all / (shares + all));
}

}  // namespace

std::optional<std::string> PlanReserveTable::lacks(const Company& company) {
  if (!company.stock_plan) return "[stock_plan]";
  return {};
}

Table PlanReserveTable::build(const Company& company, const Estimates& /*estimates*/) {
  const StockPlan& plan = *company.stock_plan;
  const ShareCount outstanding = company.company.shares_outstanding;
  const PlanReserve reserve = plan_reserve(plan, outstanding);
  Table table{std::string{name},
              "Shares Available under the " + plan.name,
              {{"item", "Item", "", 0},
               {"shares", "Shares", "#", 0},
               {"percent", "% of Shares Outstanding", "%", 2}},
              {},
              {}};
  const auto add = [&](std::string item, ShareCount shares) {
    table.rows.push_back(
        {std::move(item), shares.count(), 100.0 * (shares.shares() / outstanding.shares())});
  };
  const std::string mark = table.note(overhang(plan, reserve.available, outstanding));
  add("Available for distribution under the plan", plan.shares_authorized);
  add("Awards outstanding " + mark, plan.awards_outstanding);
  add("Issued under the plan", plan.shares_issued);
  add("Left of the plan's shares", reserve.available);
  if (reserve.percentage_cap) {
    const std::string limit = to_text(*plan.limit_of_outstanding);
    const std::string assumed = table.note(
        "Counts the awards outstanding under this plan. Options, warrants and bonus shares outside "
        "it, if any, reduce what is left of this limit.");
    add(limit + " of shares outstanding", *reserve.percentage_cap);
    add("Left of the " + limit + " limit " + assumed, *reserve.under_percentage);
  }
  const std::string binds = reserve.percentage_binds() ? "the percentage limit binds"
                                                       : "the plan's number of shares binds";
  add("May be granted: " + binds, reserve.grantable());
  return table;
}

}  // namespace flipin
