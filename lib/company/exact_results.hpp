#pragma once

#include <string>
#include <vector>

#include "company/company.hpp"

namespace flipin {

/// A number that is known without paths, under its stable name.
struct ExactResult {
  std::string name;  // "rights.exchange.stake_after"
  std::string unit;  // "$/share"; empty for fractions
  double value{};
};

/// Everything that is known without paths: potential realizable values; for every settlement
/// clause, what the plan does to the acquiring person at today's price; the same after each
/// reissue of rights; what rights bring in a merger into a bidder that states its own price; what
/// it costs to redeem them; and how far holders are from the threshold.
///
/// @param company  valid
[[nodiscard]] std::vector<ExactResult> exact_results(const Company& company);

}  // namespace flipin
