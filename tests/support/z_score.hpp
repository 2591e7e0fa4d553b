#pragma once

#include <cmath>
#include <cstdint>

#include "tally/moments.hpp"

namespace flipin {

/// How many standard errors a sample mean lies from the truth.
///
/// The rounding of the sums counts as an error too, so that a sample without spread may still miss
/// the truth by its last digits.
[[nodiscard]] inline double z_score(const Moments& sample, double truth) {
  const double rounding = 1e-13 * std::abs(truth);
  return (sample.mean() - truth) / std::hypot(sample.standard_error(), rounding);
}

/// How many standard errors a count of hits lies from the count that a probability promises.
[[nodiscard]] inline double z_score(std::uint64_t hits, std::uint64_t trials, double probability) {
  const auto promised = static_cast<double>(trials) * probability;
  return (static_cast<double>(hits) - promised) / std::sqrt(promised * (1.0 - probability));
}

/// The z-score beyond which a law of a fixed seed counts as broken: one true law in 16,000 is.
inline constexpr double too_far = 4.0;

}  // namespace flipin
