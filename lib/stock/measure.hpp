#pragma once

#include <cmath>

#include "core/units.hpp"
#include "math/elementary.hpp"
#include "stock/model.hpp"

namespace flipin {

/// Under which probabilities paths are drawn: the pricing measure, or one that tilts the price.
///
/// A tilt of 1 is the share measure, whose numeraire is the stock with its dividends reinvested: a
/// payoff in shares becomes its number of shares. Other tilts make rare prices frequent. What a
/// path yields is weighted by the likelihood ratio exp(-tilt ln(S/S0)) / E[exp(-tilt ...)], taken
/// when it is settled.
/// @source  Glasserman (2003), "Monte Carlo Methods in Financial Engineering", section 4.6
struct Measure {
  double tilt{0.0};
  double log_weight_rate{0.0};  // a year

  /// The tilted measure of a model whose log price is a Brownian motion with drift.
  template <StockModel Model>
  [[nodiscard]] static Measure tilted(double tilt, const Model& model, LogRate drift) {
    const double variance = model.bridge_variance(Years{1.0});
    const double mean = log_of(model.growth(drift, Years{1.0})) - 0.5 * variance;
    return {tilt, tilt * mean + 0.5 * tilt * tilt * variance};
  }

  /// What weights a path that stands at `log_growth` after `time` years.
  [[nodiscard]] double weight(double log_growth, double time) const {
    return tilt == 0.0 ? 1.0 : exp_of(log_weight_rate * time - tilt * log_growth);
  }
};

}  // namespace flipin
