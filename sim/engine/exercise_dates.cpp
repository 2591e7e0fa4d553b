#include "engine/exercise_dates.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "math/elementary.hpp"
#include "math/normal.hpp"

namespace flipin {
namespace {

/// Prices e^16 times the exercise price do not occur.
constexpr double farthest = 16.0;

bool have_one_law(const std::vector<LognormalAsset>& assets) {
  return std::ranges::all_of(assets, [&](const LognormalAsset& asset) {
    return asset.volatility == assets.front().volatility
           && asset.dividend_yield == assets.front().dividend_yield;
  });
}

}  // namespace

ExerciseDates::ExerciseDates(const BermudanOption& option)
    : assets_{option.assets.size()}, sign_{option.payoff == ExercisePayoff::call ? 1.0 : -1.0} {
  const double rate = option.rate.value();
  const double exercise_price = option.exercise_price.value();
  std::vector<double> times{0.0};
  for (const Years time : option.exercise_dates) times.push_back(time.value());
  const double end = times.back();

  for (std::size_t number = 0; number < times.size(); ++number) {
    const double now = times[number];
    const double step = number == 0 ? 0.0 : now - times[number - 1];
    const double way_back = number + 1 == times.size() ? 1.0 : now / times[number + 1];
    Date& date = dates_.emplace_back();
    date.discount = exercise_price * exp_of(-rate * now);
    for (std::size_t asset = 0; asset < assets_; ++asset) {
      const double volatility = option.assets[asset].volatility;
      const double yield = option.assets[asset].dividend_yield.value();
      const double drift = sign_ * (rate - yield - 0.5 * volatility * volatility);
      const double price_factor = exercise_price * exp_of((yield - rate) * now);
      date.law[asset] = {.mean = drift * step,
                         .spread = volatility * std::sqrt(step),
                         .way_back = way_back,
                         .spread_back = volatility * std::sqrt(now * (1.0 - way_back)),
                         .mean_left = drift * (end - now),
                         .spread_left = volatility * std::sqrt(end - now),
                         .price_factor = price_factor,
                         .share_factor = price_factor * exp_of(-yield * end),
                         .cash_factor = exercise_price * exp_of(-rate * end)};
    }
  }
  for (std::size_t asset = 0; asset < assets_; ++asset)
    start_[asset] = sign_ * log_of(option.assets[asset].price / option.exercise_price);
  if (have_one_law(option.assets))
    for (std::uint32_t date = 1; date < last(); ++date)
      dates_[date].least_moneyness = least_moneyness_at(date);
}

void ExerciseDates::step_to(std::uint32_t date,
                            std::size_t asset,
                            std::span<const double> normals,
                            std::span<double> moneyness) const {
  const Law& law = dates_[date].law[asset];
  const double mean = law.mean;
  const double spread = law.spread;
  for (std::size_t path = 0; path < moneyness.size(); ++path)
    moneyness[path] += mean + spread * normals[path];
}

void ExerciseDates::jump_to_end(std::size_t asset,
                                std::span<const double> normals,
                                std::span<double> moneyness) const {
  const Law& law = dates_.front().law[asset];
  const double mean = start_[asset] + law.mean_left;
  const double spread = law.spread_left;
  for (std::size_t path = 0; path < moneyness.size(); ++path)
    moneyness[path] = mean + spread * normals[path];
}

void ExerciseDates::step_back_to(std::uint32_t date,
                                 std::size_t asset,
                                 std::span<const double> normals,
                                 std::span<double> moneyness) const {
  const Law& law = dates_[date].law[asset];
  const double way_back = law.way_back;
  const double rest = (1.0 - way_back) * start_[asset];
  const double spread = law.spread_back;
  for (std::size_t path = 0; path < moneyness.size(); ++path)
    moneyness[path] = rest + way_back * moneyness[path] + spread * normals[path];
}

void ExerciseDates::relative_prices(std::span<const double> moneyness,
                                    std::span<double> prices) const {
  std::ranges::transform(moneyness, prices.begin(), [&](double x) { return sign_ * x; });
  exp_each(prices, prices);
}

double ExerciseDates::european_value(std::uint32_t date,
                                     std::size_t asset,
                                     double moneyness,
                                     double relative_price) const {
  if (date == last()) return std::max(exercise_value(date, relative_price), 0.0);
  const Law& law = dates_[date].law[asset];
  const double beyond_cash = (moneyness + law.mean_left) / law.spread_left;
  const double beyond_share = beyond_cash + sign_ * law.spread_left;
  return sign_
         * (law.share_factor * relative_price * normal_cdf(beyond_share)
            - law.cash_factor * normal_cdf(beyond_cash));
}

double ExerciseDates::least_moneyness_at(std::uint32_t date) const {
  const double rounding = 1e-12 * dates_[date].discount;
  const auto exercise_pays_more = [&](double moneyness) {
    const double price = exp_of(sign_ * moneyness);
    return exercise_value(date, price) > european_value(date, 0, moneyness, price) + rounding;
  };
  // The gain of exercise grows with moneyness.
  double below = 0.0;
  double above = 1.0;
  while (!exercise_pays_more(above)) {
    if (above >= farthest) return std::numeric_limits<double>::infinity();
    below = above;
    above *= 2.0;
  }
  for (int halving = 0; halving < 50; ++halving) {
    const double middle = 0.5 * (below + above);
    (exercise_pays_more(middle) ? above : below) = middle;
  }
  return above;
}

}  // namespace flipin
