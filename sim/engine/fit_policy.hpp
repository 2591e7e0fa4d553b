#pragma once

#include <cstdint>

#include "engine/exercise_policy.hpp"

namespace flipin {

/// A policy and what it took to find it.
struct FittedPolicy {
  ExercisePolicy policy;
  std::uint64_t regressions{};  // one a date but the last, less those with too few paths
  std::uint64_t path_steps{};
};

/// Fits when to exercise, from the last date back to the first.
///
/// Paths are drawn backwards, as bridges to the start, so that no date but one is in memory. At
/// each date the discounted cash flows of the paths in the money, as far as a European option is
/// not known to be worth more, are regressed on polynomials of their standardised moneyness; a date
/// with fewer such paths than terms holds on.
/// @source  Longstaff and Schwartz (2001), "Valuing American Options by Simulation: A Simple
///          Least-Squares Approach", Review of Financial Studies 14(1), 113-147
/// @cost    memory: about ten numbers a path with one asset, however many the dates
[[nodiscard]] FittedPolicy fit_policy(const ExerciseDates& dates,
                                      const LeastSquaresSettings& settings,
                                      int threads);

}  // namespace flipin
