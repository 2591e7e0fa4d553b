#include "engine/grant_exercise.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/optimal_exercise.hpp"
#include "random/draws.hpp"

namespace flipin {
namespace {

// Dates closer than this are one, as in a TimeGrid.
constexpr double rounding = 1e-9;

// From vesting to expiration at equal intervals, as many a year as asked for or a few more. Today
// is no date among them.
std::vector<Years> dates_between(Years vesting, Years expiration, std::uint64_t dates_a_year) {
  const Years span = expiration - vesting;
  const double intervals = std::ceil(span.value() * static_cast<double>(dates_a_year) - rounding);
  std::vector<Years> dates;
  for (double passed = 0.0; passed < intervals; ++passed)
    if (const Years date = vesting + passed / intervals * span; date.value() > rounding)
      dates.push_back(date);
  dates.push_back(expiration);
  return dates;
}

BermudanOption bermudan(const HeldOption& option, Years vesting, std::uint64_t dates_a_year) {
  expect(option.volatility.has_value(), "optimal exercise needs a geometric Brownian motion");
  return {.assets = {{option.start_price, option.dividend_yield, *option.volatility}},
          .rate = option.risk_free_rate,
          .payoff = ExercisePayoff::call,
          .exercise_price = option.exercise_price,
          .exercise_dates = dates_between(vesting, option.term, dates_a_year)};
}

LeastSquaresSettings settings_of(const OptimalExercise& asked, std::uint64_t seed) {
  return {.seed = seed,
          .degree = asked.degree,
          .policy_paths = asked.policy_paths,
          .pricing_paths = asked.pricing_paths,
          .bound_paths = asked.dual_paths,
          .continuation_paths = asked.inner_paths};
}

// Tranches draw under keys of their own.
std::uint64_t seed_of_tranche(std::uint64_t seed, std::size_t tranche) {
  const PhiloxCounter counter = draw_counter(Purpose::exercise_seed, tranche, 0);
  return draw_bits(counter, draw_key(seed)).first;
}

// The better of holding on and exercise today. Where that pays more than the estimate, the lower
// bound is exact, and the upper bound keeps the part of its interval that lies above.
ValueBounds at_least(const ValueBounds& holding_on, double exercise_value) {
  auto [lower, upper] = holding_on;
  if (exercise_value > lower.value) lower = exactly(exercise_value);
  if (exercise_value > upper.value) {
    const double highest = std::max(upper.interval95[1], exercise_value);
    upper.standard_error = (highest - exercise_value) / normal_975;
    upper.value = exercise_value;
    upper.interval95 = {exercise_value, highest};
  }
  return {lower, upper};
}

ValueBounds value_of(const HeldOption& option,
                     const OptimalExercise& asked,
                     std::uint64_t seed,
                     int threads) {
  std::map<double, double> parts;  // of the grant, by vesting; all that have vested are one
  for (const TimedTranche& tranche : option.tranches)
    parts[std::max(tranche.vests.value(), 0.0)] += tranche.fraction;

  std::vector<WeightedEstimate> lower;
  std::vector<WeightedEstimate> upper;
  for (const auto& [vesting, fraction] : parts) {
    const OptimalExerciseValue found =
        value_optimal_exercise(bermudan(option, Years{vesting}, asked.exercise_dates_a_year),
                               settings_of(asked, seed_of_tranche(seed, lower.size())),
                               threads);
    ValueBounds bounds{found.lower_bound, found.upper_bound};
    if (vesting == 0.0)
      bounds = at_least(bounds, (option.start_price - option.exercise_price).value());
    lower.push_back({fraction, bounds.lower});
    upper.push_back({fraction, bounds.upper});
  }
  return {sum_of_independent(lower), sum_of_independent(upper)};
}

}  // namespace

std::vector<ValueBounds> grants_exercised_optimally(const Company& company,
                                                    std::uint64_t seed,
                                                    int threads) {
  std::vector<ValueBounds> all;
  for (const OptionGrant& grant : option_grants(company)) {
    const HeldOption option = grant.held({company.stock, company.exercise_behavior, {}});
    all.push_back(value_of(option, *company.optimal_exercise, seed, threads));
  }
  return all;
}

}  // namespace flipin
