#include "report/tables/authorized_need.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "company/today.hpp"
#include "report/rights_text.hpp"

namespace flipin {
namespace {

// Cash that the company pays out or would have to.
double cash_owed(const PlanOutcome& outcome) {
  return std::max(-outcome.settlement.paid_in.value(), 0.0) + outcome.fitted.unfunded.value();
}

void add_row(double price,
             const std::string& mode,
             ShareCount free,
             const PlanOutcome& outcome,
             Table& table) {
  const auto& [settlement, fitted] = outcome;
  table.rows.push_back({price,
                        mode,
                        fitted.required.value(),
                        free.count(),
                        fitted.shortfall.value(),
                        fitted.delivery.shares,
                        fitted.delivery.payment.value(),
                        100.0 * fitted.participation,
                        cash_owed(outcome),
                        fitted.unfunded.value(),
                        100.0 * settlement.stake_after,
                        100.0 * settlement.loss_fraction,
                        settlement.loss.value()});
}

}  // namespace

std::optional<std::string> AuthorizedNeedTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  if (!company.company.shares_authorized) return "company.shares_authorized";
  if (company.rights_plan->market_value == MarketValue::self_consistent)
    return "rights_plan.market_value = \"average\"";
  return {};
}

Table AuthorizedNeedTable::build(const Company& company, const Estimates& /*estimates*/) {
  Company varied = company;
  RightsPlan& plan = *varied.rights_plan;
  const ShareLedger ledger = company.ledger();
  Table table{std::string{name}, "Whether Authorized Shares Suffice", {}, {}, {}};
  const std::string basis = table.note(fmt::format(
      "The smallest holding that triggers the plan, {} shares; settled by {} with market value "
      "equal to the market price.",
      with_commas(smallest_trigger(company)),
      settlement_name(plan)));
  const std::string modes = table.note(fmt::format(
      "What replaces the shares that are not authorized; the plan's own is {}. Where shares "
      "suffice, nothing does.",
      to_text(plan.authorized_shortfall)));
  const std::string free =
      table.note(fmt::format("Of {} authorized shares, {} are outstanding and {} reserved.",
                             with_commas(*ledger.authorized),
                             with_commas(ledger.outstanding),
                             with_commas(ledger.reserved)));
  const std::string owed = table.note(
      fmt::format("Of cash owed, {} is at hand.", dollar_words(company.company.cash_available)));
  table.columns = {{"price", "Market Price " + basis, "$/share", 4},
                   {"mode", "Replacement " + modes, "", 0},
                   {"shares_required", "New Shares Required", "#", 0},
                   {"shares_free", "Shares Free " + free, "#", 0},
                   {"authorized_shortfall", "Authorized Shares Short", "#", 0},
                   {"shares_per_right", "A Right Delivers", "shares", 4},
                   {"payment_per_right", "Its Holder Pays", "$", 4},
                   {"participation", "Rights Exercised", "%", 2},
                   {"cash_owed", "Cash Owed " + owed, "$", 0},
                   {"unfunded_cash", "Of It, Not Funded", "$", 0},
                   {"stake_after", "Stake After", "%", 4},
                   {"loss_percent", "Loss, of Its Shares' Value", "%", 4},
                   {"loss", "Loss", "$", 0}};
  for (const double price : company.dilution_ladder.prices) {
    const Trigger trigger{ledger.outstanding,
                          smallest_trigger(company),
                          DollarsPerShare{price},
                          DollarsPerShare{price}};
    for (const auto& [mode, word] : enum_names<AuthorizedShortfall>) {
      plan.authorized_shortfall = mode;
      const PlanOutcome outcome = settle_by(plan.settlement, varied, trigger);
      const bool suffices = outcome.fitted.shortfall <= Shares{};
      add_row(price, suffices ? "none needed" : std::string{word}, *ledger.free(), outcome, table);
      if (suffices) break;
    }
  }
  return table;
}

}  // namespace flipin
