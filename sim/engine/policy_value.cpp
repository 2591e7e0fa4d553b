#include "engine/policy_value.hpp"

#include <algorithm>

#include "engine/parallel.hpp"
#include "math/regression.hpp"
#include "stock/block.hpp"

namespace flipin {
namespace {

/// Paths of which the weights of the controls are found.
constexpr std::uint64_t control_blocks = 8;

}  // namespace

std::vector<double> control_weights(const ExerciseDates& dates,
                                    const ExercisePolicy& policy,
                                    const LeastSquaresSettings& settings,
                                    int threads) {
  const std::size_t terms = dates.assets() + 1;
  std::vector<LeastSquares> parts(control_blocks, LeastSquares{terms});
  std::vector<StoppedPaths> workers(
      static_cast<std::size_t>(threads),
      StoppedPaths{dates, policy, Draws{settings.seed}, Purpose::exercise_control});
  for_each_number(control_blocks, threads, [&](std::uint64_t block, std::size_t worker) {
    StoppedPaths& paths = workers[worker];
    paths.follow({0, dates.moneyness_at_start()}, block * block_paths, block_paths);
    std::vector<double> columns{paths.control_errors().begin(), paths.control_errors().end()};
    columns.resize(terms * block_paths, 1.0);  // the mean
    parts[block].add(columns, paths.cash_flows());
  });
  LeastSquares all{terms};
  for (const LeastSquares& part : parts) all.merge(part);
  std::vector<double> weights = all.solve().coefficients;
  weights.pop_back();  // the mean's
  return weights;
}

PolicyValue policy_value(const ExerciseDates& dates,
                         const ExercisePolicy& policy,
                         const std::vector<double>& weights,
                         const LeastSquaresSettings& settings,
                         int threads) {
  const std::uint64_t blocks = (settings.pricing_paths + block_paths - 1) / block_paths;
  std::vector<Moments> parts(blocks);
  std::vector<StoppedPaths> workers(
      static_cast<std::size_t>(threads),
      StoppedPaths{dates, policy, Draws{settings.seed}, Purpose::exercise_price});
  for_each_number(blocks, threads, [&](std::uint64_t block, std::size_t worker) {
    const std::uint64_t first = block * block_paths;
    StoppedPaths& paths = workers[worker];
    paths.follow({0, dates.moneyness_at_start()},
                 first,
                 std::min<std::uint64_t>(block_paths, settings.pricing_paths - first));
    parts[block].add(paths.controlled_cash_flows(weights));
  });
  PolicyValue all;
  for (const Moments& part : parts) all.cash_flows.merge(part);
  for (const StoppedPaths& worker : workers) all.path_steps += worker.path_steps();
  return all;
}

}  // namespace flipin
