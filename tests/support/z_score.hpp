#pragma once

#include <cmath>
#include <cstdint>

#include "tally/moments.hpp"
#include "tally/ratio_moments.hpp"

namespace flipin {

/// How many standard errors an estimate lies from the truth.
///
/// The rounding of the sums counts as an error too, so that a sample without spread may still miss
/// the truth by its last digits.
[[nodiscard]] inline double z_score(double estimate, double standard_error, double truth) {
  const double rounding = 1e-13 * std::abs(truth);
  return (estimate - truth) / std::hypot(standard_error, rounding);
}

/// How many standard errors a sample mean lies from the truth.
[[nodiscard]] inline double z_score(const Moments& sample, double truth) {
  return z_score(sample.mean(), sample.standard_error(), truth);
}

/// The same for a mean that may be conditional or weighted.
[[nodiscard]] inline double z_score(const RatioMoments& sample, double truth) {
  return z_score(sample.ratio(), sample.standard_error(), truth);
}

/// How many standard errors a count of hits lies from the count that a probability promises.
[[nodiscard]] inline double z_score(std::uint64_t hits, std::uint64_t trials, double probability) {
  const auto promised = static_cast<double>(trials) * probability;
  return (static_cast<double>(hits) - promised) / std::sqrt(promised * (1.0 - probability));
}

/// The z-score beyond which a law of a fixed seed counts as broken: one true law in 16,000 is.
inline constexpr double too_far = 4.0;

}  // namespace flipin
