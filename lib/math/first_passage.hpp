#pragma once

#include <array>
#include <cmath>
#include <span>

#include "core/expect.hpp"
#include "math/normal.hpp"

namespace flipin {

/// A Brownian motion that starts `distance` below a level and is watched until `horizon`.
struct BrownianPassage {
  double distance{};        // >= 0, in log price
  double drift{};           // per year
  double volatility{};      // per square-root year, > 0
  double discount{};        // per year, of what is paid at the first touch
  double horizon{};         // years, > 0
  double log_multiplier{};  // ln of a factor on both terms, kept inside so that it cannot overflow
};

/// The two terms whose sum is the expected discounted first touch.
struct FirstPassage {
  double direct;     // e^(-b p+) N((-b + m s)/(sigma sqrt s))
  double reflected;  // e^(-b p-) N((-b - m s)/(sigma sqrt s))
  double speed;      // m = sqrt(nu^2 + 2 g sigma^2), the drift that carries the discount
};

/// Returns E[e^(-g tau); tau <= s] for the first touch tau of the level, in its two terms.
///
/// Each product is formed as one exponential, so exponents of any size are safe.
/// @source Reiner and Rubinstein 1991, "Breaking Down the Barriers": the rebate paid at the touch
[[nodiscard]] inline FirstPassage first_passage(const BrownianPassage& passage) {
  const auto& [b, nu, sigma, g, s, log_multiplier] = passage;
  const double variance = sigma * sigma;
  const double speed_squared = nu * nu + 2.0 * g * variance;
  // A zero may round to either side; what is really below zero has no real exponents.
  expect(speed_squared >= -1e-12 * (nu * nu + variance),
         "the discount is not so negative that the exponents are complex",
         {{"drift", nu}, {"volatility", sigma}, {"discount", g}});
  const double m = std::sqrt(std::fmax(speed_squared, 0.0));
  // p+ and p- are the roots of sigma^2 p^2/2 + nu p = g.
  const double rising = (m - nu) / variance;
  const double falling = -(m + nu) / variance;
  const double spread = sigma * std::sqrt(s);
  return {weighted_normal_cdf(log_multiplier - b * rising, (-b + m * s) / spread),
          weighted_normal_cdf(log_multiplier - b * falling, (-b - m * s) / spread),
          m};
}

/// One weighted normal chance as a function of time: sign e^w N((start + drift s)/(sigma sqrt s)).
struct NormalTail {
  double sign;
  double log_weight;
  double start;
  double drift;

  /// The chance at time `s` > 0, with its weight and without its sign.
  [[nodiscard]] double at(double s, double volatility) const {
    return weighted_normal_cdf(log_weight, (start + drift * s) / (volatility * std::sqrt(s)));
  }
};

/// Returns the sum of the tails at time `s` > 0, with their signs.
[[nodiscard]] inline double total_at(std::span<const NormalTail> tails,
                                     double s,
                                     double volatility) {
  double total = 0.0;
  for (const NormalTail& tail : tails) total += tail.sign * tail.at(s, volatility);
  return total;
}

/// Returns the chance, as a function of time, that a Brownian motion has never touched a level
/// `distance` above its start.
[[nodiscard]] inline std::array<NormalTail, 2> untouched(double distance,
                                                         double drift,
                                                         double volatility) {
  const double image_weight = 2.0 * drift * distance / (volatility * volatility);
  return {{{1.0, 0.0, distance, -drift}, {-1.0, image_weight, -distance, -drift}}};
}

/// Returns the chance, as a function of time, that a Brownian motion is above one level without
/// ever having touched a higher one: the chance without the upper level less its mirror image.
///
/// @param to_floor    how far the start lies above the lower level, negative if below it
/// @param to_ceiling  how far the start lies below the upper level
[[nodiscard]] inline std::array<NormalTail, 4> alive_above(double to_floor,
                                                           double to_ceiling,
                                                           double drift,
                                                           double volatility) {
  // The image starts as far above the ceiling. Its own chances are taken below the levels: near
  // one they would cancel, and the weight can be large.
  const double image_weight = 2.0 * drift * to_ceiling / (volatility * volatility);
  const double image_to_floor = 2.0 * to_ceiling + to_floor;
  return {{{1.0, 0.0, to_floor, drift},
           {-1.0, 0.0, -to_ceiling, drift},
           {-1.0, image_weight, -to_ceiling, -drift},
           {1.0, image_weight, -image_to_floor, -drift}}};
}

}  // namespace flipin
