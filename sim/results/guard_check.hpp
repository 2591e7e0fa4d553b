#pragma once

#include <string>
#include <vector>

#include "config/guards.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// A guard that a run failed.
struct GuardFailure {
  std::string result;  // "grant.darlington-2001.fair_value"
  std::string text;    // what was found and what it should be
};

/// The guards that these results fail.
///
/// @param watched  the results whose half-width is guarded
[[nodiscard]] std::vector<GuardFailure> failed_guards(const Guards& guards,
                                                      const Estimates& estimates,
                                                      const std::vector<std::string>& watched);

/// The results whose 95% half-width, as a fraction of the value, exceeds `most`.
[[nodiscard]] std::vector<GuardFailure> wider_than(Percentage most,
                                                   const Estimates& estimates,
                                                   const std::vector<std::string>& watched);

}  // namespace flipin
