#pragma once

#include <array>
#include <cstdint>

#include "tally/moments.hpp"
#include "tally/quantile_histogram.hpp"

namespace flipin {

/// A number with its error. Exact numbers have error zero.
struct Estimate {
  double value{};
  double standard_error{};
  std::array<double, 2> interval95{};
  std::uint64_t samples{};  // 0: exact
};

/// A number known exactly.
[[nodiscard]] Estimate exactly(double value);

/// The mean of what `moments` has seen, with the normal 95% interval.
[[nodiscard]] Estimate mean_estimate(const Moments& moments);

/// The mean of numbers from 0 to 1, with Wilson's 95% interval, which stays honest where few or
/// none differ from 0: exact in kind for zeros and ones, on the safe side for what lies between.
/// @source  Wilson (1927), Journal of the American Statistical Association 22(158), 209-212
[[nodiscard]] Estimate proportion_estimate(const Moments& moments);

/// The levels that percentile columns show.
inline constexpr std::array percentile_levels{0.05, 0.25, 0.50, 0.75, 0.95};

/// Quantiles at `percentile_levels`.
using Percentiles = std::array<double, percentile_levels.size()>;

[[nodiscard]] Percentiles percentiles(const QuantileHistogram& histogram);

}  // namespace flipin
