#include "report/tables/majority_cost.hpp"

#include "company/today.hpp"
#include "report/rights_text.hpp"
#include "rights/completion.hpp"

namespace flipin {
namespace {

void add_row(const std::string& basis,
             double stake,
             DollarsPerShare price,
             const MajorityCost& cost,
             const MajorityCost& before,
             Table& table) {
  table.rows.push_back({basis,
                        100.0 * stake,
                        price.value(),
                        cost.shares.count(),
                        cost.cost.value(),
                        before.cost > Dollars{} ? Cell{cost.cost / before.cost} : Cell{}});
}

}  // namespace

std::optional<std::string> MajorityCostTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  return {};
}

Table MajorityCostTable::build(const Company& company, const Estimates& /*estimates*/) {
  Table table{std::string{name}, "What a Majority Costs", {}, {}, {}};
  const std::string basis = table.note(today_words(company));
  table.columns = {{"basis", "Basis " + basis, "", 0},
                   {"stake", "Acquiring Person's Stake", "%", 4},
                   {"price", "Price of a Share", "$/share", 4},
                   {"shares", "Shares to a Bare Majority", "#", 0},
                   {"cost", "Their Cost", "$", 0},
                   {"multiple", "Of the Cost Before", "times", 4}};
  const Trigger trigger = trigger_today(company);
  const MajorityCost before = majority_before(trigger);
  add_row("before rights are settled", trigger.stake(), trigger.price, before, before, table);
  for (const TodayOutcome& today : settle_today(company)) {
    const Settlement& settlement = today.outcome.settlement;
    add_row("after " + today.clause,
            settlement.stake_after,
            settlement.price_after,
            majority_after(today.trigger, settlement),
            before,
            table);
  }
  return table;
}

}  // namespace flipin
