#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/simulate.hpp"
#include "tally/estimate.hpp"
#include "tally/moments.hpp"

namespace flipin {

/// Methods that are used together.
struct Combination {
  std::vector<Method> methods;
  double importance_drift{0.0};  // 0: none
};

inline std::string name_of(const Combination& used) {
  std::string name = "plain";
  for (const Method method : used.methods) name += " " + std::string{to_text(method)};
  return name;
}

/// A simulation by some methods: of as few replicates as there may be, which every seed counts on.
inline Simulation simulation_by(const Combination& used, std::uint64_t paths, std::uint64_t seed) {
  Simulation simulation;
  simulation.paths = paths;
  simulation.seed = seed;
  simulation.methods = used.methods;
  simulation.replicates = 16;
  if (used.importance_drift != 0.0) simulation.importance_drift = used.importance_drift;
  return simulation;
}

inline Totals totals_by(const Combination& used,
                        const Company& company,
                        std::uint64_t paths,
                        std::uint64_t seed) {
  return simulate(company, Plan{company, simulation_by(used, paths, seed)}, 1);
}

/// What an outcome is worth, to hold its estimates to.
struct Truth {
  std::size_t outcome;  // of the run
  std::string name;
  double value;
};

/// The outcomes of a company that have an exact twin.
inline std::vector<Truth> twins_of(const Company& company) {
  const Totals totals = totals_by({}, company, 2, 1);
  std::vector<Truth> truths;
  for (std::size_t at = 0; at < totals.outcomes.size(); ++at)
    if (totals.outcomes[at].twin)
      truths.push_back({at, totals.outcomes[at].name, totals.outcomes[at].twin->value});
  return truths;
}

/// How the estimates of one outcome lie about the truth, seed after seed.
struct Scatter {
  Moments values;
  Moments z_scores;
  Moments squares;  // of z-scores
};

/// Runs a combination on many seeds.
/// @return one scatter a truth
inline std::vector<Scatter> scatters(const Combination& used,
                                     const Company& company,
                                     const std::vector<Truth>& truths,
                                     std::uint64_t paths,
                                     std::uint64_t seeds) {
  std::vector<Scatter> found(truths.size());
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Totals totals = totals_by(used, company, paths, seed);
    for (std::size_t at = 0; at < truths.size(); ++at) {
      const Estimate estimate = estimate_of(totals.tallies[truths[at].outcome]);
      // Sums round, so what has no spread may still miss the truth by its last digits.
      const double rounding = 1e-13 * std::abs(truths[at].value);
      const double z = (estimate.value - truths[at].value)
                       / std::hypot(estimate.standard_error, rounding);
      found[at].values.add(estimate.value);
      found[at].z_scores.add(z);
      found[at].squares.add(z * z);
    }
  }
  return found;
}

/// Holds estimates to the truth, and their standard errors to how far they scatter about it: by
/// z-scores whose mean is 0 and whose mean square is 1, or, over 16 replicates, the variance of
/// Student's t.
inline void expect_honest(const Scatter& found, const Truth& truth, const Combination& used) {
  constexpr double degrees_of_freedom = 15.0;
  const bool has_replicates = std::ranges::find(used.methods, Method::sobol) != used.methods.end();
  const double square = has_replicates ? degrees_of_freedom / (degrees_of_freedom - 2.0) : 1.0;
  SCOPED_TRACE(name_of(used) + ": " + truth.name);
  const double rounding = 1e-12 * std::abs(truth.value);
  EXPECT_LT(std::abs(found.values.mean() - truth.value),
            4.0 * found.values.standard_error() + rounding);
  EXPECT_LT(std::abs(found.z_scores.mean()), 4.0 * found.z_scores.standard_error());
  EXPECT_LT(std::abs(found.squares.mean() - square), 4.0 * found.squares.standard_error());
  // Neither may the scatter of z-scores itself be so wide that anything passes.
  EXPECT_LT(found.squares.standard_error(), 0.25 * square);
}

}  // namespace flipin
