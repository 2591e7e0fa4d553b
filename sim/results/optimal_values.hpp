#pragma once

#include <span>

#include "company/company.hpp"
#include "results/named_estimate.hpp"
#include "tally/value_bounds.hpp"

namespace flipin {

/// Adds what option grants are worth to holders who exercise optimally.
///
/// @param values  USD an option, one an option grant, in order of the config
void add_optimal_values(const Company& company,
                        std::span<const ValueBounds> values,
                        Estimates& estimates);

}  // namespace flipin
