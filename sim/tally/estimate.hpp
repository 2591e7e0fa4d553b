#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "tally/moments.hpp"
#include "tally/outcome_tally.hpp"
#include "tally/quantile_histogram.hpp"

namespace flipin {

/// The standard normal's 97.5th percentile: half a 95% interval, in standard errors.
inline constexpr double normal_975 = 1.959963984540054;

/// A number with its error. Exact numbers have error zero.
struct Estimate {
  double value{};
  double standard_error{};
  std::array<double, 2> interval95{};
  std::uint64_t samples{};  // 0: exact
};

/// A number known exactly.
[[nodiscard]] Estimate exactly(double value);

/// What the numbers behind a mean are.
enum class Numbers {
  any,
  probabilities,          // from 0 to 1
  weighted_probabilities  // the same times likelihood weights
};

/// The mean that a tally holds, with its standard error and 95% interval.
///
/// Errors come from the spread of independent units: paths or pairs, or, where there are
/// replicates, these alone. The interval is Student's, with one degree of freedom less than there
/// are units that count. That of probabilities is Wilson's for as many zeros and ones as have this
/// standard error, with Student's quantile over replicates, which stays honest where few or no
/// paths differ from 0 or from 1; under weights, whose spread nothing bounds, it is Student's, cut
/// at 0 and 1.
/// @source  Wilson (1927), Journal of the American Statistical Association 22(158), 209-212;
///          L'Ecuyer, Nakayama, Owen and Tuffin (2023), "Confidence Intervals for Randomized
///          Quasi-Monte Carlo Estimators", Winter Simulation Conference
[[nodiscard]] Estimate estimate_of(const OutcomeTally& tally, Numbers numbers = Numbers::any);

/// The mean of what `moments` has seen, with the normal 95% interval.
[[nodiscard]] Estimate mean_estimate(const Moments& moments);

/// An estimate, and how often it counts.
struct WeightedEstimate {
  double weight{};
  Estimate estimate;
};

/// The sum of independent estimates, with the normal 95% interval; exact if all of them are.
[[nodiscard]] Estimate sum_of_independent(std::span<const WeightedEstimate> terms);

/// Half the 95% interval as a fraction of the value; infinite where the value is zero, for nothing is
/// known yet of how large it is.
[[nodiscard]] double relative_half_width(const Estimate& estimate);

/// The levels that percentile columns show.
inline constexpr std::array percentile_levels{0.05, 0.25, 0.50, 0.75, 0.95};

/// Quantiles at `percentile_levels`.
using Percentiles = std::array<double, percentile_levels.size()>;

[[nodiscard]] Percentiles percentiles(const QuantileHistogram& histogram);

}  // namespace flipin
