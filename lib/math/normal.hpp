#pragma once

#include <numbers>

#include "math/elementary.hpp"

namespace flipin {

/// Returns the chance that a standard normal is at most `x`, within 6 ulp in both tails.
///
/// Zero below -37.6, where a chance is no longer a normal number. The same bits on every
/// instruction set.
[[nodiscard]] double normal_cdf(double x);

/// Returns e^log_weight times `normal_cdf(x)`, formed so that neither a huge weight nor a tiny
/// chance is lost before they meet.
[[nodiscard]] double weighted_normal_cdf(double log_weight, double x);

/// Returns the density of a standard normal at `x`.
[[nodiscard]] inline double normal_density(double x) {
  return 0.5 * std::numbers::sqrt2 * std::numbers::inv_sqrtpi * exp_of(-0.5 * x * x);
}

}  // namespace flipin
