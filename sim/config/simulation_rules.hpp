#pragma once

#include <vector>

#include "config/study.hpp"
#include "core/problem.hpp"

namespace flipin {

/// What contradicts itself in [simulation], [guards] and [convergence], or does not fit the
/// company.
/// @param study  whose company has no problems
[[nodiscard]] std::vector<Problem> simulation_problems(const Study& study);

}  // namespace flipin
