#pragma once

#include <cmath>

#include "core/expect.hpp"
#include "core/units.hpp"
#include "math/elementary.hpp"
#include "math/normal.hpp"

namespace flipin {

/// A European option on one share whose price is lognormal.
struct LognormalTerms {
  DollarsPerShare price;
  DollarsPerShare exercise_price;
  LogRate rate;            // risk-free
  LogRate dividend_yield;  // continuous
  double volatility{};     // per square-root year
  Years term;
};

/// Returns the chance that a lognormal price, expected to grow by e^(drift t), ends above `level`.
///
/// Without volatility or time the end is certain: 1 if it lies strictly above, else 0.
[[nodiscard]] inline double probability_above(
    DollarsPerShare price, DollarsPerShare level, LogRate drift, double volatility, Years term) {
  expect(price.value() >= 0.0 && level.value() >= 0.0 && price + level > DollarsPerShare{},
         "prices are not negative, and one is above zero",
         {{"price", price.value()}, {"level", level.value()}});
  expect(volatility >= 0.0 && term.value() >= 0.0,
         "volatility and time are not negative",
         {{"volatility", volatility}, {"term", term.value()}});
  const double log_forward = log_of(price / level) + drift.value() * term.value();
  const double spread = volatility * std::sqrt(term.value());
  if (spread == 0.0) return log_forward > 0.0 ? 1.0 : 0.0;
  return normal_cdf(log_forward / spread - 0.5 * spread);
}

/// Returns the value of a European call.
///
/// Without volatility or time it is the discounted gain of the forward price.
/// @source Black and Scholes 1973; Merton 1973 for the dividend yield
[[nodiscard]] inline DollarsPerShare call_value(const LognormalTerms& option) {
  const auto& [price, exercise_price, rate, dividend_yield, volatility, term] = option;
  const LogRate drift = rate - dividend_yield;
  // N(d1) is the same chance as N(d2) with the share as numeraire: the drift gains sigma^2.
  const LogRate share_drift = drift + LogRate{volatility * volatility};
  const double d1_chance = probability_above(price, exercise_price, share_drift, volatility, term);
  const double d2_chance = probability_above(price, exercise_price, drift, volatility, term);
  return exp_of(-dividend_yield.value() * term.value()) * d1_chance * price
         - exp_of(-rate.value() * term.value()) * d2_chance * exercise_price;
}

/// Returns the value of a European put: a call to buy cash and pay with the share.
[[nodiscard]] inline DollarsPerShare put_value(const LognormalTerms& option) {
  return call_value({.price = option.exercise_price,
                     .exercise_price = option.price,
                     .rate = option.dividend_yield,
                     .dividend_yield = option.rate,
                     .volatility = option.volatility,
                     .term = option.term});
}

}  // namespace flipin
