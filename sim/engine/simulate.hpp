#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "engine/control_fit.hpp"
#include "plan/plan.hpp"
#include "stock/observer.hpp"
#include "tally/outcome_tally.hpp"

namespace flipin {

class BlockWorker;

/// What all paths yielded so far, one entry an outcome.
struct Totals {
  std::vector<Outcome> outcomes;
  std::vector<OutcomeTally> tallies;
  std::vector<std::size_t> firsts;  // the first of each grant, bid and watch of closes
  std::uint64_t paths{};
  std::uint64_t path_steps{};  // taken

  /// Takes in what one worker tallied of its last block; blocks must come in order.
  void merge(const BlockWorker& worker, const Block& block);
};

/// Called now and then with the blocks finished so far, from one thread at a time.
using Progress = std::function<void(std::uint64_t blocks)>;

/// Runs the blocks of a plan and merges their tallies in block order.
///
/// Blocks run in parallel; one thread at a time merges them, first to last, so 1 thread and 64
/// give the same bits (tests/engine). Peak memory depends on the threads and on what observers
/// keep for one block, never on the number of paths.
class Simulator {
public:
  /// @param threads  at least 1; may exceed the processors
  /// @cost  two workers a thread
  Simulator(const Company& company, const Plan& plan, int threads);
  ~Simulator();

  /// Goes on until `paths` paths are run; at first runs the pilot, if there are controls.
  ///
  /// @throws BrokenExpectation  if an observer breaks its contract
  const Totals& run_to(std::uint64_t paths, const Progress& progress = {});

  [[nodiscard]] const Totals& totals() const { return totals_; }

private:
  const Plan& plan_;
  int threads_;
  std::vector<std::unique_ptr<BlockWorker>> workers_;
  std::vector<ControlFit> fits_;
  Totals totals_;
  std::uint64_t blocks_{0};  // run
};

/// Simulates `paths` paths of a plan at once.
[[nodiscard]] Totals simulate(const Company& company,
                              const Plan& plan,
                              int threads,
                              const Progress& progress = {});

}  // namespace flipin
