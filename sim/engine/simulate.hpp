#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "plan/plan.hpp"
#include "stock/observer.hpp"
#include "tally/moments.hpp"
#include "tally/quantile_histogram.hpp"

namespace flipin {

/// What all paths yielded, one entry an outcome.
struct Totals {
  std::vector<Outcome> outcomes;
  std::vector<Moments> moments;
  std::vector<QuantileHistogram> histograms;  // filled where the outcome asks for percentiles
  std::uint64_t path_steps{};                 // taken
};

/// Called now and then with the blocks finished so far, from one thread at a time.
using Progress = std::function<void(std::uint64_t blocks)>;

/// Simulates every block of a plan and merges the tallies in block order.
///
/// Blocks run in parallel; one thread at a time merges them, first to last, so 1 thread and 64
/// give the same bits (tests/engine). Peak memory depends on the threads and on what observers
/// keep for one block, never on the number of paths.
/// @param threads  at least 1; may exceed the processors
/// @throws BrokenExpectation  if an observer breaks its contract
[[nodiscard]] Totals simulate(const Company& company,
                              const Plan& plan,
                              int threads,
                              const Progress& progress = {});

}  // namespace flipin
