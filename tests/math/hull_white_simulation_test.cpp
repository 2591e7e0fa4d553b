#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "math/hull_white.hpp"
#include "math/normal_quantile.hpp"

namespace flipin {
namespace {

// A simulation that knows nothing of the formulas but the law of a Brownian bridge: the price on
// the vest date, the time of exit, the price then, and whether and when the barrier was touched
// between.

class Dice {
public:
  double uniform() { return (static_cast<double>(bits_() >> 12) + 0.5) * 0x1p-52; }
  double normal() { return normal_quantile_of(uniform()); }
  double waiting_time(double hazard) { return -std::log(uniform()) / hazard; }

  /// Michael, Schucany and Haas 1976.
  double inverse_gaussian(double mean, double shape) {
    const double y = mean * std::pow(normal(), 2) / (2.0 * shape);
    const double smaller = mean * (1.0 + y - std::sqrt(y * (2.0 + y)));
    return uniform() * (mean + smaller) <= mean ? smaller : mean * mean / smaller;
  }

private:
  std::mt19937_64 bits_{20020430};
};

struct Sample {
  double sum{0.0}, squares{0.0}, count{0.0};

  void add(double x) {
    sum += x;
    squares += x * x;
    count += 1.0;
  }
  [[nodiscard]] double mean() const { return sum / count; }
  [[nodiscard]] double standard_error() const {
    return std::sqrt((squares / count - mean() * mean()) / count);
  }
};

struct Life {
  double end;     // years from the grant
  double payoff;  // dollars per share
};

/// What becomes of an option that vests.
Life live(const HullWhiteTerms& terms, Dice& dice) {
  const auto& [option, vesting, multiple, exit_before, exit_after] = terms;
  const double strike = option.exercise_price.value();
  const double sigma = option.volatility;
  const double nu = (option.rate - option.dividend_yield).value() - 0.5 * sigma * sigma;
  const auto step = [&](double time) {
    return nu * time + sigma * std::sqrt(time) * dice.normal();
  };
  const double at_vesting = option.price.value() * std::exp(step(vesting.value()));
  if (at_vesting >= multiple * strike) return {vesting.value(), at_vesting - strike};

  const double to_barrier = std::log(multiple * strike / at_vesting);
  const double horizon =
      std::min(dice.waiting_time(exit_after), option.term.value() - vesting.value());
  const double move = step(horizon);
  const double variance = sigma * sigma * horizon;
  const double crossing = std::exp(-2.0 * to_barrier * (to_barrier - move) / variance);
  if (move >= to_barrier || dice.uniform() < crossing) {
    const double past = std::fabs(move - to_barrier);
    const double ratio =
        dice.inverse_gaussian(to_barrier / past, to_barrier * to_barrier / variance);
    return {vesting.value() + horizon * ratio / (1.0 + ratio), (multiple - 1.0) * strike};
  }
  return {vesting.value() + horizon, std::max(at_vesting * std::exp(move) - strike, 0.0)};
}

TEST(HullWhiteSimulation, HasTheMeansOfTheQuadrature) {
  const HullWhiteTerms terms{.option = {DollarsPerShare{50},
                                        DollarsPerShare{50},
                                        LogRate{0.075},
                                        LogRate{0.025},
                                        0.30,
                                        Years{10.0}},
                             .vesting = Years{3.0},
                             .exercise_multiple = 2.0,
                             .exit_rate_before_vesting = 0.05,
                             .exit_rate_after_vesting = 0.05};
  const double rate = terms.option.rate.value();
  Dice dice;
  Sample value, term, exercised;
  for (int path = 0; path < 200'000; ++path) {
    if (dice.waiting_time(terms.exit_rate_before_vesting) < terms.vesting.value()) {
      value.add(0.0);
      exercised.add(0.0);
      continue;
    }
    const Life life = live(terms, dice);
    value.add(std::exp(-rate * life.end) * life.payoff);
    exercised.add(life.payoff > 0.0 ? 1.0 : 0.0);
    term.add(life.end);
  }
  const HullWhiteValue exact = hull_white(terms);
  EXPECT_NEAR(value.mean(), exact.value.value(), 4.0 * value.standard_error());
  EXPECT_NEAR(exercised.mean(), exact.probability_of_exercise, 4.0 * exercised.standard_error());
  EXPECT_NEAR(term.mean(), exact.expected_term.value(), 4.0 * term.standard_error());
}

}  // namespace
}  // namespace flipin
