#include "engine/run_stages.hpp"

namespace flipin {

std::vector<std::uint64_t> stages(const Plan& plan) {
  if (plan.grid().size() == 0) return {};
  const Simulation& simulation = plan.simulation();
  const bool has_tolerance = simulation.tolerance.has_value();
  const std::uint64_t units =
      plan.unit() == SamplingUnit::replicate ? simulation.replicates : std::uint64_t{1};
  std::uint64_t last = simulation.paths;
  if (has_tolerance) last = simulation.max_paths / (units * block_paths) * (units * block_paths);
  std::vector<std::uint64_t> paths;
  for (std::uint64_t stage = units * block_paths; stage < last; stage *= 2) paths.push_back(stage);
  // Sobol's points are balanced in powers of two only.
  const bool is_whole = paths.empty() || plan.unit() != SamplingUnit::replicate;
  if (!has_tolerance || is_whole || paths.back() * 2 == last) paths.push_back(last);
  return paths;
}

const Totals& run_stages(Simulator& simulator,
                         const Plan& plan,
                         const IsEnough& is_enough,
                         const Progress& progress) {
  for (const std::uint64_t paths : stages(plan))
    if (is_enough(simulator.run_to(paths, progress))) break;
  return simulator.totals();
}

}  // namespace flipin
