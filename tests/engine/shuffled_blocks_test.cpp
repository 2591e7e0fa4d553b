#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "engine/block_worker.hpp"
#include "engine/simulate.hpp"
#include "support/small_company.hpp"

// Blocks may be run anywhere, in any order, by workers that ran any other block before: merged in
// their own order, what they yielded is the result of the run, bit for bit.

namespace flipin {
namespace {

constexpr std::uint64_t paths = 16 * 2'048;

Company study() {
  Company company = small_company_with_bidder();
  company.exercise_behavior = {2.0, 0.05, 0.05};
  company.rights_plan->expires = company.stock.date + 60;
  auto& bidder = std::get<CreepingPurchases>(company.acquirers.front());
  bidder.initial_shares = ShareCount{90'000};
  bidder.price_limit = DollarsPerShare{1.1};
  return company;
}

/// What one block yielded.
struct Kept {
  std::uint32_t replicate{};
  std::vector<BlockTally> tallies;
};

/// Every block once, in shuffled order on three workers.
std::vector<Kept> run_shuffled(const Company& company, const Plan& plan, std::uint32_t shuffle) {
  std::vector<std::unique_ptr<BlockWorker>> workers;
  for (int worker = 0; worker < 3; ++worker) workers.push_back(make_worker(company, plan));
  std::vector<ControlFit> fits;
  if (plan.simulation().uses(Method::control_variates)) fits = fit_controls(*workers.back(), plan);

  std::vector<std::uint64_t> order(plan.blocks(paths));
  std::iota(order.begin(), order.end(), std::uint64_t{0});
  std::mt19937_64 pick{shuffle};
  std::ranges::shuffle(order, pick);
  std::vector<Kept> kept(order.size());
  for (const std::uint64_t number : order) {
    BlockWorker& worker = *workers[pick() % workers.size()];
    const Block block = plan.block(number, paths);
    worker.run(block);
    worker.tally(block, fits);
    kept[number] = {block.replicate, worker.tallies()};
  }
  return kept;
}

/// The tally of one outcome, block after block.
OutcomeTally merged(const std::vector<Kept>& kept, std::size_t outcome, std::size_t replicates) {
  OutcomeTally all;
  all.replicates.resize(replicates);
  for (const Kept& part : kept) {
    const BlockTally& tally = part.tallies[outcome];
    all.units.merge(tally.units);
    if (replicates > 0) all.replicates[part.replicate] += tally.total;
    all.paths += tally.paths;
  }
  return all;
}

void expect_same_bits_in_any_order(const std::vector<Method>& methods) {
  const Company company = study();
  const Plan plan{company, {.paths = paths, .seed = 1998, .methods = methods, .replicates = 16}};
  ASSERT_EQ(plan.blocks(paths), 32U);
  const Totals totals = simulate(company, plan, 2);
  for (const std::uint32_t shuffle : {1U, 2U}) {
    SCOPED_TRACE(shuffle);
    const std::vector<Kept> kept = run_shuffled(company, plan, shuffle);
    for (std::size_t outcome = 0; outcome < totals.outcomes.size(); ++outcome) {
      SCOPED_TRACE(totals.outcomes[outcome].name);
      const OutcomeTally& run = totals.tallies[outcome];
      const OutcomeTally tally = merged(kept, outcome, run.replicates.size());
      EXPECT_EQ(tally.units, run.units);
      EXPECT_EQ(tally.replicates, run.replicates);
      EXPECT_EQ(tally.paths, run.paths);
      EXPECT_GT(run.paths, 0U);
    }
  }
}

TEST(ShuffledBlocks, MakeTheSameResultOfPlainPaths) { expect_same_bits_in_any_order({}); }

TEST(ShuffledBlocks, MakeTheSameResultOfPairsWithControls) {
  expect_same_bits_in_any_order({Method::antithetic, Method::control_variates});
}

TEST(ShuffledBlocks, MakeTheSameResultOfQuasiRandomPoints) {
  expect_same_bits_in_any_order({Method::sobol});
}

TEST(ShuffledBlocks, MakeTheSameResultOfEverythingAtOnce) {
  expect_same_bits_in_any_order({Method::sobol,
                                 Method::antithetic,
                                 Method::control_variates,
                                 Method::share_measure,
                                 Method::conditional});
}

}  // namespace
}  // namespace flipin
