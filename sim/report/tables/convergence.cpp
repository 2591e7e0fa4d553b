#include "report/tables/convergence.hpp"

namespace flipin {

std::optional<std::string> ConvergenceTable::lacks(const Company& company) {
  if (!company.convergence) return "[convergence]";
  if (company.grants.empty() && company.acquirers.empty() && !company.price_range
      && !company.listing_test)
    return "a [[grant]], an [[acquirer]], [price_range] or [listing_test]";
  return {};
}

Table ConvergenceTable::build(const Company& /*company*/, const Estimates& estimates) {
  Table table{std::string{name}, "Convergence", {}, {}, {}};
  const std::string paths = table.note(
      "Each row holds all paths of the row before it. Rows are fixed by the config, so they are "
      "the same on every machine.");
  const std::string twin = table.note(
      "How many standard errors the estimate lies above the exact value of the same number, where "
      "there is one.");
  table.columns = {{"result", "Result", "", 0},
                   {"unit", "Unit", "", 0},
                   {"paths", "Paths " + paths, "", 0},
                   {"estimate", "Estimate", "", 6},
                   {"standard_error", "Standard Error", "", 7},
                   {"low95", "95% from", "", 6},
                   {"high95", "95% to", "", 6},
                   {"from_twin", "From Exact Twin " + twin, "standard errors", 2}};
  for (const Convergence& result : estimates.convergence)
    for (const auto& [at, estimate] : result.points) {
      const double error = estimate.standard_error;
      table.rows.push_back({result.name,
                            result.unit,
                            static_cast<std::int64_t>(at),
                            estimate.value,
                            error,
                            estimate.interval95[0],
                            estimate.interval95[1],
                            result.twin && error > 0.0
                                ? Cell{(estimate.value - result.twin->value) / error}
                                : Cell{}});
    }
  return table;
}

}  // namespace flipin
