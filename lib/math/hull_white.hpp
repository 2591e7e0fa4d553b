#pragma once

#include "core/units.hpp"
#include "math/black_scholes.hpp"

namespace flipin {

/// An employee stock option whose holder exercises at a multiple of the exercise price.
///
/// Leaving before the vest date forfeits; leaving after it takes the gain, if there is one. From
/// the vest date on, that date included, the option is exercised as soon as the price is at or
/// above the multiple; at the end of the term at any gain.
struct HullWhiteTerms {
  LognormalTerms option;
  Years vesting;
  double exercise_multiple{};         // of the exercise price, > 1; infinity: never early
  double exit_rate_before_vesting{};  // hazard, per year
  double exit_rate_after_vesting{};   // hazard, per year
};

/// What such an option is worth and how long it lives, under the risk-neutral measure.
struct HullWhiteValue {
  DollarsPerShare value;                // forfeits before vesting are inside
  DollarsPerShare value_given_vesting;  // ASC 718: they are applied outside
  Years expected_term;                  // given vesting, from today to exercise, exit or expiry
  double probability_of_exercise{};     // that it vests and is exercised for money
  double probability_of_vesting{};
};

/// Values the option in continuous time: one integral, over the price on the vest date.
///
/// Exit risk is taken as diversifiable, so the hazards are the same under every measure.
/// @throws BrokenExpectation  for a price or volatility that is not above zero, a multiple that is
///                            not above 1, a vest date outside the term, or a negative hazard or
///                            dividend yield
/// Cost: about 200 outlooks of a vested option, 0.3 ms; ten times that where it vests just before
/// the end. Accuracy: 1e-12 of the value, or 1e-15 of the price if more; 1e-10 of the expected
/// term.
/// @source Hull and White 2004, "How to Value Employee Stock Options", Financial Analysts Journal
///         60(1) 114-119
[[nodiscard]] HullWhiteValue hull_white(const HullWhiteTerms& terms);

}  // namespace flipin
