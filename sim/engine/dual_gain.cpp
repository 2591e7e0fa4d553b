#include <algorithm>

#include "engine/parallel.hpp"
#include "engine/policy_value.hpp"

namespace flipin {
namespace {

/// One path of the upper bound, with nested simulations from its dates.
class DualPath {
public:
  DualPath(const ExerciseDates& dates,
           const ExercisePolicy& policy,
           const std::vector<double>& weights,
           const LeastSquaresSettings& settings)
      : dates_{dates},
        policy_{policy},
        weights_{weights},
        nested_paths_{settings.continuation_paths},
        normals_{Draws{settings.seed}, Purpose::exercise_bound},
        nested_{dates, policy, Draws{settings.seed}, Purpose::exercise_continuation} {}

  /// The most that exercise at any one date gains over the policy's martingale.
  ///
  /// While the policy holds on, the martingale moves with the value of holding on, which need not
  /// be known but where exercise could pay more. Below the least moneyness it cannot: the policy
  /// is worth at least a European option there. Then the gain is less than at its next stop.
  [[nodiscard]] double gain(std::uint64_t path) {
    normals_.start(path, 1);
    PathStart here{0, dates_.moneyness_at_start()};
    double gain = 0.0;  // at the policy's first stop
    double won = 0.0;   // by exercise at its stops so far, over holding on
    for (here.date = 1; here.date < dates_.last(); ++here.date) {
      step(here);
      find_candidates(dates_, here.date, {here.moneyness.data(), dates_.assets()}, candidates_);
      if (candidates_.size() == 0) continue;
      const double surplus = candidates_.exercise_values.front() - value_of_holding_on(here, path);
      keep_those_who_exercise(policy_, here.date, candidates_, room_);
      if (candidates_.size() == 0) {
        gain = std::max(gain, surplus - won);
      } else {
        gain = std::max(gain, -won);
        won += surplus;
      }
    }
    return std::max(gain, -won);
  }

  [[nodiscard]] std::uint64_t simulations() const { return simulations_; }
  [[nodiscard]] std::uint64_t path_steps() const { return nested_.path_steps(); }

private:
  void step(PathStart& here) {
    const auto assets = static_cast<std::uint32_t>(dates_.assets());
    for (std::uint32_t asset = 0; asset < assets; ++asset)
      dates_.step_to(here.date,
                     asset,
                     normals_.at((here.date - 1) * assets + asset),
                     {&here.moneyness[asset], 1});
  }

  double value_of_holding_on(const PathStart& here, std::uint64_t path) {
    ++simulations_;
    const std::uint64_t number = path * dates_.last() + here.date;
    nested_.follow(here, number * nested_paths_, nested_paths_);
    double sum = 0.0;
    for (const double cash_flow : nested_.controlled_cash_flows(weights_)) sum += cash_flow;
    return sum / static_cast<double>(nested_paths_);
  }

  const ExerciseDates& dates_;
  const ExercisePolicy& policy_;
  const std::vector<double>& weights_;
  std::size_t nested_paths_;
  StepNormals normals_;
  StoppedPaths nested_;
  Candidates candidates_;
  DecisionRoom room_;
  std::uint64_t simulations_{0};
};

}  // namespace

DualGain dual_gain(const ExerciseDates& dates,
                   const ExercisePolicy& policy,
                   const std::vector<double>& weights,
                   const LeastSquaresSettings& settings,
                   int threads) {
  std::vector<double> gains(settings.bound_paths);
  std::vector<DualPath> workers(static_cast<std::size_t>(threads),
                                DualPath{dates, policy, weights, settings});
  for_each_number(gains.size(), threads, [&](std::uint64_t path, std::size_t worker) {
    gains[path] = workers[worker].gain(path);
  });
  DualGain all;
  all.gains.add(gains);
  for (const DualPath& worker : workers) {
    all.nested_simulations += worker.simulations();
    all.nested_path_steps += worker.path_steps();
  }
  return all;
}

}  // namespace flipin
