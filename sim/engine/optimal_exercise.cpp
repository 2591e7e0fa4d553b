#include "engine/optimal_exercise.hpp"

#include <algorithm>
#include <cmath>

#include "core/expect.hpp"
#include "engine/fit_policy.hpp"
#include "engine/policy_value.hpp"

namespace flipin {
namespace {

constexpr double normal_975 = 1.959963984540054;  // the standard normal's 97.5th percentile

/// The sum of two independent means.
Estimate sum_estimate(const Moments& some, const Moments& other) {
  const double value = some.mean() + other.mean();
  const double error = std::hypot(some.standard_error(), other.standard_error());
  return {value,
          error,
          {value - normal_975 * error, value + normal_975 * error},
          std::min(some.count(), other.count())};
}

}  // namespace

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
  value.upper_bound = sum_estimate(lower.cash_flows, gain.gains);
  value.interval95 = {value.lower_bound.interval95[0], value.upper_bound.interval95[1]};
  value.work = {.regressions = fitted.regressions,
                .policy_path_steps = fitted.path_steps,
                .pricing_path_steps = lower.path_steps,
                .nested_simulations = gain.nested_simulations,
                .nested_path_steps = gain.nested_path_steps};
  return value;
}

}  // namespace flipin
