#include "engine/simulate.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include "engine/block_worker.hpp"

namespace flipin {
namespace {

void add_to_histogram(const Sample& sample, const Block& block, QuantileHistogram& histogram) {
  for (int path = 0; path < block.paths; ++path)
    if (sample.has(path)) histogram.add(sample.value(path), sample.weight(path));
}

}  // namespace

void Totals::merge(const BlockWorker& worker, const Block& block) {
  for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome) {
    const BlockTally& from = worker.tallies()[outcome];
    OutcomeTally& into = tallies[outcome];
    into.units.merge(from.units);
    if (!into.replicates.empty()) into.replicates[block.replicate] += from.total;
    into.paths += from.paths;
    into.jump.merge(from.jump);
    if (outcomes[outcome].summary == Summary::percentiles)
      add_to_histogram(worker.sample(outcome), block, into.histogram);
  }
  paths += static_cast<std::uint64_t>(block.paths);
  path_steps += worker.path_steps();
}

Simulator::Simulator(const Company& company, const Plan& plan, int threads)
    : plan_{plan}, threads_{threads} {
  expect(threads >= 1, "at least one thread works", {{"threads", static_cast<double>(threads)}});
  if (plan.grid().size() == 0) return;
  // Two blocks in flight a thread keep everybody busy while blocks wait for their turn to merge.
  for (int at = 0; at < 2 * threads; ++at) workers_.push_back(make_worker(company, plan));
  const std::size_t followed = company.grants.size() + company.acquirers.size()
                               + (company.price_range ? 1 : 0) + (company.listing_test ? 1 : 0);
  for (const std::vector<Outcome>& of_observer : workers_.front()->outcomes()) {
    if (totals_.firsts.size() < followed) totals_.firsts.push_back(totals_.outcomes.size());
    totals_.outcomes.insert(totals_.outcomes.end(), of_observer.begin(), of_observer.end());
  }
  totals_.tallies.resize(totals_.outcomes.size());
  if (plan.unit() == SamplingUnit::replicate)
    for (OutcomeTally& tally : totals_.tallies)
      tally.replicates.resize(plan.simulation().replicates);
}

Simulator::~Simulator() = default;

const Totals& Simulator::run_to(std::uint64_t paths, const Progress& progress) {
  const std::uint64_t end = plan_.blocks(paths);
  if (blocks_ >= end) return totals_;
  if (blocks_ == 0 && plan_.simulation().uses(Method::control_variates))
    fits_ = fit_controls(*workers_.front(), plan_);
  expect(totals_.paths == blocks_ * block_paths,
         "a run goes on from whole blocks",
         {{"paths", static_cast<double>(totals_.paths)}});

  // Blocks are merged in order, so when block b enters, block b - workers has left: the worker of
  // a block follows from its number.
  namespace tbb = oneapi::tbb;
  const tbb::global_control limit{tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(threads_)};
  tbb::task_arena arena{threads_};
  std::uint64_t next = blocks_;
  const auto take_next = [&](tbb::flow_control& control) -> std::uint64_t {
    if (next == end) control.stop();
    return next++;
  };
  const auto run = [&](std::uint64_t number) {
    BlockWorker& worker = *workers_[number % workers_.size()];
    const Block block = plan_.block(number, paths);
    worker.run(block);
    worker.tally(block, fits_);
    return number;
  };
  const auto merge_in_order = [&](std::uint64_t number) {
    totals_.merge(*workers_[number % workers_.size()], plan_.block(number, paths));
    if (progress) progress(number + 1);
  };
  arena.execute([&] {
    tbb::parallel_pipeline(
        workers_.size(),
        tbb::make_filter<void, std::uint64_t>(tbb::filter_mode::serial_in_order, take_next)
            & tbb::make_filter<std::uint64_t, std::uint64_t>(tbb::filter_mode::parallel, run)
            & tbb::make_filter<std::uint64_t, void>(tbb::filter_mode::serial_in_order,
                                                    merge_in_order));
  });
  blocks_ = end;
  return totals_;
}

Totals simulate(const Company& company, const Plan& plan, int threads, const Progress& progress) {
  return Simulator{company, plan, threads}.run_to(plan.simulation().paths, progress);
}

}  // namespace flipin
