#pragma once

#include <cmath>
#include <numbers>

#include <boost/math/special_functions/erf.hpp>

#include "core/expect.hpp"

namespace flipin {

/// Returns the chance that a standard normal is at most `x`, to full relative accuracy in both
/// tails.
[[nodiscard]] inline double normal_cdf(double x) {
  return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

/// Returns the density of a standard normal at `x`.
[[nodiscard]] inline double normal_density(double x) {
  return 0.5 * std::numbers::sqrt2 * std::numbers::inv_sqrtpi * std::exp(-0.5 * x * x);
}

/// Returns the `x` whose `normal_cdf` is `probability`, which lies strictly between 0 and 1.
[[nodiscard]] inline double normal_quantile(double probability) {
  expect(probability > 0.0 && probability < 1.0,
         "a quantile is asked strictly between 0 and 1",
         {{"probability", probability}});
  return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * probability);
}

/// Returns ln `normal_cdf(x)`, also where the probability itself is too small for a double.
[[nodiscard]] inline double log_normal_cdf(double x) {
  if (x > -35.0) return std::log(normal_cdf(x));
  // Abramowitz and Stegun 26.2.12; past 35 the first dropped term is below 3e-15.
  const double y = 1.0 / (x * x);
  const double series = 1.0 - y * (1.0 - 3.0 * y * (1.0 - 5.0 * y * (1.0 - 7.0 * y)));
  return -0.5 * x * x - std::log(-x / (0.5 * std::numbers::sqrt2 * std::numbers::inv_sqrtpi))
         + std::log(series);
}

}  // namespace flipin
