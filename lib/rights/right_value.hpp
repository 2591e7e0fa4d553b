#pragma once

#include "rights/clause.hpp"

namespace flipin {

/// A right that flips in at whatever price there is when somebody becomes an acquiring person, that
/// price being the market value.
struct FlipInRight {
  RightTerms terms;
  double stake{};             // of the acquiring person at the trigger, above 0 and below 1
  double participation{1.0};  // of the valid rights
};

/// What a right brings in a flip-in at `price`: (k - 1) X P / (P + participation h k X).
///
/// Rises with the price, ever more slowly, to the discount (k - 1) X.
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] DollarsPerShare flip_in_payoff(const FlipInRight& right, DollarsPerShare price);

/// The acquiring person's stake after a flip-in at `price`: the payoff's part of the discount, of
/// its stake.
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] double stake_after_flip_in(const FlipInRight& right, DollarsPerShare price);

/// A share whose price is lognormal at every later time; without volatility it is certain.
struct LognormalPrice {
  DollarsPerShare now;
  LogRate drift;        // the price is expected to grow by e^(drift t)
  double volatility{};  // per square-root year
};

/// Returns the payoff of a flip-in at time `after` from now, as expected now and not discounted.
///
/// By the trapezoid rule over the price; accurate to about 1e-14 of the discount.
/// Cost: 40 prices, more only where volatility times the root of time is above 1.
[[nodiscard]] DollarsPerShare expected_payoff(const FlipInRight& right,
                                              const LognormalPrice& price,
                                              Years after);

/// Returns the acquiring person's stake after a flip-in at time `after` from now, as expected now.
[[nodiscard]] double expected_stake_after(const FlipInRight& right,
                                          const LognormalPrice& price,
                                          Years after);

/// How rights come to flip in.
struct TriggerHazard {
  double rate{};                    // hazard of an acquiring person, per year, whatever the price
  double redemption_probability{};  // that the board redeems once there is one
  LogRate discount_rate;
  Years term;  // until the rights expire
};

/// Returns the chance that somebody becomes an acquiring person before the rights expire.
[[nodiscard]] double trigger_probability(const TriggerHazard& hazard);

/// Returns the value of a right, in dollars a share, from its flip-in alone: what it might pay in a
/// redemption, a merger or an exercise for preferred shares is not inside.
///
/// The payoff expected at each time, discounted, with the density of the trigger there. Under a
/// hazard that is not risk-neutral this is an expectation at a stated rate, not a price.
/// Cost: about ten expected payoffs for every year. Accuracy: 1e-12 of the discount.
[[nodiscard]] DollarsPerShare right_value(const FlipInRight& right,
                                          const LognormalPrice& price,
                                          const TriggerHazard& hazard);

}  // namespace flipin
