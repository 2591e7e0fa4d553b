#include "rights/completion.hpp"

#include <algorithm>
#include <cmath>

namespace flipin {
namespace {

Dollars value_before(const Trigger& trigger) {
  return trigger.outstanding.shares() * trigger.price;
}

double part_of_others(const Trigger& trigger) {
  return trigger.valid_rights().shares() / trigger.outstanding.shares();
}

MajorityCost majority(ShareCount acquirer, Shares outstanding, DollarsPerShare price) {
  const ShareCount wanted{static_cast<std::int64_t>(std::floor(0.5 * outstanding.value())) + 1};
  const ShareCount missing = std::max(wanted - acquirer, ShareCount{});
  return {missing, missing.shares() * price};
}

}  // namespace

CompletionCost completion_cost(const Trigger& trigger,
                               const Settlement& settlement,
                               double premium) {
  const Dollars before = value_before(trigger);
  const Dollars bid = (1.0 + premium) * before;
  const Dollars cash = settlement.paid_in - settlement.compensation;
  CompletionCost cost;
  cost.without_plan = part_of_others(trigger) * bid;
  cost.gross = (1.0 - settlement.stake_after) * (bid + cash);
  // The cash that the company paid the acquirer is its own already.
  cost.net = cost.gross - cash - settlement.compensation;
  cost.extra = cost.net - cost.without_plan;
  cost.gross_multiple = cost.gross / cost.without_plan;
  cost.net_multiple = cost.net / cost.without_plan;
  cost.extra_fraction = cost.extra / before;
  return cost;
}

double break_even_synergy(const Trigger& trigger, const Settlement& settlement, double premium) {
  return completion_cost(trigger, settlement, premium).net / value_before(trigger)
         - part_of_others(trigger);
}

double break_even_synergy(const Trigger& trigger, double premium) {
  return part_of_others(trigger) * premium;
}

double highest_premium(const Trigger& trigger, const Settlement& settlement, double synergy) {
  // break_even_synergy rises by 1 - a1 for each unit of premium.
  return (synergy - break_even_synergy(trigger, settlement, 0.0)) / (1.0 - settlement.stake_after);
}

double highest_premium(const Trigger& trigger, double synergy) {
  return synergy / part_of_others(trigger);
}

MajorityCost majority_before(const Trigger& trigger) {
  return majority(trigger.acquirer, trigger.outstanding.shares(), trigger.price);
}

MajorityCost majority_after(const Trigger& trigger, const Settlement& settlement) {
  return majority(trigger.acquirer, settlement.outstanding_after, settlement.price_after);
}

}  // namespace flipin
