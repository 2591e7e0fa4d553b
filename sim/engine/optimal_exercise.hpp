#pragma once

#include <array>
#include <cstdint>

#include "engine/bermudan_option.hpp"
#include "tally/estimate.hpp"

namespace flipin {

/// What a valuation did; the same on every machine.
struct ExerciseWork {
  std::uint64_t regressions{};  // one an exercise date but the last, less those with too few paths
  std::uint64_t policy_path_steps{};
  std::uint64_t pricing_path_steps{};
  std::uint64_t nested_simulations{};
  std::uint64_t nested_path_steps{};

  bool operator==(const ExerciseWork&) const = default;
};

/// The value of an option to a holder who exercises at the best time, between two bounds.
struct OptimalExerciseValue {
  Estimate lower_bound;  // USD per share: the value of the policy found
  Estimate upper_bound;  // USD per share: what no policy exceeds
  /// From the lower end of the lower bound's 95% interval to the upper end of the upper bound's.
  std::array<double, 2> interval95{};
  ExerciseWork work;
};

/// Values a Bermudan option by least-squares Monte Carlo.
///
/// The lower bound is what the fitted policy earns on paths of its own, with the European value and
/// the price at the stop as control variates. The upper bound adds the mean of what a holder who
/// sees the future would gain over the policy's own martingale, from nested simulations.
/// Exercise today is not considered: the caller compares with what it pays.
/// @param threads  at least 1; the bits do not depend on them
/// @source  Longstaff and Schwartz (2001), Review of Financial Studies 14(1), 113-147; Andersen and
///          Broadie (2004), "Primal-Dual Simulation Algorithm for Pricing Multidimensional American
///          Options", Management Science 50(9), 1222-1234; Rasmussen (2005), "Control Variates for
///          Monte Carlo Valuation of American Options", Journal of Computational Finance 9(1)
/// @throws  BrokenExpectation  if `problems` finds any
[[nodiscard]] OptimalExerciseValue value_optimal_exercise(const BermudanOption& option,
                                                          const LeastSquaresSettings& settings,
                                                          int threads);

}  // namespace flipin
