#include "rights/redemption_costs.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace flipin {
namespace {

Cents times(Cents each, std::int64_t number) { return {each.cents * number}; }

RedemptionCost cost_of(const Redemption& redemption,
                       const Dividend& dividend,
                       const HolderClass& held) {
  RedemptionCost cost{held.name, held.shares, 0, held.holders, {}, {}};
  // No fraction of a right is redeemed.
  cost.rights = static_cast<std::int64_t>(std::floor(dividend.rights_on(held.shares)));
  const Cents of_one = redemption.cost_of(1);
  const Cents all_apart = times(of_one, cost.rights);
  cost.bounds = {redemption.cost_of(cost.rights), all_apart};
  if (!held.holders || *held.holders > cost.rights) return cost;
  const std::int64_t holders = *held.holders;
  const CostBounds spread = redemption.bounds(cost.rights, holders);
  cost.bounds = {std::max(spread.least, times(of_one, holders)), std::min(spread.most, all_apart)};
  const std::int64_t each = cost.rights / holders;
  const std::int64_t with_one_more = cost.rights % holders;
  cost.evenly = redemption.total(
      std::array{RightsHeld{each, holders - with_one_more}, RightsHeld{each + 1, with_one_more}});
  return cost;
}

}  // namespace

std::vector<RedemptionCost> redemption_costs(const Redemption& redemption,
                                             const Dividend& dividend,
                                             std::span<const HolderClass> classes,
                                             ShareCount outstanding) {
  std::vector<RedemptionCost> costs;
  ShareCount others = outstanding;
  for (const HolderClass& held : classes) {
    costs.push_back(cost_of(redemption, dividend, held));
    others = others - held.shares;
  }
  if (others > ShareCount{})
    costs.push_back(cost_of(
        redemption, dividend, {classes.empty() ? "All holders" : "Other holders", others, {}}));
  return costs;
}

RedemptionCost total_of(std::span<const RedemptionCost> costs) {
  RedemptionCost total{"Total", {}, 0, 0, {}, Cents{}};
  for (const RedemptionCost& cost : costs) {
    total.shares = total.shares + cost.shares;
    total.rights += cost.rights;
    total.bounds.least.cents += cost.bounds.least.cents;
    total.bounds.most.cents += cost.bounds.most.cents;
    if (cost.holders && total.holders)
      *total.holders += *cost.holders;
    else
      total.holders.reset();
    if (cost.evenly && total.evenly)
      total.evenly->cents += cost.evenly->cents;
    else
      total.evenly.reset();
  }
  return total;
}

}  // namespace flipin
