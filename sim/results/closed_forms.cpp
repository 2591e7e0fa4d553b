#include "results/closed_forms.hpp"

#include "company/identifiers.hpp"

namespace flipin {
namespace {

void add_exact(Estimates& estimates, std::string name, std::string unit, double value) {
  estimates.add({std::move(name), std::move(unit), exactly(value), "closed form", {}, {}});
}

void add_potential_realizable_values(const Company& company, Estimates& estimates) {
  const std::vector<std::string> ids = grant_ids(company);
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const auto* grant = std::get_if<OptionGrant>(&company.grants[at]);
    if (grant == nullptr) continue;
    const std::string prefix = "grant." + ids[at] + ".potential_realizable_value_";
    add_exact(estimates,
              prefix + "5",
              "$",
              grant->potential_realizable_value(lower_assumed_rate).value());
    add_exact(estimates,
              prefix + "10",
              "$",
              grant->potential_realizable_value(upper_assumed_rate).value());
  }
}

void add_settlement(const TodayOutcome& today, const ShareLedger& ledger, Estimates& estimates) {
  const auto& [settlement, fitted] = today.outcome;
  const std::string prefix = "rights." + today.clause + ".";
  const auto add = [&](const char* name, const char* unit, double value) {
    add_exact(estimates, prefix + name, unit, value);
  };
  add("stake_before", "", settlement.stake_before);
  add("stake_after", "", settlement.stake_after);
  add("loss_fraction", "", settlement.loss_fraction);
  add("loss", "$", settlement.loss.value());
  add("shares_per_right", "shares", fitted.delivery.shares);
  add("payment_per_right", "$", fitted.delivery.payment.value());
  add("payoff_per_right", "$", settlement.payoff_per_right.value());
  add("participation", "", fitted.participation);
  add("shares_issued", "shares", settlement.issued.value());
  add("cash_paid_in", "$", settlement.paid_in.value());
  add("shares_outstanding_after", "shares", settlement.outstanding_after.value());
  add("price_after", "$/share", settlement.price_after.value());
  add("exercising_gain", "$", settlement.exercising_gain.value());
  add("other_gain", "$", settlement.other_gain.value());
  const Shares taken = (ledger.outstanding + ledger.reserved).shares();
  add("authorized_required", "shares", (taken + fitted.required).value());
  add("authorized_shortfall", "shares", fitted.shortfall.value());
  add("unfunded_cash", "$", fitted.unfunded.value());
}

}  // namespace

std::vector<TodayOutcome> settle_today(const Company& company) {
  const RightsPlan& plan = *company.rights_plan;
  const ShareLedger ledger = company.ledger();
  const auto trigger = trigger_today(plan,
                                     ledger,
                                     smallest_trigger(company),
                                     company.stock.price,
                                     company.stock.average_before_start());
  expect(trigger.has_value(), "the plan's market value has a solution");
  std::vector<TodayOutcome> all;
  SettlementClauses::for_each([&]<class Clause>() {
    all.push_back({std::string{Clause::name},
                   settle_by(Clause{}, plan, ledger, company.company.cash_available, *trigger),
                   *trigger});
  });
  return all;
}

void add_closed_forms(const Company& company, Estimates& estimates) {
  add_potential_realizable_values(company, estimates);
  if (!company.rights_plan) return;
  for (const TodayOutcome& today : settle_today(company))
    add_settlement(today, company.ledger(), estimates);
}

}  // namespace flipin
