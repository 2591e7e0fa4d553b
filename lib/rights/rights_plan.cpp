#include "rights/rights_plan.hpp"

namespace flipin {

PlanOutcome settle_by(const SettlementClauses::Any& clause,
                      const RightsPlan& plan,
                      const ShareLedger& ledger,
                      Dollars cash,
                      const Trigger& trigger) {
  const Delivery wanted = std::visit(
      [&](const auto& chosen) { return chosen.delivery(plan.terms(), trigger.market_value); },
      clause);
  const auto fitted = [&](double participation) {
    return fit(trigger, wanted, participation, ledger.free(), cash, plan.authorized_shortfall);
  };
  PlanOutcome outcome{{}, fitted(plan.participation)};
  const Delivery& offered = outcome.fitted.delivery;
  if (offered.shares * trigger.price <= offered.payment) outcome.fitted = fitted(0.0);
  outcome.settlement = settle(trigger, outcome.fitted.delivery, outcome.fitted.participation);
  return outcome;
}

std::optional<Trigger> trigger_today(const RightsPlan& plan,
                                     const ShareLedger& ledger,
                                     ShareCount acquirer,
                                     DollarsPerShare price,
                                     DollarsPerShare average) {
  Trigger trigger{ledger.outstanding, acquirer, price, average};
  if (plan.market_value == MarketValue::self_consistent) {
    const double exercised_per_share = plan.participation * (1.0 - trigger.stake());
    const auto after = self_consistent_price(plan.terms(), price, exercised_per_share);
    if (!after) return {};
    trigger.market_value = *after;
  }
  return trigger;
}

}  // namespace flipin
