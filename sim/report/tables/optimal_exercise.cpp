#include "report/tables/optimal_exercise.hpp"

#include <fmt/format.h>

#include "company/identifiers.hpp"
#include "report/number_text.hpp"

namespace flipin {
namespace {

std::string shown(std::uint64_t count) { return with_commas(static_cast<std::int64_t>(count)); }

// The notes stand beside the headings that they explain.
void head(const OptimalExercise& asked, Table& table) {
  const std::string holder = table.note(fmt::format(
      "Value of an option today to a holder who never leaves and exercises at the best of at least "
      "{} dates a year from vesting to expiration, or today if it has vested. The share-weighted "
      "mean of its tranches, each with a policy and paths of its own.",
      asked.exercise_dates_a_year));
  const std::string european =
      table.note("Exercise at expiration alone: Black and Scholes, over the whole term.");
  const std::string behaving = table.note(
      "Fair value given vesting, of the fair_value table, exact where it has an exact twin: "
      "holders "
      "exercise at a multiple, or when they leave (Hull and White 2004).");
  const std::string lower = table.note(fmt::format(
      "What a policy earns on {} paths that it has not seen: it was found by regressions of degree "
      "{} on {} others (Longstaff and Schwartz 2001), and can only be worse than the best one.",
      shown(asked.pricing_paths),
      asked.degree,
      shown(asked.policy_paths)));
  const std::string upper = table.note(fmt::format(
      "What not even a holder who sees the future could exceed, against the policy's own "
      "martingale: {} paths, with {} more from each date (Andersen and Broadie 2004).",
      shown(asked.dual_paths),
      shown(asked.inner_paths)));
  const std::string interval = table.note(
      "From 1.96 standard errors below the lower bound to 1.96 above the upper: the value lies in "
      "it with a chance of 95% or more.");
  const std::string width = table.note("Of the middle of the interval.");
  const std::string adds = table.note("How far the lower bound lies above the European value.");
  table.title += " " + holder;
  table.columns = {{"name", "Name", "", 0},
                   {"european_value", "European " + european, "$/option", 4},
                   {"hull_white_value", "Hull-White " + behaving, "$/option", 4},
                   {"lower_bound", "Lower Bound " + lower, "$/option", 4},
                   {"lower_error", "Standard Error", "$/option", 5},
                   {"upper_bound", "Upper Bound " + upper, "$/option", 4},
                   {"upper_error", "Standard Error", "$/option", 5},
                   {"low95", "95% from " + interval, "$/option", 4},
                   {"high95", "95% to", "$/option", 4},
                   {"width", "Width " + width, "%", 2},
                   {"early_exercise_adds", "Early Exercise Adds " + adds, "$/option", 4}};
}

Cell behaving_value(const NamedEstimate* found) {
  if (found == nullptr) return {};
  return found->twin ? found->twin->value : found->estimate.value;
}

void add_bounds(const NamedEstimate* lower_bound,
                const NamedEstimate* upper_bound,
                double european,
                std::vector<Cell>& row) {
  if (lower_bound == nullptr || upper_bound == nullptr) return;
  const Estimate& lower = lower_bound->estimate;
  const Estimate& upper = upper_bound->estimate;
  const double low = lower.interval95[0];
  const double high = upper.interval95[1];
  const double middle = 0.5 * (low + high);
  for (const double number :
       {lower.value, lower.standard_error, upper.value, upper.standard_error, low, high})
    row.emplace_back(number);
  row.push_back(middle > 0.0 ? Cell{100.0 * (high - low) / middle} : Cell{});
  row.emplace_back(lower.value - european);
}

}  // namespace

std::optional<std::string> OptimalExerciseTable::lacks(const Company& company) {
  if (!company.optimal_exercise) return "[optimal_exercise]";
  if (option_grants(company).empty()) return "a [[grant]] of kind = \"option\"";
  return {};
}

Table OptimalExerciseTable::build(const Company& company, const Estimates& estimates) {
  Table table{std::string{name}, "Value of Each Option Exercised Optimally", {}, {}, {}};
  head(*company.optimal_exercise, table);
  const std::vector<std::string> ids = grant_ids(company);
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const auto* grant = std::get_if<OptionGrant>(&company.grants[at]);
    if (grant == nullptr) continue;
    const HeldOption option = grant->held({company.stock, company.exercise_behavior, ids[at]});
    const double european = call_value(option.from_here(option.start_price, option.term)).value();
    const auto found = [&](const char* figure) {
      return estimates.find("grant." + ids[at] + "." + figure);
    };
    std::vector<Cell>& row = table.rows.emplace_back();
    row = {grant->holder, european, behaving_value(found("value_given_vesting"))};
    add_bounds(found("optimal_value_lower"), found("optimal_value_upper"), european, row);
    row.resize(table.columns.size());
  }
  return table;
}

}  // namespace flipin
