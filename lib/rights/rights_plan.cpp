#include "rights/rights_plan.hpp"

namespace flipin {

SettlementTerms settlement_terms(const RightsPlan& plan) {
  return {plan.terms(),
          plan.dividend.rights_per_share,
          plan.participation,
          plan.exchange.certified,
          plan.authorized_shortfall,
          plan.compensation};
}

PlanTerms terms_as_adopted(const RightsPlan& plan, ShareCount outstanding) {
  return {plan.purchase_price.price().value(),
          plan.units_per_right,
          plan.dividend.rights_per_share,
          plan.exchange_ratio,
          plan.redemption.price.price(),
          plan.threshold,
          outstanding,
          plan.expiry.last_day(plan.expires),
          1.0};
}

PlanOutcome settle_by(const SettlementClauses::Any& clause,
                      const SettlementTerms& terms,
                      const ShareLedger& ledger,
                      Dollars cash,
                      const Trigger& trigger) {
  return std::visit(
      [&]<class Clause>(const Clause& chosen) {
        return settle_delivery(chosen.delivery(terms.right, trigger.market_value),
                               Clause::is_by_board ? terms.certified : terms.participation,
                               terms,
                               ledger,
                               cash,
                               trigger);
      },
      clause);
}

PlanOutcome settle_delivery(Delivery of_a_right,
                            double participation,
                            const SettlementTerms& terms,
                            const ShareLedger& ledger,
                            Dollars cash,
                            const Trigger& trigger) {
  // The settlement counts by the share, so the rights of one share are delivered together.
  const Delivery wanted{terms.rights_per_share * of_a_right.shares,
                        terms.rights_per_share * of_a_right.payment};
  Compensation compensation = terms.compensation;
  if (compensation.per_right)
    compensation.per_right = terms.rights_per_share * *compensation.per_right;
  const auto fitted = [&](double part) {
    return fit(trigger, wanted, part, ledger.free(), cash, terms.shortfall);
  };
  PlanOutcome outcome{{}, fitted(participation)};
  Delivery& offered = outcome.fitted.delivery;
  if (offered.shares * trigger.price <= offered.payment) {
    // What is owed stays owed, though nothing can be delivered.
    const Dollars owed = outcome.fitted.unfunded;
    outcome.fitted = fitted(0.0);
    outcome.fitted.unfunded = owed;
  }
  VoidRightsPayment paid = compensation.payment(trigger, offered, outcome.fitted.participation);
  paid.stated = terms.void_part * paid.stated;
  paid.shares *= terms.void_part;
  outcome.settlement = settle(trigger, offered, outcome.fitted.participation, paid);
  const double rights = 1.0 / terms.rights_per_share;
  offered = {rights * offered.shares, rights * offered.payment};
  outcome.settlement.payoff_per_right = rights * outcome.settlement.payoff_per_right;
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
