#include "report/tables/completion_cost.hpp"

#include <fmt/format.h>

#include "company/today.hpp"
#include "report/rights_text.hpp"
#include "rights/completion.hpp"

namespace flipin {
namespace {

void add_row(const TodayOutcome& today, double premium, Table& table) {
  const Settlement& settlement = today.outcome.settlement;
  const CompletionCost cost = completion_cost(today.trigger, settlement, premium);
  table.rows.push_back({today.clause,
                        100.0 * premium,
                        cost.without_plan.value(),
                        cost.gross.value(),
                        cost.net.value(),
                        cost.gross_multiple,
                        cost.net_multiple,
                        cost.extra.value(),
                        100.0 * cost.extra_fraction,
                        100.0 * break_even_synergy(today.trigger, premium),
                        100.0 * break_even_synergy(today.trigger, settlement, premium)});
}

}  // namespace

std::optional<std::string> CompletionCostTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  return {};
}

Table CompletionCostTable::build(const Company& company, const Estimates& /*estimates*/) {
  Table table{std::string{name}, "What Completing a Takeover Costs", {}, {}, {}};
  const std::string basis = table.note(today_words(company));
  const std::string gross = table.note(
      "All shares of others, at the premium on the company's value before; after a flip-in that "
      "price also pays for the cash that their holders have just paid in.");
  const std::string net =
      table.note("Less the cash that the company then holds, and what it paid for void rights.");
  const std::string extra = table.note("What the acquiring person's own shares lose at the bid.");
  const std::string synergy =
      table.note("What it must gain by owning all of the company to pay no more than it is worth.");
  table.columns = {{"settlement", "Settled by " + basis, "", 0},
                   {"premium", "Premium", "%", 2},
                   {"without_plan", "Cost without a Plan", "$", 0},
                   {"gross", "Gross Cost " + gross, "$", 0},
                   {"net", "Net Cost " + net, "$", 0},
                   {"gross_multiple", "Gross, of the Cost without", "times", 4},
                   {"net_multiple", "Net, of the Cost without", "times", 4},
                   {"extra", "Extra Cost " + extra, "$", 0},
                   {"extra_percent", "Extra, of the Company's Value", "%", 4},
                   {"synergy_without", "Break-Even Synergy without a Plan " + synergy, "%", 4},
                   {"synergy_with", "Break-Even Synergy", "%", 4}};
  for (const TodayOutcome& today : settle_today(company))
    for (const double premium : company.completion_cost.premiums) add_row(today, premium, table);
  return table;
}

}  // namespace flipin
