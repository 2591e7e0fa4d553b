#include "engine/optimal_exercise.hpp"

#include <array>

#include "core/expect.hpp"
#include "engine/fit_policy.hpp"
#include "engine/policy_value.hpp"

namespace flipin {

OptimalExerciseValue value_optimal_exercise(const BermudanOption& option,
                                            const LeastSquaresSettings& settings,
                                            int threads) {
  expect(threads >= 1, "at least one thread works", {{"threads", static_cast<double>(threads)}});
  const std::vector<Problem> found = problems(option, settings);
  expect(found.empty(), found.empty() ? "" : found.front().text);

  const ExerciseDates dates{option};
  const FittedPolicy fitted = fit_policy(dates, settings, threads);
  const ExercisePolicy& policy = fitted.policy;
  const std::vector<double> weights = control_weights(dates, policy, settings, threads);
  const PolicyValue lower = policy_value(dates, policy, weights, settings, threads);
  const DualGain gain = dual_gain(dates, policy, weights, settings, threads);

  OptimalExerciseValue value;
  value.lower_bound = mean_estimate(lower.cash_flows);
  value.upper_bound = sum_of_independent(std::array{
      WeightedEstimate{1.0, value.lower_bound}, WeightedEstimate{1.0, mean_estimate(gain.gains)}});
  value.interval95 = {value.lower_bound.interval95[0], value.upper_bound.interval95[1]};
  value.work = {.regressions = fitted.regressions,
                .policy_path_steps = fitted.path_steps,
                .pricing_path_steps = lower.path_steps,
                .nested_simulations = gain.nested_simulations,
                .nested_path_steps = gain.nested_path_steps};
  return value;
}

}  // namespace flipin
