#pragma once

#include <functional>

#include "engine/simulate.hpp"

namespace flipin {

/// Asked after every stage whether the run has all it needs.
using IsEnough = std::function<bool(const Totals& totals)>;

/// The numbers of paths at which a run looks at what it has: whole blocks of every replicate,
/// doubled from one on, and at last the paths of the simulation, or, with a tolerance, as many as
/// do not exceed max_paths.
///
/// They follow from the config alone, so a run stops after the same paths on every machine.
[[nodiscard]] std::vector<std::uint64_t> stages(const Plan& plan);

/// Runs stage after stage until there is enough or none is left.
const Totals& run_stages(Simulator& simulator,
                         const Plan& plan,
                         const IsEnough& is_enough,
                         const Progress& progress = {});

}  // namespace flipin
