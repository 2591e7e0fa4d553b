#pragma once

#include "core/units.hpp"
#include "math/black_scholes.hpp"

namespace flipin {

/// What the holder of a vested option can expect, under the risk-neutral measure.
struct VestedOutlook {
  DollarsPerShare value;
  double probability_of_exercise;  // for money, at the barrier, on leaving or at the end
  Years expected_life;             // until exercise, exit or the end of the term
};

/// Returns the outlook of an option whose holder exercises at the first touch of `barrier` and
/// leaves at the constant hazard `exit_rate`, taking the gain if there is one.
///
/// `option.price` is today's price and `option.term` the time left. At or above the barrier the
/// gain is taken at once; at the end of the term it is taken at any price.
///
/// @param barrier    above the exercise price; infinity: never exercised early
/// @param exit_rate  per year, not negative
/// @throws BrokenExpectation  for a volatility of zero, a negative dividend yield or a barrier that
///                            is not above the exercise price
/// Cost: about 50 normal chances, no quadrature. Accuracy: about 1e-11 of the price.
/// @source Hull and White 2004, "How to Value Employee Stock Options", in continuous time; the
///         integral over the time of exit is taken by parts
[[nodiscard]] VestedOutlook vested_outlook(const LognormalTerms& option,
                                           DollarsPerShare barrier,
                                           double exit_rate);

}  // namespace flipin
