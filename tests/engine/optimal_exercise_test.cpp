#include "engine/optimal_exercise.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "engine/fit_policy.hpp"
#include "engine/policy_value.hpp"
#include "math/black_scholes.hpp"
#include "math/simd.hpp"

// Optimal exercise is held to what is known without simulation: European values, laws of exercise,
// and that the result is a function of the option and the settings alone. Published values stand
// in tests/published/longstaff_schwartz_test.cpp.

namespace flipin {
namespace {

std::vector<Years> dates_from(double first, double last, int count) {
  std::vector<Years> dates;
  for (int date = 0; date < count; ++date)
    dates.push_back(Years{first + (last - first) * date / (count - 1)});
  return dates;
}

/// Five years, exercisable every quarter from the second year on.
BermudanOption option_on_one(ExercisePayoff payoff, double price, double dividend_yield) {
  return {.assets = {{DollarsPerShare{price}, LogRate{dividend_yield}, 0.35}},
          .rate = LogRate{0.05},
          .payoff = payoff,
          .exercise_price = DollarsPerShare{20.0},
          .exercise_dates = dates_from(1.0, 5.0, 17)};
}

BermudanOption call_on_two() {
  BermudanOption option = option_on_one(ExercisePayoff::call, 20.0, 0.08);
  option.assets.push_back(option.assets.front());
  return option;
}

double european_value(const BermudanOption& option) {
  const LognormalTerms terms{.price = option.assets.front().price,
                             .exercise_price = option.exercise_price,
                             .rate = option.rate,
                             .dividend_yield = option.assets.front().dividend_yield,
                             .volatility = option.assets.front().volatility,
                             .term = option.exercise_dates.back()};
  return (option.payoff == ExercisePayoff::put ? put_value(terms) : call_value(terms)).value();
}

/// The value of `option_on_one` on a lattice with `steps` a quarter.
///
/// @source  Cox, Ross and Rubinstein (1979), "Option Pricing: A Simplified Approach", Journal of
///          Financial Economics 7(3), 229-263
double lattice_value(const BermudanOption& option, int steps) {
  const auto& [price, dividend_yield, volatility] = option.assets.front();
  const double step = 0.25 / steps;
  const double up = volatility * std::sqrt(step);
  const double drift = std::exp((option.rate - dividend_yield).value() * step);
  const double chance = (drift - std::exp(-up)) / (std::exp(up) - std::exp(-up));
  const double discount = std::exp(-option.rate.value() * step);
  const double sign = option.payoff == ExercisePayoff::call ? 1.0 : -1.0;
  std::vector<double> values(static_cast<std::size_t>(20 * steps) + 1, 0.0);
  for (int level = 20 * steps; level >= 0; --level) {
    const bool is_date = level % steps == 0 && level >= 4 * steps;
    for (int node = 0; node <= level; ++node) {
      const auto at = static_cast<std::size_t>(node);
      const double here = price.value() * std::exp(up * (2 * node - level));
      if (level < 20 * steps)
        values[at] = discount * (chance * values[at + 1] + (1.0 - chance) * values[at]);
      if (is_date) values[at] = std::max(values[at], sign * (here - option.exercise_price.value()));
    }
  }
  return values.front();
}

constexpr LeastSquaresSettings few_paths{.seed = 3,
                                         .degree = 3,
                                         .policy_paths = 10'000,
                                         .pricing_paths = 20'000,
                                         .bound_paths = 50,
                                         .continuation_paths = 40};

void expect_same(const OptimalExerciseValue& some, const OptimalExerciseValue& other) {
  EXPECT_EQ(some.interval95, other.interval95);
  EXPECT_EQ(some.lower_bound.value, other.lower_bound.value);
  EXPECT_EQ(some.upper_bound.value, other.upper_bound.value);
  EXPECT_EQ(some.upper_bound.standard_error, other.upper_bound.standard_error);
  EXPECT_EQ(some.work, other.work);
}

TEST(OptimalExercise, OfACallWithoutDividendsIsTheEuropeanCall) {
  const BermudanOption option = option_on_one(ExercisePayoff::call, 22.0, 0.0);
  const auto value = value_optimal_exercise(option, few_paths, 1);
  EXPECT_NEAR(value.lower_bound.value, european_value(option), 1e-10);
  EXPECT_NEAR(value.upper_bound.value, european_value(option), 1e-10);
}

TEST(OptimalExercise, OnOneDateIsTheEuropeanOption) {
  for (const auto payoff : {ExercisePayoff::put, ExercisePayoff::call}) {
    BermudanOption option = option_on_one(payoff, 18.0, 0.03);
    option.exercise_dates = {Years{4.0}};
    const auto value = value_optimal_exercise(option, few_paths, 1);
    EXPECT_NEAR(value.lower_bound.value, european_value(option), 1e-10);
    EXPECT_NEAR(value.upper_bound.value, european_value(option), 1e-10);
    EXPECT_EQ(value.work.regressions, 0U);
  }
}

TEST(OptimalExercise, IsWorthMoreThanTheEuropeanOption) {
  for (const auto payoff : {ExercisePayoff::put, ExercisePayoff::call})
    for (const double price : {14.0, 20.0, 30.0}) {
      const BermudanOption option = option_on_one(payoff, price, 0.06);
      const auto value = value_optimal_exercise(option, few_paths, 1);
      EXPECT_GT(value.lower_bound.interval95[0], european_value(option)) << price;
    }
}

TEST(OptimalExercise, IsTheLatticesForOptionsThatVestInAYear) {
  LeastSquaresSettings settings = few_paths;
  settings.degree = 5;
  settings.policy_paths = 65'536;
  settings.pricing_paths = 100'000;
  settings.bound_paths = 500;
  settings.continuation_paths = 128;
  for (const auto payoff : {ExercisePayoff::put, ExercisePayoff::call}) {
    const BermudanOption option = option_on_one(payoff, 20.0, 0.06);
    const double exact = lattice_value(option, 100);
    const double rounding = std::abs(lattice_value(option, 50) - exact);  // of the lattice
    const auto value = value_optimal_exercise(option, settings, 2);
    EXPECT_LT(value.interval95[0], exact + rounding);
    EXPECT_GT(value.interval95[1], exact - rounding);
    EXPECT_LT(value.interval95[1] - value.interval95[0], 0.004 * exact);
  }
}

TEST(OptimalExercise, OfACallIsThatOfThePutWithPriceAndRateExchanged) {
  // McDonald and Schroder (1998), "A Parity Result for American Options", Journal of Computational
  // Finance 1(3): the call C(S, K, r, q) is worth the put P(K, S, q, r).
  const BermudanOption call = option_on_one(ExercisePayoff::call, 25.0, 0.07);
  BermudanOption put = call;
  put.payoff = ExercisePayoff::put;
  std::swap(put.assets.front().price, put.exercise_price);
  std::swap(put.assets.front().dividend_yield, put.rate);
  const auto of_call = value_optimal_exercise(call, few_paths, 1);
  const auto of_put = value_optimal_exercise(put, few_paths, 1);
  EXPECT_LT(of_call.interval95[0], of_put.interval95[1]);
  EXPECT_LT(of_put.interval95[0], of_call.interval95[1]);
  EXPECT_LT(of_call.interval95[1] - of_call.interval95[0], 0.02 * of_call.lower_bound.value);
}

TEST(OptimalExercise, LosesByALaterFirstDate) {
  // Deep in the money, a put that vests late misses what it should have taken at once.
  BermudanOption early = option_on_one(ExercisePayoff::put, 10.0, 0.0);
  BermudanOption late = early;
  late.exercise_dates = dates_from(3.0, 5.0, 9);
  const auto of_early = value_optimal_exercise(early, few_paths, 1);
  const auto of_late = value_optimal_exercise(late, few_paths, 1);
  EXPECT_GT(of_early.interval95[0], of_late.interval95[1]);
}

TEST(OptimalExercise, BoundsTheValueFromBothSides) {
  for (const auto& option : {option_on_one(ExercisePayoff::put, 20.0, 0.0), call_on_two()}) {
    const auto value = value_optimal_exercise(option, few_paths, 1);
    EXPECT_GT(value.upper_bound.value, value.lower_bound.value);
    EXPECT_LT(value.upper_bound.value, 1.02 * value.lower_bound.value);
    EXPECT_EQ(value.interval95[0], value.lower_bound.interval95[0]);
    EXPECT_EQ(value.interval95[1], value.upper_bound.interval95[1]);
    EXPECT_GE(value.upper_bound.standard_error, value.lower_bound.standard_error);
  }
}

TEST(OptimalExercise, OfTheBestOfTwoSharesIsWorthMoreThanOfEither) {
  BermudanOption unequal = call_on_two();
  unequal.assets[1] = {DollarsPerShare{24.0}, LogRate{0.02}, 0.5};
  const auto of_both = value_optimal_exercise(unequal, few_paths, 1);
  for (const LognormalAsset& asset : unequal.assets) {
    BermudanOption alone = unequal;
    alone.assets = {asset};
    EXPECT_GT(of_both.interval95[0], value_optimal_exercise(alone, few_paths, 1).interval95[1]);
  }
}

TEST(OptimalExercise, GivesTheSameBitsOnAnyNumberOfThreads) {
  LeastSquaresSettings settings = few_paths;
  settings.policy_paths = 50'000;
  settings.pricing_paths = 300'000;  // long enough for every thread to come by
  for (const auto& option : {option_on_one(ExercisePayoff::put, 20.0, 0.0), call_on_two()}) {
    const auto alone = value_optimal_exercise(option, settings, 1);
    for (const int threads : {2, 3, 7}) {
      SCOPED_TRACE(threads);
      expect_same(alone, value_optimal_exercise(option, settings, threads));
    }
  }
}

TEST(OptimalExercise, GivesTheSameBitsOnEveryInstructionSet) {
  const SimdTarget usual = simd_target();
  for (const auto& option : {option_on_one(ExercisePayoff::put, 20.0, 0.0), call_on_two()}) {
    force_simd_target(SimdTarget::scalar);
    const auto plain = value_optimal_exercise(option, few_paths, 1);
    for (const SimdTarget target : simd_targets()) {
      SCOPED_TRACE(to_text(target));
      force_simd_target(target);
      expect_same(plain, value_optimal_exercise(option, few_paths, 1));
    }
  }
  force_simd_target(usual);
}

TEST(OptimalExercise, GivesOtherNumbersForAnotherSeed) {
  const BermudanOption option = option_on_one(ExercisePayoff::put, 20.0, 0.0);
  LeastSquaresSettings other = few_paths;
  other.seed = 4;
  EXPECT_NE(value_optimal_exercise(option, few_paths, 1).lower_bound.value,
            value_optimal_exercise(option, other, 1).lower_bound.value);
}

TEST(OptimalExercise, CountsItsWork) {
  const auto work =
      value_optimal_exercise(option_on_one(ExercisePayoff::put, 20.0, 0.0), few_paths, 2).work;
  EXPECT_EQ(work.regressions, 16U);  // one an exercise date but the last
  EXPECT_EQ(work.policy_path_steps, few_paths.policy_paths * 17);
  EXPECT_EQ(work.pricing_path_steps, few_paths.pricing_paths * 17);  // a block ends with its last
  EXPECT_GT(work.nested_simulations, 0U);
  EXPECT_LT(work.nested_simulations, few_paths.bound_paths * 16);
  EXPECT_LT(work.nested_path_steps, work.nested_simulations * few_paths.continuation_paths * 16);
}

TEST(OptimalExercise, HoldsOnWhereTooFewPathsCouldExercise) {
  BermudanOption option = option_on_one(ExercisePayoff::put, 20.0, 0.0);
  const auto value = value_optimal_exercise(option, few_paths, 1);
  option.exercise_dates.insert(option.exercise_dates.begin(), Years{0.01});  // 3.5% a deviation
  const auto with_early_date = value_optimal_exercise(option, few_paths, 1);
  EXPECT_EQ(with_early_date.work.regressions, value.work.regressions);
  EXPECT_LT(value.interval95[0], with_early_date.interval95[1]);
  EXPECT_LT(with_early_date.interval95[0], value.interval95[1]);
}

TEST(FitPolicy, ExercisesAPutBelowABoundaryThatRisesToTheExercisePrice) {
  const ExerciseDates dates{option_on_one(ExercisePayoff::put, 20.0, 0.0)};
  const ExercisePolicy policy = fit_policy(dates, few_paths, 1).policy;
  Candidates candidates;
  DecisionRoom room;
  double before = 2.0;
  for (const std::uint32_t date : {1U, 9U, 16U, 17U}) {
    double moneyness = 0.0;  // of the boundary
    do {
      moneyness += 0.005;
      find_candidates(dates, date, {&moneyness, 1}, candidates);
      keep_those_who_exercise(policy, date, candidates, room);
    } while (candidates.size() == 0 && moneyness < before);
    EXPECT_LT(moneyness, before) << date;
    before = moneyness;
  }
}

TEST(Problems, AreNoneForASoundOption) {
  EXPECT_TRUE(problems(call_on_two(), few_paths).empty());
  EXPECT_TRUE(problems(call_on_two(), LeastSquaresSettings{}).empty());
}

TEST(Problems, RefuseARegressionWithFewerPathsThanTerms) {
  const BermudanOption option = call_on_two();
  LeastSquaresSettings settings = few_paths;
  settings.policy_paths = 11;  // ten terms of a cubic in two variables, and the noise
  EXPECT_TRUE(problems(option, settings).empty());
  settings.policy_paths = 10;
  const auto found = problems(option, settings);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().key, "policy_paths");
  EXPECT_EQ(found.front().remedy, "at least 11");
  EXPECT_THROW(static_cast<void>(value_optimal_exercise(option, settings, 1)), BrokenExpectation);
}

TEST(Problems, NameWhatIsMissing) {
  const auto keys = [](const BermudanOption& option, const LeastSquaresSettings& settings) {
    std::vector<std::string> all;
    for (const Problem& problem : problems(option, settings)) all.push_back(problem.key);
    return all;
  };
  using Keys = std::vector<std::string>;
  const BermudanOption sound = option_on_one(ExercisePayoff::put, 20.0, 0.0);
  BermudanOption option = sound;
  option.exercise_dates = {Years{0.0}, Years{1.0}};
  EXPECT_EQ(keys(option, few_paths), Keys{"exercise_dates"});
  option.exercise_dates = {Years{1.0}, Years{1.0}};
  EXPECT_EQ(keys(option, few_paths), Keys{"exercise_dates"});
  option.exercise_dates.clear();
  EXPECT_EQ(keys(option, few_paths), Keys{"exercise_dates"});
  option = sound;
  option.assets.clear();
  EXPECT_EQ(keys(option, few_paths), Keys{"assets"});
  option = sound;
  option.assets.front().volatility = 0.0;
  EXPECT_EQ(keys(option, few_paths), Keys{"assets"});
  option = sound;
  option.exercise_price = DollarsPerShare{};
  EXPECT_EQ(keys(option, few_paths), Keys{"exercise_price"});
  LeastSquaresSettings settings = few_paths;
  settings.degree = 0;
  settings.pricing_paths = 1;
  settings.bound_paths = 1;
  settings.continuation_paths = 0;
  EXPECT_EQ(keys(sound, settings),
            (Keys{"degree", "pricing_paths", "bound_paths", "continuation_paths"}));
}

}  // namespace
}  // namespace flipin
