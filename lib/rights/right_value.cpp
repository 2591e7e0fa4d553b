#include "rights/right_value.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <boost/math/quadrature/gauss.hpp>

#include "core/expect.hpp"
#include "math/elementary.hpp"
#include "math/normal.hpp"

namespace flipin {
namespace {

constexpr double tail_end = 9.0;  // beyond it a standard normal has chance 1e-19

DollarsPerShare discount_of(const FlipInRight& right) {
  return (right.terms.value_multiple - 1.0) * right.terms.exercise_price;
}

void check(const FlipInRight& right) {
  expect(right.stake > 0.0 && right.stake < 1.0 && right.participation >= 0.0
             && right.participation <= 1.0,
         "stake and participation are fractions",
         {{"stake", right.stake}, {"participation", right.participation}});
}

/// Of a share outstanding before, the part that one share becomes: N/N1.
double kept_votes(const FlipInRight& right, DollarsPerShare price) {
  const double exercised = right.participation * (1.0 - right.stake);
  const DollarsPerShare bought =
      (exercised * right.terms.value_multiple) * right.terms.exercise_price;
  return price / (price + bought);
}

}  // namespace

DollarsPerShare flip_in_payoff(const FlipInRight& right, DollarsPerShare price) {
  check(right);
  return kept_votes(right, price) * discount_of(right);
}

double stake_after_flip_in(const FlipInRight& right, DollarsPerShare price) {
  check(right);
  return right.stake * kept_votes(right, price);
}

DollarsPerShare expected_payoff(const FlipInRight& right,
                                const LognormalPrice& price,
                                Years after) {
  expect(price.now.value() > 0.0 && price.volatility >= 0.0 && after.value() >= 0.0,
         "a price is above zero, and volatility and time are not negative",
         {{"price", price.now.value()}, {"volatility", price.volatility}, {"time", after.value()}});
  const double spread = price.volatility * std::sqrt(after.value());
  const double log_mean =
      log_of(price.now.value()) + price.drift.value() * after.value() - 0.5 * spread * spread;
  // In ln P the payoff is a logistic curve, analytic within pi of the real line: at this step the
  // trapezoid rule errs by 1e-15 of its limit.
  const double step = std::min(0.5, 0.5 / spread);
  // Whatever the price, the payoff is at most the discount, so the tails hold nothing.
  const auto nodes = static_cast<int>(std::ceil(tail_end / step));
  DollarsPerShare sum;
  for (int node = -nodes; node <= nodes; ++node) {
    const double z = step * node;
    const DollarsPerShare later{exp_of(log_mean + spread * z)};
    sum = sum + (step * normal_density(z)) * flip_in_payoff(right, later);
  }
  return sum;
}

double expected_stake_after(const FlipInRight& right, const LognormalPrice& price, Years after) {
  return right.stake * (expected_payoff(right, price, after) / discount_of(right));
}

double trigger_probability(const TriggerHazard& hazard) {
  return 1.0 - exp_of(-hazard.rate * hazard.term.value());
}

DollarsPerShare right_value(const FlipInRight& right,
                            const LognormalPrice& price,
                            const TriggerHazard& hazard) {
  const double redeemed = hazard.redemption_probability;
  const double years = hazard.term.value();
  expect(hazard.rate >= 0.0 && redeemed >= 0.0 && redeemed <= 1.0 && years >= 0.0,
         "a hazard and a term are not negative, and a probability is a fraction",
         {{"rate", hazard.rate}, {"redemption_probability", redeemed}, {"term", years}});
  const double decay = hazard.rate + hazard.discount_rate.value();
  const double speed =
      1.0 + std::abs(decay) + std::abs(price.drift.value()) + price.volatility * price.volatility;
  using Rule = boost::math::quadrature::gauss<double, 10>;
  const auto panels = static_cast<int>(std::ceil(speed * years));
  const double half_width = 0.5 * years / std::max(panels, 1);
  DollarsPerShare sum;
  const auto add = [&](double time, double weight) {
    const double density = (1.0 - redeemed) * hazard.rate * exp_of(-decay * time);
    sum = sum + (weight * density) * expected_payoff(right, price, Years{time});
  };
  for (int panel = 0; panel < panels; ++panel) {
    const double middle = (2.0 * panel + 1.0) * half_width;
    for (std::size_t node = 0; node < Rule::abscissa().size(); ++node) {
      const double offset = half_width * Rule::abscissa()[node];
      const double weight = half_width * Rule::weights()[node];
      add(middle - offset, weight);
      add(middle + offset, weight);
    }
  }
  return sum;
}

}  // namespace flipin
