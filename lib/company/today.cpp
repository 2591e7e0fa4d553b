#include "company/today.hpp"

#include "core/expect.hpp"

namespace flipin {
namespace {

// An exchange of part of the rights, and a flip-in of those left, as one delivery.
PlanOutcome settle_in_part(const Company& company, const Trigger& trigger) {
  const SettlementTerms terms = terms_today(company);
  const Delivery both = company.rights_plan->exchange.then_flip_in(
      terms.right, trigger.market_value, terms.participation);
  return settle_delivery(
      both, 1.0, terms, company.ledger(), company.company.cash_available, trigger);
}

}  // namespace

SettlementTerms terms_today(const Company& company) {
  SettlementTerms terms = settlement_terms(company);
  if (!company.rights_plan->flip_in.applies) terms.participation = 0.0;
  return terms;
}

Trigger trigger_today(const Company& company) {
  const auto trigger = trigger_today(*company.rights_plan,
                                     company.ledger(),
                                     smallest_trigger(company),
                                     company.stock.price,
                                     company.stock.average_before_start());
  expect(trigger.has_value(), "the plan's market value has a solution");
  return *trigger;
}

PlanOutcome settle_by(const SettlementClauses::Any& clause,
                      const Company& company,
                      const Trigger& trigger) {
  return settle_by(
      clause, terms_today(company), company.ledger(), company.company.cash_available, trigger);
}

std::vector<TodayOutcome> settle_today(const Company& company) {
  const Trigger trigger = trigger_today(company);
  std::vector<TodayOutcome> all;
  SettlementClauses::for_each([&]<class Clause>() {
    all.push_back({std::string{Clause::name}, settle_by(Clause{}, company, trigger), trigger});
  });
  if (company.rights_plan->exchange.part < 1.0)
    all.push_back({"partial_exchange", settle_in_part(company, trigger), trigger});
  return all;
}

std::vector<RepeatedOutcome> settle_repeatedly(const Company& company) {
  const RightsPlan& plan = *company.rights_plan;
  std::vector<RepeatedOutcome> all;
  ShareLedger ledger = company.ledger();
  Trigger trigger = trigger_today(company);
  for (int reissues = 0;; ++reissues) {
    const PlanOutcome outcome = settle_by(
        plan.settlement, terms_today(company), ledger, company.company.cash_available, trigger);
    all.push_back({trigger, outcome});
    const Settlement& last = outcome.settlement;
    if (!plan.reissue.follows(reissues) || last.price_after <= DollarsPerShare{}) return all;
    trigger = Reissue::next_trigger(trigger, last, last.price_after);
    ledger.outstanding = trigger.outstanding;
  }
}

}  // namespace flipin
