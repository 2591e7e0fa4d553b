#include "math/hull_white.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <boost/math/quadrature/gauss.hpp>

#include "core/expect.hpp"
#include "math/black_scholes.hpp"
#include "math/elementary.hpp"
#include "math/normal.hpp"
#include "math/vested_option.hpp"

namespace flipin {
namespace {

constexpr double widest_panel = 1.5;  // in standard deviations of the price on the vest date
constexpr double narrowest_panel = 1e-6;
constexpr double tail_end = 9.0;  // beyond it a standard normal has chance 1e-19

/// The vest date as seen from the grant: ln price = log_mean + spread z, with z standard normal.
struct VestDate {
  LognormalTerms vested;  // the price is filled in for every z
  DollarsPerShare barrier;
  double exit_rate;
  double log_mean;
  double spread;
  double finest_panel;  // at the exercise price and at the barrier

  [[nodiscard]] double z_of(DollarsPerShare price) const {
    return (log_of(price.value()) - log_mean) / spread;
  }
};

/// Outlooks added up over prices on the vest date, each with its chance.
struct OutlookSum {
  double value{0.0};
  double probability_of_exercise{0.0};
  double life{0.0};
};

void add_price(const VestDate& date, double z, double weight, OutlookSum& sum) {
  LognormalTerms vested = date.vested;
  vested.price = DollarsPerShare{exp_of(date.log_mean + date.spread * z)};
  const VestedOutlook outlook = vested_outlook(vested, date.barrier, date.exit_rate);
  const double chance = weight * normal_density(z);
  sum.value += chance * outlook.value.value();
  sum.probability_of_exercise += chance * outlook.probability_of_exercise;
  sum.life += chance * outlook.expected_life.value();
}

/// Adds the outlooks for z from `lower` to `upper`, in panels no wider than their distance from the
/// exercise price and the barrier, where the outlook bends.
void add_prices(const VestDate& date, double lower, double upper, OutlookSum& sum) {
  const auto distance = [&](double z) { return std::max({lower - z, z - upper, 0.0}); };
  const double nearest =
      std::min(distance(date.z_of(date.vested.exercise_price)), distance(date.z_of(date.barrier)));
  const double width = upper - lower;
  const double middle = lower + 0.5 * width;
  if (width > std::clamp(nearest, date.finest_panel, widest_panel)) {
    add_prices(date, lower, middle, sum);
    add_prices(date, middle, upper, sum);
    return;
  }
  using Rule = boost::math::quadrature::gauss<double, 10>;
  for (std::size_t node = 0; node < Rule::abscissa().size(); ++node) {
    const double offset = 0.5 * width * Rule::abscissa()[node];
    const double weight = 0.5 * width * Rule::weights()[node];
    add_price(date, middle - offset, weight, sum);
    add_price(date, middle + offset, weight, sum);
  }
}

/// The smallest scale on which the outlook bends: time left or the decay length of first passage.
double finest_panel(const LognormalTerms& vested, double exit_rate, double spread) {
  const auto& [price, exercise_price, rate, dividend_yield, sigma, remaining] = vested;
  const double nu = rate.value() - dividend_yield.value() - 0.5 * sigma * sigma;
  const double killing = std::max(rate.value(), 0.0) + exit_rate;
  const double speed = std::sqrt(nu * nu + 2.0 * killing * sigma * sigma);
  const double diffusion_length = sigma * std::sqrt(remaining.value());
  const double decay_length = sigma * sigma / (std::fabs(nu) + speed);
  return std::clamp(
      std::min(diffusion_length, decay_length) / spread, narrowest_panel, widest_panel);
}

/// Returns the outlook on the vest date, as expected at the grant and not discounted.
VestedOutlook outlook_at_vesting(const HullWhiteTerms& terms) {
  const auto& [price, exercise_price, rate, dividend_yield, sigma, term] = terms.option;
  const DollarsPerShare barrier = terms.exercise_multiple * exercise_price;
  LognormalTerms vested = terms.option;
  vested.term = term - terms.vesting;
  const double years = terms.vesting.value();
  if (years == 0.0) return vested_outlook(vested, barrier, terms.exit_rate_after_vesting);

  // At or above the barrier the gain is taken on the vest date: a European payoff.
  const LogRate drift = rate - dividend_yield;
  const LogRate share_drift = drift + LogRate{sigma * sigma};
  const double above = probability_above(price, barrier, drift, sigma, terms.vesting);
  const double share_above = probability_above(price, barrier, share_drift, sigma, terms.vesting);
  const double forward = price.value() * exp_of(drift.value() * years);
  OutlookSum sum{.value = forward * share_above - exercise_price.value() * above,
                 .probability_of_exercise = above};

  const double spread = sigma * std::sqrt(years);
  const VestDate date{.vested = vested,
                      .barrier = barrier,
                      .exit_rate = terms.exit_rate_after_vesting,
                      .log_mean = log_of(forward) - 0.5 * spread * spread,
                      .spread = spread,
                      .finest_panel = finest_panel(vested, terms.exit_rate_after_vesting, spread)};
  // The share's own measure shifts the normal by `spread`, so the upper tail ends later.
  const double lower = -tail_end;
  const double upper = std::min(date.z_of(barrier), spread + tail_end);
  const double strike = std::clamp(date.z_of(exercise_price), lower, std::max(lower, upper));
  if (lower < strike) add_prices(date, lower, strike, sum);
  if (strike < upper) add_prices(date, strike, upper, sum);
  return {DollarsPerShare{sum.value}, sum.probability_of_exercise, Years{sum.life}};
}

}  // namespace

HullWhiteValue hull_white(const HullWhiteTerms& terms) {
  const auto& [option, vesting, multiple, exit_before, exit_after] = terms;
  expect(option.price.value() > 0.0 && option.exercise_price.value() > 0.0,
         "prices are above zero",
         {{"price", option.price.value()}, {"exercise_price", option.exercise_price.value()}});
  expect(vesting.value() >= 0.0 && vesting <= option.term,
         "the vest date lies inside the term",
         {{"vesting", vesting.value()}, {"term", option.term.value()}});
  expect(exit_before >= 0.0 && exit_after >= 0.0 && option.dividend_yield.value() >= 0.0,
         "exit rates and the dividend yield are not negative",
         {{"exit_rate_before_vesting", exit_before},
          {"exit_rate_after_vesting", exit_after},
          {"dividend_yield", option.dividend_yield.value()}});
  expect(multiple > 1.0 && option.volatility > 0.0,
         "the multiple is above one and volatility above zero",
         {{"exercise_multiple", multiple}, {"volatility", option.volatility}});
  const VestedOutlook outlook = outlook_at_vesting(terms);
  const double discount = exp_of(-option.rate.value() * vesting.value());
  const double vests = exp_of(-exit_before * vesting.value());
  return {.value = vests * discount * outlook.value,
          .value_given_vesting = discount * outlook.value,
          .expected_term = vesting + outlook.expected_life,
          .probability_of_exercise = vests * outlook.probability_of_exercise,
          .probability_of_vesting = vests};
}

}  // namespace flipin
