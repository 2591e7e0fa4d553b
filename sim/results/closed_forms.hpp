#pragma once

#include "company/company.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// Today's closed form of a settlement clause, for the smallest holding that triggers the plan.
struct TodayOutcome {
  std::string clause;
  PlanOutcome outcome;
  Trigger trigger;
};

/// One outcome a settlement clause, in the order of the registry.
///
/// @param company  with a rights plan whose market value has a solution
[[nodiscard]] std::vector<TodayOutcome> settle_today(const Company& company);

/// Adds everything that is known without paths: potential realizable values and, for every
/// settlement clause, what the plan does to the acquiring person at today's price.
void add_closed_forms(const Company& company, Estimates& estimates);

}  // namespace flipin
