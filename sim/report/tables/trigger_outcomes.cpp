#include "report/tables/trigger_outcomes.hpp"

#include "company/identifiers.hpp"
#include "report/rights_text.hpp"

namespace flipin {
namespace {

void add_row(const Estimates& estimates,
             const std::string& bidder,
             const std::string& words,
             const std::string& probability,
             const NamedEstimate* days,
             Table& table) {
  const NamedEstimate* found = estimates.find(probability);
  if (found == nullptr) return;
  std::vector<Cell> row{bidder,
                        words,
                        found->estimate.value,
                        found->estimate.standard_error,
                        found->estimate.interval95[0],
                        found->estimate.interval95[1],
                        days == nullptr ? Cell{} : Cell{days->estimate.value}};
  for (std::size_t level = 0; level < percentile_levels.size(); ++level)
    row.push_back(days == nullptr ? Cell{} : Cell{days->percentiles.value()[level]});
  table.rows.push_back(std::move(row));
}

}  // namespace

std::optional<std::string> TriggerOutcomesTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  if (company.acquirers.empty()) return "an [[acquirer]]";
  return {};
}

Table TriggerOutcomesTable::build(const Company& company, const Estimates& estimates) {
  Table table{std::string{name}, "How Often and When the Plan Is Triggered", {}, {}, {}};
  const std::string measure = table.note("Each bidder as if alone. " + model_words(company));
  const std::string days = table.note(
      "Trading days from the first on which the bidder may buy to the trigger, on the "
      "paths that trigger the plan.");
  std::string given;
  if (company.company.shares_authorized) given = table.note("Of the paths that trigger the plan.");
  table.columns = {{"acquirer", "Bidder", "", 0},
                   {"outcome", "Outcome", "", 0},
                   {"probability", "Probability " + measure, "", 4},
                   {"standard_error", "Standard Error", "", 5},
                   {"low95", "95% from", "", 4},
                   {"high95", "95% to", "", 4},
                   {"days_mean", "Days, Mean " + days, "", 1}};
  for (const double level : percentile_levels)
    table.columns.push_back({"days_p" + std::to_string(static_cast<int>(100.0 * level + 0.5)),
                             percentile_words(level),
                             "days",
                             0});
  const std::vector<std::string> ids = acquirer_ids(company);
  const std::vector<std::string> names = acquirer_names(company);
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const std::string bid = "acquirer." + ids[at] + ".";
    const auto add = [&](const char* outcome, const std::string& words, const NamedEstimate* when) {
      add_row(estimates, names[at], words, bid + outcome, when, table);
    };
    add("triggered", "Plan is triggered", estimates.find(bid + "days_to_trigger"));
    add("budget_spent", "Budget is spent below the threshold", nullptr);
    add("below_threshold", "Rights expire, bidder below the threshold", nullptr);
    if (company.company.shares_authorized)
      add("has_shortfall", "Authorized shares fall short " + given, nullptr);
  }
  return table;
}

}  // namespace flipin
