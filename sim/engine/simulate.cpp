#include "engine/simulate.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <memory>

#include "engine/block_worker.hpp"

namespace flipin {
namespace {

void merge(const BlockWorker& worker, Totals& totals) {
  for (std::size_t outcome = 0; outcome < totals.outcomes.size(); ++outcome) {
    totals.moments[outcome].merge(worker.moments()[outcome]);
    if (totals.outcomes[outcome].summary == Summary::percentiles)
      totals.histograms[outcome].add(worker.samples()[outcome].values());
  }
  totals.path_steps += worker.path_steps();
}

}  // namespace

Totals simulate(const Company& company, const Plan& plan, int threads, const Progress& progress) {
  expect(threads >= 1, "at least one thread works", {{"threads", static_cast<double>(threads)}});
  if (plan.blocks == 0) return {};

  // Two blocks in flight a thread keep everybody busy while blocks wait for their turn to merge.
  // Blocks are merged in order, so when block b enters, block b - workers has left: the worker of
  // a block follows from its number.
  const std::uint64_t in_flight =
      std::min<std::uint64_t>(plan.blocks, 2 * static_cast<std::uint64_t>(threads));
  std::vector<std::unique_ptr<BlockWorker>> workers;
  for (std::uint64_t at = 0; at < in_flight; ++at) workers.push_back(make_worker(company, plan));

  Totals totals;
  totals.outcomes = workers.front()->outcomes();
  totals.moments.resize(totals.outcomes.size());
  totals.histograms.resize(totals.outcomes.size());

  namespace tbb = oneapi::tbb;
  const tbb::global_control limit{tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(threads)};
  tbb::task_arena arena{threads};
  std::uint64_t next = 0;
  const auto take_next = [&](tbb::flow_control& control) -> std::uint64_t {
    if (next == plan.blocks) control.stop();
    return next++;
  };
  const auto run = [&](std::uint64_t block) {
    workers[block % in_flight]->run(block);
    return block;
  };
  const auto merge_in_order = [&](std::uint64_t block) {
    merge(*workers[block % in_flight], totals);
    if (progress) progress(block + 1);
  };
  arena.execute([&] {
    tbb::parallel_pipeline(
        in_flight,
        tbb::make_filter<void, std::uint64_t>(tbb::filter_mode::serial_in_order, take_next)
            & tbb::make_filter<std::uint64_t, std::uint64_t>(tbb::filter_mode::parallel, run)
            & tbb::make_filter<std::uint64_t, void>(tbb::filter_mode::serial_in_order,
                                                    merge_in_order));
  });
  return totals;
}

}  // namespace flipin
