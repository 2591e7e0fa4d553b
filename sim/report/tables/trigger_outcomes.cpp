#include "report/tables/trigger_outcomes.hpp"

#include <array>

#include "company/identifiers.hpp"
#include "report/rights_text.hpp"

namespace flipin {
namespace {

struct Row {
  const char* outcome;
  const char* words;
};

// Ends of a bid, which exclude one another and are all that there are.
constexpr auto ends = std::to_array<Row>({
    {"budget_spent", "Budget is spent below the threshold"},
    {"below_threshold", "Rights expire, bidder below the threshold"},
    {"left", "Bidder gives up, or its offer ends below the threshold"},
    {"agreed_deal", "Board agrees to a deal and redeems the rights"},
    {"exempt_offer", "A qualified offer closes, without a flip-in"},
    {"redeemed", "Board redeems the rights after the trigger"},
    {"flip_in", "Rights flip in"},
    {"exchanged", "Board exchanges the rights"},
    {"flip_over", "Rights flip over in a merger"},
    {"unexercised", "Rights expire after the trigger"},
});

constexpr auto phases = std::to_array<Row>({
    {"days_attached", "Days on which rights are attached to shares"},
    {"days_tender_pending", "Days on which a tender offer is pending"},
    {"days_separated", "Days on which rights trade alone, redeemable, before a trigger"},
    {"days_triggered", "Days between the trigger and the end of redemption"},
    {"days_flip_in_live", "Days on which rights may flip in"},
});

// The error and the interval of a number.
void add_errors(const Estimate& estimate, std::vector<Cell>& row) {
  row.insert(row.end(), {estimate.standard_error, estimate.interval95[0], estimate.interval95[1]});
}

void add_probability(const NamedEstimate* found,
                     const std::string& bidder,
                     const std::string& words,
                     const NamedEstimate* days,
                     Table& table) {
  if (found == nullptr) return;
  std::vector<Cell> row{bidder, words, found->estimate.value};
  add_errors(found->estimate, row);
  row.push_back(days == nullptr ? Cell{} : Cell{days->estimate.value});
  for (std::size_t level = 0; level < percentile_levels.size(); ++level)
    row.push_back(days == nullptr ? Cell{} : Cell{days->percentiles.value()[level]});
  table.rows.push_back(std::move(row));
}

void add_days(const NamedEstimate* found,
              const std::string& bidder,
              const std::string& words,
              Table& table) {
  if (found == nullptr) return;
  std::vector<Cell> row{bidder, words, Cell{}};
  add_errors(found->estimate, row);
  row.emplace_back(found->estimate.value);
  row.resize(table.columns.size());
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
  const std::string spent = table.note(
      "Trading days, mean of all paths from the first to the end of the rights, with the error "
      "and the interval of that mean.");
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
    const auto find = [&](const char* outcome) { return estimates.find(bid + outcome); };
    const auto add = [&](const char* outcome, const std::string& words, const NamedEstimate* when) {
      add_probability(find(outcome), names[at], words, when, table);
    };
    add("triggered", "Plan is triggered", find("days_to_trigger"));
    for (const auto& [outcome, words] : ends) add(outcome, words, nullptr);
    add("separated", "Rights trade apart from shares at some time", nullptr);
    if (company.company.shares_authorized)
      add("has_shortfall", "Authorized shares fall short " + given, nullptr);
    for (const auto& [outcome, words] : phases)
      add_days(find(outcome), names[at], words + (" " + spent), table);
  }
  return table;
}

}  // namespace flipin
