#include "report/tables/redemption_cost.hpp"

#include <fmt/format.h>

#include "rights/redemption_costs.hpp"

namespace flipin {

std::optional<std::string> RedemptionCostTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  return {};
}

Table RedemptionCostTable::build(const Company& company, const Estimates& /*estimates*/) {
  const RightsPlan& plan = *company.rights_plan;
  const Redemption& redemption = plan.redemption;
  Table table{std::string{name}, "Cost of Redeeming the Rights", {}, {}, {}};
  const std::string rule = table.note(fmt::format(
      "At ${} a right, rounded up for each holder to the next whole cent. Between the least and "
      "the most lies any way of spreading the rights over the holders; where their number is not "
      "known, there may be one holder, or as many as rights.",
      to_text(redemption.price)));
  const std::string evenly = table.note(
      "Exact where each holder of a class holds as many rights as any other, to within one.");
  table.columns = {{"holders_of", "Holders", "", 0},
                   {"shares", "Shares", "shares", 0},
                   {"rights", "Rights", "rights", 0},
                   {"holders", "Holders of Record", "#", 0},
                   {"low", "Least " + rule, "$", 2},
                   {"high", "Most", "$", 2},
                   {"even", "Spread Evenly " + evenly, "$", 2}};
  const bool in_shares = redemption.paid_in == RedemptionPayment::common_shares;
  if (in_shares)
    table.columns.push_back(
        {"new_shares",
         "New Shares for the Most "
             + table.note("The redemption is paid in common shares, at today's price."),
         "shares",
         0});
  const auto add = [&](const RedemptionCost& cost) {
    const auto& [least, most] = cost.bounds;
    table.rows.push_back({cost.name,
                          cost.shares.count(),
                          cost.rights,
                          cell_of(cost.holders),
                          least.dollars().value(),
                          most.dollars().value(),
                          cost.evenly ? Cell{cost.evenly->dollars().value()} : Cell{}});
    if (in_shares)
      table.rows.back().push_back(redemption.shares_for(most, company.stock.price).value());
  };
  const std::vector<RedemptionCost> costs = redemption_costs(
      redemption, plan.dividend, company.holder_classes, company.ledger().outstanding);
  for (const RedemptionCost& cost : costs) add(cost);
  if (costs.size() > 1) add(total_of(costs));
  return table;
}

}  // namespace flipin
