#pragma once

#include <algorithm>
#include <cmath>

#include "math/elementary.hpp"

namespace flipin {

/// What happened between two dates to a Brownian log price whose values at both are known.
///
/// Distances are in log price; `variance` is that of the free path over the span. All of it is
/// exact, so a grid of few dates prices what is watched continuously.
/// @source  Karatzas and Shreve (1991), "Brownian Motion and Stochastic Calculus", section 2.8
struct Bridge {
  double start{};  // below the barrier
  double end{};
  double variance{};  // not negative

  /// True if no crossing can happen: its chance is below the smallest uniform, 2^-53.
  [[nodiscard]] bool is_far_below(double barrier) const {
    return end < barrier && (barrier - start) * (barrier - end) > 20.0 * variance;
  }

  /// True if the path touched `barrier` on the way.
  /// @param uniform  in (0, 1)
  [[nodiscard]] bool touched(double barrier, double uniform) const {
    if (end >= barrier) return true;
    if (is_far_below(barrier)) return false;
    return uniform < exp_of(-2.0 * (barrier - start) * (barrier - end) / variance);
  }

  /// When a path that touched `barrier` first did, as a fraction of the span.
  ///
  /// With the span as unit, t / (1 - t) is inverse Gaussian with mean a / |b - a| and shape
  /// a^2 / variance, where a is the way to the barrier and b the way to the end.
  /// @param normal, uniform  independent draws
  /// @source  Michael, Schucany and Haas (1976), The American Statistician 30(2), 88-90
  [[nodiscard]] double touch_fraction(double barrier, double normal, double uniform) const {
    const double way = barrier - start;
    const double inverse_mean = std::abs(end - barrier) / way;
    if (variance == 0.0) return 1.0 / (1.0 + inverse_mean);
    const double shape = way * way / variance;
    const double square = normal * normal;
    const double root = std::sqrt(square * (4.0 * shape * inverse_mean + square));
    const double small = 1.0 / (inverse_mean + (square + root) / (2.0 * shape));
    const bool takes_small = uniform * (1.0 + small * inverse_mean) < 1.0;
    const double ratio = takes_small ? small : 1.0 / (inverse_mean * inverse_mean * small);
    return ratio / (1.0 + ratio);
  }

  /// The log price at a fraction of the span.
  [[nodiscard]] double at(double fraction, double normal) const {
    const double mean = start + fraction * (end - start);
    return mean + std::sqrt(variance * fraction * (1.0 - fraction)) * normal;
  }
};

}  // namespace flipin
