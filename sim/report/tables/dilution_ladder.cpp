#include "report/tables/dilution_ladder.hpp"

#include <fmt/format.h>

#include "company/today.hpp"
#include "report/rights_text.hpp"

namespace flipin {
namespace {

std::string trigger_words(const RightsPlan& plan, const Trigger& trigger) {
  const bool is_reached = plan.acquiring_person.reached(
      plan.threshold, trigger.acquirer, ShareCount{}, trigger.outstanding);
  if (!is_reached) return "no";
  const bool is_exchange = std::holds_alternative<Exchange>(plan.settlement);
  return is_exchange && !plan.exchange.is_open(trigger.acquirer, trigger.outstanding)
             ? "exchange closed"
             : "yes";
}

std::vector<double> purchase_prices(const Company& company) {
  const std::vector<double>& stated = company.dilution_ladder.purchase_prices;
  if (!stated.empty()) return stated;
  return {company.rights_plan->purchase_price.price().value()};
}

std::vector<Cell> row_of(const Company& company,
                         const SettlementTerms& terms,
                         const Trigger& trigger) {
  const RightsPlan& plan = *company.rights_plan;
  const ShareLedger ledger = company.ledger();
  const auto [settlement, fitted] =
      settle_by(plan.settlement, terms, ledger, company.company.cash_available, trigger);
  return {trigger.price.value(),
          100.0 * settlement.stake_before,
          trigger.acquirer.count(),
          trigger_words(plan, trigger),
          100.0 * settlement.stake_after,
          100.0 * settlement.loss_fraction,
          settlement.loss.value(),
          settlement.issued.value(),
          settlement.paid_in.value(),
          ledger.authorized ? Cell{fitted.shortfall.value()} : Cell{}};
}

}  // namespace

std::optional<std::string> DilutionLadderTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  if (company.rights_plan->market_value == MarketValue::self_consistent)
    return "rights_plan.market_value = \"average\"";
  return {};
}

Table DilutionLadderTable::build(const Company& company, const Estimates& /*estimates*/) {
  const RightsPlan& plan = *company.rights_plan;
  const ShareLedger ledger = company.ledger();
  Table table{std::string{name}, "Dilution by Market Price and Stake", {}, {}, {}};
  const std::string basis = table.note(fmt::format(
      "Settled by {} with market value equal to the market price and {:g}% of the valid rights "
      "exercised.",
      settlement_name(plan),
      100.0 * terms_today(company).participation));
  const std::string triggers = table.note(fmt::format(
      "A stake below the threshold of {} triggers nothing: its row shows what the same settlement "
      "would do to it under a lower threshold. A board may exchange rights only before an "
      "acquiring person holds {} of the shares.",
      to_text(plan.threshold),
      to_text(plan.exchange.closes_at)));
  table.columns = {{"price", "Market Price", "$/share", 4},
                   {"stake_before", "Stake Before", "%", 2},
                   {"acquirer_shares", "Acquiring Person's Shares", "#", 0},
                   {"triggers", "Triggers the Plan " + triggers, "", 0},
                   {"stake_after", "Stake After " + basis, "%", 4},
                   {"loss_percent", "Loss, of Its Shares' Value", "%", 4},
                   {"loss", "Loss", "$", 0},
                   {"shares_issued", "New Shares Issued", "#", 0},
                   {"cash_paid_in", "Cash Paid In", "$", 0},
                   {"authorized_shortfall", "Authorized Shares Short", "#", 0}};
  const bool varies = !company.dilution_ladder.purchase_prices.empty();
  if (varies)
    table.columns.insert(table.columns.begin(),
                         {"purchase_price", "Purchase Price", "$ per unit", 2});
  SettlementTerms terms = terms_today(company);
  for (const double purchase_price : purchase_prices(company)) {
    terms.right.exercise_price = plan.units_per_right * DollarsPerShare{purchase_price};
    for (const double price : company.dilution_ladder.prices)
      for (const Percentage stake : company.dilution_ladder.stakes) {
        const Trigger trigger{ledger.outstanding,
                              stake.fewest_of(ledger.outstanding),
                              DollarsPerShare{price},
                              DollarsPerShare{price}};
        std::vector<Cell> row = row_of(company, terms, trigger);
        if (varies) row.insert(row.begin(), purchase_price);
        table.rows.push_back(std::move(row));
      }
  }
  return table;
}

}  // namespace flipin
