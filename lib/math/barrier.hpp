#pragma once

#include <algorithm>
#include <cmath>

#include "core/expect.hpp"
#include "core/units.hpp"
#include "math/black_scholes.hpp"
#include "math/elementary.hpp"
#include "math/first_passage.hpp"

namespace flipin {

/// A lognormal price watched all the time for its first touch of an upper barrier.
struct UpperTouch {
  DollarsPerShare price;
  DollarsPerShare barrier;  // infinity: never touched
  LogRate drift;            // the price is expected to grow by e^(drift t)
  double volatility{};      // per square-root year
  Years term;
};

/// Returns E[e^(-discount tau); tau <= term] for the first time tau at which the price is at or
/// above the barrier.
///
/// A price that starts there touches at once: 1. Without volatility the path is certain.
/// @source Reiner and Rubinstein 1991, "Breaking Down the Barriers"
[[nodiscard]] inline double discounted_touch(const UpperTouch& touch, LogRate discount) {
  const auto& [price, barrier, drift, volatility, term] = touch;
  expect(price.value() > 0.0 && barrier.value() > 0.0 && volatility >= 0.0 && term.value() >= 0.0,
         "prices are above zero, and volatility and time are not negative",
         {{"price", price.value()},
          {"barrier", barrier.value()},
          {"volatility", volatility},
          {"term", term.value()}});
  if (price >= barrier) return 1.0;
  if (term.value() == 0.0 || std::isinf(barrier.value())) return 0.0;
  const double distance = log_of(barrier / price);
  if (volatility == 0.0) {
    if (drift.value() * term.value() < distance) return 0.0;
    return exp_of(-discount.value() * distance / drift.value());
  }
  const FirstPassage passage =
      first_passage({.distance = distance,
                     .drift = drift.value() - 0.5 * volatility * volatility,
                     .volatility = volatility,
                     .discount = discount.value(),
                     .horizon = term.value()});
  return passage.direct + passage.reflected;
}

/// Returns the chance that the price stays below the barrier for the whole term.
[[nodiscard]] inline double probability_of_no_touch(const UpperTouch& touch) {
  const auto& [price, barrier, drift, volatility, term] = touch;
  const double touched = discounted_touch(touch, LogRate{0.0});
  if (touched == 0.0 || price >= barrier || volatility == 0.0) return 1.0 - touched;
  // Not one less the touch: a small chance keeps its digits.
  const double nu = drift.value() - 0.5 * volatility * volatility;
  const auto tails = untouched(log_of(barrier / price), nu, volatility);
  return std::fmax(total_at(tails, term.value(), volatility), 0.0);
}

/// Returns the value of a call that is lost, without rebate, once the price is at or above the
/// barrier.
///
/// @source Reiner and Rubinstein 1991, "Breaking Down the Barriers"
[[nodiscard]] inline DollarsPerShare up_and_out_call(const LognormalTerms& option,
                                                     DollarsPerShare barrier) {
  const auto& [price, exercise_price, rate, dividend_yield, volatility, term] = option;
  expect(price.value() > 0.0 && exercise_price.value() > 0.0 && barrier.value() > 0.0,
         "prices are above zero",
         {{"price", price.value()},
          {"exercise_price", exercise_price.value()},
          {"barrier", barrier.value()}});
  if (std::max(price, exercise_price) >= barrier) return DollarsPerShare{0.0};
  if (std::isinf(barrier.value()) || term.value() == 0.0) return call_value(option);
  const LogRate drift = rate - dividend_yield;
  if (volatility == 0.0) {
    const DollarsPerShare forward = exp_of(drift.value() * term.value()) * price;
    return forward >= barrier ? DollarsPerShare{0.0} : call_value(option);
  }
  const double to_strike = log_of(price / exercise_price);
  const double to_barrier = log_of(barrier / price);
  const double variance = volatility * volatility;
  const double nu = drift.value() - 0.5 * variance;
  // With the share as numeraire the drift gains sigma^2.
  const auto share_tails = alive_above(to_strike, to_barrier, nu + variance, volatility);
  const auto cash_tails = alive_above(to_strike, to_barrier, nu, volatility);
  const double share_chance = total_at(share_tails, term.value(), volatility);
  const double cash_chance = total_at(cash_tails, term.value(), volatility);
  return exp_of(-dividend_yield.value() * term.value()) * share_chance * price
         - exp_of(-rate.value() * term.value()) * cash_chance * exercise_price;
}

}  // namespace flipin
