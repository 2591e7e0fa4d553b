#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/block_worker.hpp"
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

/// What the paths of a run yield, without the histograms, which take longer than so few paths.
inline Totals totals_by(const Combination& used,
                        const Company& company,
                        std::uint64_t paths,
                        std::uint64_t seed) {
  const Plan plan{company, simulation_by(used, paths, seed)};
  const auto worker = make_worker(company, plan);
  Totals totals;
  for (const std::vector<Outcome>& of_observer : worker->outcomes()) {
    totals.firsts.push_back(totals.outcomes.size());
    totals.outcomes.insert(totals.outcomes.end(), of_observer.begin(), of_observer.end());
  }
  for (Outcome& outcome : totals.outcomes) outcome.summary = Summary::mean;
  totals.tallies.resize(totals.outcomes.size());
  if (plan.unit() == SamplingUnit::replicate)
    for (OutcomeTally& tally : totals.tallies)
      tally.replicates.resize(plan.simulation().replicates);
  std::vector<ControlFit> fits;
  if (plan.simulation().uses(Method::control_variates)) fits = fit_controls(*worker, plan);
  for (std::uint64_t number = 0; number < plan.blocks(paths); ++number) {
    const Block block = plan.block(number, paths);
    worker->run(block);
    worker->tally(block, fits);
    totals.merge(*worker, block);
  }
  return totals;
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
      const double z =
          (estimate.value - truths[at].value) / std::hypot(estimate.standard_error, rounding);
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
  SCOPED_TRACE(name_of(used) + ": " + truth.name);
  double square = 1.0;
  double fourth = 3.0;  // mean of the fourth power of a normal number
  if (std::ranges::find(used.methods, Method::sobol) != used.methods.end()) {
    constexpr double freedom = 15.0;
    square = freedom / (freedom - 2.0);
    fourth = 3.0 * square * freedom / (freedom - 4.0);
  }
  const auto seeds = static_cast<double>(found.values.count());
  const double rounding = 1e-12 * std::abs(truth.value);
  EXPECT_LT(std::abs(found.values.mean() - truth.value),
            4.0 * found.values.standard_error() + rounding);
  if (found.values.standard_error() < rounding) return;  // no error, but for the last digits
  EXPECT_LT(std::abs(found.z_scores.mean()), 4.0 * std::sqrt(square / seeds));
  EXPECT_LT(std::abs(found.squares.mean() - square),
            4.0 * std::sqrt((fourth - square * square) / seeds));
}

}  // namespace flipin
