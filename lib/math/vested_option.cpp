#include "math/vested_option.hpp"

#include <algorithm>
#include <cmath>

#include "core/expect.hpp"
#include "math/elementary.hpp"
#include "math/first_passage.hpp"

namespace flipin {
namespace {

/// The clock of a vested option: its settlement is the exit or the end of the term.
struct Clock {
  double volatility;
  double exit_rate;
  double remaining;  // years
};

/// Returns the integral of e^(-discount s) times the tail over [0, remaining], without its sign.
double discounted_time(const NormalTail& tail, const Clock& clock, double discount) {
  const double horizon = clock.remaining;
  // The closed form divides by the discount. Near zero the integral is a straight line in it, to
  // 1e-10, through two values at which the division still leaves eleven digits.
  const double smallest = 1e-5 / horizon;
  if (std::fabs(discount) < smallest) {
    const double near = discounted_time(tail, clock, smallest);
    const double far = discounted_time(tail, clock, 2.0 * smallest);
    return near + (far - near) * (discount / smallest - 1.0);
  }
  // By parts: the derivative of N((a + b s)/(sigma sqrt s)) is a mix of the two first-passage
  // densities to a distance |a|. The tail at a > 0 is one less the tail at -a, -b.
  const double side = tail.start > 0.0 ? -1.0 : 1.0;
  const double drift = side * tail.drift;
  const FirstPassage passage = first_passage({.distance = std::fabs(tail.start),
                                              .drift = drift,
                                              .volatility = clock.volatility,
                                              .discount = discount,
                                              .horizon = horizon,
                                              .log_multiplier = tail.log_weight});
  const double share = drift / passage.speed;
  const double change =
      0.5 * side * ((1.0 + share) * passage.direct + (1.0 - share) * passage.reflected);
  const double at_start = tail.start > 0.0 ? exp_of(tail.log_weight) : 0.0;
  const double at_end = exp_of(-discount * horizon) * tail.at(horizon, clock.volatility);
  return (at_start - at_end + change) / discount;
}

/// Returns the expected discounted tail at settlement.
double at_settlement(const NormalTail& tail, const Clock& clock, double rate) {
  const double discount = rate + clock.exit_rate;
  const double at_end =
      exp_of(-discount * clock.remaining) * tail.at(clock.remaining, clock.volatility);
  if (clock.exit_rate == 0.0) return at_end;
  return at_end + clock.exit_rate * discounted_time(tail, clock, discount);
}

}  // namespace

VestedOutlook vested_outlook(const LognormalTerms& option,
                             DollarsPerShare barrier,
                             double exit_rate) {
  const auto& [price, exercise_price, rate, dividend_yield, sigma, term] = option;
  expect(price.value() > 0.0 && exercise_price.value() > 0.0 && barrier > exercise_price,
         "prices are above zero and the barrier lies above the exercise price",
         {{"price", price.value()},
          {"exercise_price", exercise_price.value()},
          {"barrier", barrier.value()}});
  expect(sigma > 0.0 && term.value() >= 0.0 && exit_rate >= 0.0 && dividend_yield.value() >= 0.0,
         "volatility is above zero, and time, exit rate and dividend yield are not negative",
         {{"volatility", sigma},
          {"term", term.value()},
          {"exit_rate", exit_rate},
          {"dividend_yield", dividend_yield.value()}});
  if (price >= barrier || term.value() == 0.0) {
    const DollarsPerShare gain = std::max(price - exercise_price, DollarsPerShare{0.0});
    return {gain, gain.value() > 0.0 ? 1.0 : 0.0, Years{0.0}};
  }

  const Clock clock{sigma, exit_rate, term.value()};
  const double nu = rate.value() - dividend_yield.value() - 0.5 * sigma * sigma;
  const double to_strike = log_of(price / exercise_price);
  // Forty standard deviations up, a touch has no weight in a double: infinity can stop there.
  const double out_of_reach = std::fmax(-to_strike, 0.0) + 40.0 * sigma * std::sqrt(clock.remaining)
                              + (std::fabs(nu) + sigma * sigma) * clock.remaining;
  const double to_barrier = std::isinf(barrier.value()) ? out_of_reach : log_of(barrier / price);

  const auto settled_in_the_money = [&](double drift, double discount) {
    double chance = 0.0;
    for (const NormalTail& tail : alive_above(to_strike, to_barrier, drift, clock.volatility)) {
      chance += tail.sign * at_settlement(tail, clock, discount);
    }
    return chance;
  };
  const auto touched = [&](double discount) {
    const FirstPassage passage = first_passage({.distance = to_barrier,
                                                .drift = nu,
                                                .volatility = clock.volatility,
                                                .discount = discount + exit_rate,
                                                .horizon = clock.remaining});
    return passage.direct + passage.reflected;
  };
  // A unit of the share, delivered at settlement or at the touch, and a unit of cash.
  const double share_settled = settled_in_the_money(nu + sigma * sigma, dividend_yield.value());
  const double cash_settled = settled_in_the_money(nu, rate.value());
  const double gain_at_touch = exp_of(to_barrier) * price.value() - exercise_price.value();
  const double value = share_settled * price.value() - cash_settled * exercise_price.value()
                       + touched(rate.value()) * gain_at_touch;

  const double exercised = settled_in_the_money(nu, 0.0) + touched(0.0);
  double life = 0.0;
  for (const NormalTail& tail : untouched(to_barrier, nu, sigma)) {
    life += tail.sign * discounted_time(tail, clock, exit_rate);
  }
  return {DollarsPerShare{value}, exercised, Years{life}};
}

}  // namespace flipin
