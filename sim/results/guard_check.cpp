#include "results/guard_check.hpp"

#include <fmt/format.h>

#include <cmath>

namespace flipin {

std::vector<GuardFailure> wider_than(Percentage most,
                                     const Estimates& estimates,
                                     const std::vector<std::string>& watched) {
  std::vector<GuardFailure> failures;
  for (const std::string& name : watched) {
    const NamedEstimate* found = estimates.find(name);
    if (found == nullptr) {
      failures.push_back({name, "fewer than two paths yielded it, so it has no error"});
      continue;
    }
    const double reached = relative_half_width(found->estimate);
    if (std::isinf(reached)) {
      failures.push_back({name, "it is zero, so no interval is narrow beside it"});
      continue;
    }
    if (reached > most.fraction())
      failures.push_back({name,
                          fmt::format("its 95% half-width is {:.4g}% of it after {} paths; it "
                                      "should be at most {}",
                                      100.0 * reached,
                                      found->estimate.samples,
                                      to_text(most))});
  }
  return failures;
}

std::vector<GuardFailure> failed_guards(const Guards& guards,
                                        const Estimates& estimates,
                                        const std::vector<std::string>& watched) {
  std::vector<GuardFailure> failures;
  if (guards.half_width) failures = wider_than(*guards.half_width, estimates, watched);
  if (guards.twin_standard_errors)
    for (const std::string& name : estimates.far_from_twin(*guards.twin_standard_errors))
      failures.push_back({name,
                          fmt::format("it lies more than {} standard errors from its exact twin",
                                      *guards.twin_standard_errors)});
  for (const GuardedResult& guarded : guards.limit) {
    const NamedEstimate* found = estimates.find(guarded.result);
    if (found == nullptr) {
      failures.push_back({guarded.result, "fewer than two paths yielded it"});
      continue;
    }
    const double value = found->estimate.value;
    if (guarded.at_least && value < *guarded.at_least)
      failures.push_back(
          {guarded.result,
           fmt::format("it is {:.6g}; it should be at least {}", value, *guarded.at_least)});
    if (guarded.at_most && value > *guarded.at_most)
      failures.push_back(
          {guarded.result,
           fmt::format("it is {:.6g}; it should be at most {}", value, *guarded.at_most)});
  }
  return failures;
}

}  // namespace flipin
