#pragma once

#include <cstdint>
#include <vector>

#include "engine/stopped_paths.hpp"
#include "tally/moments.hpp"

namespace flipin {

/// How much of each control to take out of a cash flow, for the least variance.
///
/// From paths of their own, so that they bias nothing.
[[nodiscard]] std::vector<double> control_weights(const ExerciseDates& dates,
                                                  const ExercisePolicy& policy,
                                                  const LeastSquaresSettings& settings,
                                                  int threads);

/// What a policy earns, and the steps it took to find out.
struct PolicyValue {
  Moments cash_flows;  // (pricing_paths) less their controls, discounted to the start
  std::uint64_t path_steps{};
};

/// The value of a policy on fresh paths, which bounds the value of the option from below.
[[nodiscard]] PolicyValue policy_value(const ExerciseDates& dates,
                                       const ExercisePolicy& policy,
                                       const std::vector<double>& weights,
                                       const LeastSquaresSettings& settings,
                                       int threads);

/// What a holder who sees the future gains over a policy, and what it took to find out.
struct DualGain {
  Moments gains;  // (bound_paths) discounted to the start
  std::uint64_t nested_simulations{};
  std::uint64_t nested_path_steps{};
};

/// By how much no policy can beat this one, from the martingale of its own value.
[[nodiscard]] DualGain dual_gain(const ExerciseDates& dates,
                                 const ExercisePolicy& policy,
                                 const std::vector<double>& weights,
                                 const LeastSquaresSettings& settings,
                                 int threads);

}  // namespace flipin
