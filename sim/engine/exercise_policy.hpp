#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/exercise_dates.hpp"
#include "math/polynomials.hpp"

namespace flipin {

/// The paths of a block that may exercise at one date, and what they would decide by.
///
/// Made once and used date after date: its memory stays.
struct Candidates {
  std::vector<std::uint32_t> paths;          // positions in the block, increasing
  std::vector<std::uint32_t> best_assets;    // (paths) which asset is the most in the money
  std::vector<double> best_relative_prices;  // (paths) its price / exercise price
  std::vector<double> exercise_values;       // (paths)
  std::vector<double> moneyness;             // (assets * paths) best asset first

  [[nodiscard]] std::size_t size() const { return paths.size(); }
};

/// Finds the paths whose best asset is beyond the least moneyness of `date`.
///
/// @param moneyness  (assets * paths) asset after asset
void find_candidates(const ExerciseDates& dates,
                     std::uint32_t date,
                     std::span<const double> moneyness,
                     Candidates& candidates);

/// What holding on is worth at one date: a polynomial in standardised moneyness.
struct ContinuationValue {
  PerAsset center{};
  PerAsset inverse_scale{};
  std::vector<double> coefficients;  // none: hold on, whatever the price
};

/// When to exercise: at a date where exercise pays at least the fitted value of holding on.
///
/// Nobody exercises where the European option is known to be worth more; at the last date everybody
/// in the money does.
struct ExercisePolicy {
  Polynomials polynomials;
  std::vector<ContinuationValue> continuation;  // one a date but the last, the start's empty
};

/// Room for what decisions are worked out in, kept from date to date.
struct DecisionRoom {
  std::vector<double> points, columns, values;
};

/// Sets `points` to the standardised moneyness and `columns` to the polynomials of the candidates.
void evaluate_polynomials(const Polynomials& polynomials,
                          const ContinuationValue& continuation,
                          const Candidates& candidates,
                          DecisionRoom& room);

/// Keeps of the candidates at a date those that exercise: their paths and exercise values.
void keep_those_who_exercise(const ExercisePolicy& policy,
                             std::uint32_t date,
                             Candidates& candidates,
                             DecisionRoom& room);

}  // namespace flipin
