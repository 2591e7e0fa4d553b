#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/problem.hpp"
#include "core/units.hpp"

namespace flipin {

/// A share whose price is lognormal and independent of the others.
struct LognormalAsset {
  DollarsPerShare price;
  LogRate dividend_yield;  // continuous
  double volatility{};     // per square-root year
};

/// What exercise pays.
enum class ExercisePayoff {
  put,   // the exercise price less the cheapest share's price
  call,  // the dearest share's price less the exercise price
};

/// An option that its holder may exercise once, on dates fixed in advance.
///
/// Vesting is a first date later than 0; an American option is one of many dates.
struct BermudanOption {
  std::vector<LognormalAsset> assets;  // one, but for options on the best of several
  LogRate rate;                        // risk-free
  ExercisePayoff payoff{ExercisePayoff::put};
  DollarsPerShare exercise_price;
  std::vector<Years> exercise_dates;  // after the start, increasing; the last is the expiration
};

/// How hard to look for the best exercise, and how precisely to value it.
struct LeastSquaresSettings {
  std::uint64_t seed{1};
  std::size_t degree{5};                // of the polynomials that value holding on
  std::uint64_t policy_paths{131'072};  // on which the policy is fitted
  std::uint64_t pricing_paths{200'000};
  std::uint64_t bound_paths{512};       // on which the upper bound is taken
  std::size_t continuation_paths{128};  // nested, from every date that may matter
};

/// The most assets an option may have.
inline constexpr std::size_t most_exercise_assets = 5;

/// What keeps an option from being valued under these settings, nothing if nothing does.
[[nodiscard]] std::vector<Problem> problems(const BermudanOption& option,
                                            const LeastSquaresSettings& settings);

}  // namespace flipin
