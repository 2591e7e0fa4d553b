#include "report/tables/highest_premium.hpp"

#include "company/today.hpp"
#include "report/rights_text.hpp"
#include "rights/completion.hpp"

namespace flipin {
namespace {

// A bidder who cannot even pay the price has no premium to name.
Cell premium_cell(double premium) {
  if (premium < 0.0) return "none";
  return 100.0 * premium;
}

}  // namespace

std::optional<std::string> HighestPremiumTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  return {};
}

Table HighestPremiumTable::build(const Company& company, const Estimates& /*estimates*/) {
  Table table{std::string{name}, "What an Acquiring Person Can Pay", {}, {}, {}};
  const std::string basis = table.note(today_words(company));
  const std::string synergy = table.note(
      "What it gains by owning all of the company, of the company's value before; at the highest "
      "premium it gains nothing by the takeover.");
  table.columns = {
      {"settlement", "Settled by " + basis, "", 0},
      {"synergy", "Synergy " + synergy, "%", 2},
      {"premium_without", "Highest Premium without a Plan", "%", 4},
      {"premium_with", "Highest Premium", "%", 4},
  };
  for (const TodayOutcome& today : settle_today(company))
    for (const double gain : company.completion_cost.synergies)
      table.rows.push_back(
          {today.clause,
           100.0 * gain,
           premium_cell(highest_premium(today.trigger, gain)),
           premium_cell(highest_premium(today.trigger, today.outcome.settlement, gain))});
  return table;
}

}  // namespace flipin
