#include <gtest/gtest.h>

#include "acquirer/bid.hpp"
#include "engine/block_worker.hpp"
#include "engine/simulate.hpp"
#include "support/follow.hpp"
#include "support/small_company.hpp"

// The result of a run is a function of its config and seed: not of the threads, not of what a
// worker did before, not of the other paths.

namespace flipin {
namespace {

/// Two grants and a bidder who meets the plan within weeks, on some paths.
Company study() {
  Company company = small_company_with_bidder();
  company.rights_plan->expires = company.stock.date + 90;
  auto& bidder = std::get<CreepingPurchases>(company.acquirers.front());
  bidder.initial_shares = ShareCount{90'000};
  bidder.price_limit = DollarsPerShare{1.1};
  bidder.budget = Dollars{70'000.0};
  return company;
}

constexpr std::uint64_t paths = 7 * 1024 + 300;  // a short last block

void expect_same(const Totals& some, const Totals& other) {
  EXPECT_EQ(some.path_steps, other.path_steps);
  EXPECT_EQ(some.paths, other.paths);
  ASSERT_EQ(some.tallies.size(), other.tallies.size());
  for (std::size_t outcome = 0; outcome < some.tallies.size(); ++outcome) {
    SCOPED_TRACE(some.outcomes[outcome].name);
    EXPECT_EQ(some.tallies[outcome].units, other.tallies[outcome].units);
    EXPECT_EQ(some.tallies[outcome].replicates, other.tallies[outcome].replicates);
    EXPECT_EQ(some.tallies[outcome].paths, other.tallies[outcome].paths);
    const QuantileHistogram& mine = some.tallies[outcome].histogram;
    const QuantileHistogram& theirs = other.tallies[outcome].histogram;
    ASSERT_EQ(mine.count(), theirs.count());
    for (int percent = 0; percent <= 100 && mine.count() > 0; ++percent)
      EXPECT_EQ(mine.quantile(percent / 100.0), theirs.quantile(percent / 100.0)) << percent;
  }
}

TEST(Simulate, GivesTheSameBitsOnAnyNumberOfThreads) {
  const Company company = study();
  const Plan plan = Plan{company, {.paths = paths, .seed = 1998}};
  const Totals alone = simulate(company, plan, 1);
  ASSERT_EQ(alone.tallies.front().paths, paths);
  for (const int threads : {2, 3, 7}) {
    SCOPED_TRACE(threads);
    expect_same(alone, simulate(company, plan, threads));
  }
}

TEST(Simulate, GivesOtherNumbersForAnotherSeed) {
  const Company company = study();
  const Totals some = simulate(company, Plan{company, {.paths = 1024, .seed = 1}}, 1);
  const Totals other = simulate(company, Plan{company, {.paths = 1024, .seed = 2}}, 1);
  EXPECT_NE(some.tallies.front().units, other.tallies.front().units);
}

TEST(Simulate, FillsHistogramsOnlyWherePercentilesAreAskedFor) {
  const Company company = study();
  const Totals totals = simulate(company, Plan{company, {.paths = paths, .seed = 1}}, 2);
  for (std::size_t outcome = 0; outcome < totals.outcomes.size(); ++outcome) {
    const bool asks = totals.outcomes[outcome].summary == Summary::percentiles;
    const OutcomeTally& tally = totals.tallies[outcome];
    EXPECT_EQ(tally.histogram.count(), asks ? static_cast<double>(tally.paths) : 0.0)
        << totals.outcomes[outcome].name;
  }
}

TEST(Simulate, ReportsEveryBlockInOrder) {
  const Company company = study();
  std::vector<std::uint64_t> reported;
  static_cast<void>(
      simulate(company, Plan{company, {.paths = paths, .seed = 1}}, 3, [&](std::uint64_t blocks) {
        reported.push_back(blocks);
      }));
  EXPECT_EQ(reported, (std::vector<std::uint64_t>{1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST(Simulate, StopsABlockWhenNobodyWatchesAnyMore) {
  Company company = study();
  company.grants.clear();
  auto& bidder = std::get<CreepingPurchases>(company.acquirers.front());
  bidder.initial_shares = ShareCount{149'000};
  bidder.price_limit.reset();  // every path triggers on the first day, and settles there
  company.rights_plan->exercise.start = ExerciseStart::trip_wire;
  company.rights_plan->distribution.days_after_announcement = 0;
  company.rights_plan->distribution.last_day = CloseRoll::as_counted;
  const Plan plan = Plan{company, {.paths = paths, .seed = 1}};
  EXPECT_EQ(simulate(company, plan, 2).path_steps, paths);
  EXPECT_GT(plan.most_path_steps(paths), 50 * paths);
}

TEST(Simulate, DoesNothingWhereNothingIsSimulatedAndNeedsAThread) {
  Company company = small_company();
  const Plan plan = Plan{company, {.paths = 100, .seed = 1}};
  EXPECT_THROW(static_cast<void>(simulate(company, plan, 0)), BrokenExpectation);
  company.grants.clear();
  const Totals nothing = simulate(company, Plan{company, {.paths = 100, .seed = 1}}, 2);
  EXPECT_TRUE(nothing.outcomes.empty());
  EXPECT_EQ(nothing.path_steps, 0U);
}

std::vector<std::vector<double>> samples_of(BlockWorker& worker, const Block& block) {
  worker.run(block);
  std::vector<std::vector<double>> values;
  for (std::size_t observer = 0; observer < worker.outcomes().size(); ++observer)
    for (const Sample& sample : worker.samples(observer))
      values.push_back(values_of(sample, block.paths));
  return values;
}

TEST(BlockWorker, YieldsForABlockWhatItYieldsWhateverItRanBefore) {
  const Company company = study();
  const Plan plan = Plan{company, {.paths = paths, .seed = 1998}};
  const auto used = make_worker(company, plan);
  for (const std::uint64_t block : {7, 0, 4}) used->run(plan.block(block, paths));
  for (const std::uint64_t block : {3, 7}) {
    const auto fresh = make_worker(company, plan);
    EXPECT_EQ(samples_of(*used, plan.block(block, paths)),
              samples_of(*fresh, plan.block(block, paths)));
    EXPECT_EQ(used->path_steps(), fresh->path_steps());
  }
}

constexpr std::size_t position_of(BidYield yield) { return static_cast<std::size_t>(yield); }

TEST(BlockWorker, ShowsAGrantTheSamePathsWhoeverElseIsWatching) {
  Company both = study();
  Company alone = both;
  alone.grants.pop_back();
  const Plan of_both = Plan{both, {.paths = 1024, .seed = 5}};
  const Plan of_alone = Plan{alone, {.paths = 1024, .seed = 5}};
  ASSERT_EQ(of_both.grid(), of_alone.grid());
  const auto crowd = samples_of(*make_worker(both, of_both), of_both.block(0, 1024));
  const auto single = samples_of(*make_worker(alone, of_alone), of_alone.block(0, 1024));
  EXPECT_EQ(crowd.front(), single.front());
  // All of the bid but what it does to the options, which are fewer alone.
  const std::size_t options = position_of(BidYield::yields) - position_of(BidYield::options_before);
  for (std::size_t from_end = options + 1; from_end <= position_of(BidYield::yields); ++from_end)
    EXPECT_EQ(crowd[crowd.size() - from_end], single[single.size() - from_end]) << from_end;
}

TEST(BlockWorker, LetsAPersonLeaveAllOfItsAwardsAtOnce) {
  Company company = small_company();
  company.exercise_behavior = {2.0, 0.2, 0.2};
  const auto exercised = [&](const char* second_holder) {
    std::get<OptionGrant>(company.grants[1]).holder = second_holder;
    const Plan plan = Plan{company, {.paths = 1024, .seed = 5}};
    const auto values = samples_of(*make_worker(company, plan), plan.block(0, 1024));
    const std::size_t per_grant = values.size() / 2;
    return std::pair{values[3], values[per_grant + 3]};  // probability_of_exercise
  };
  const auto same = exercised("Ann Lee");
  EXPECT_EQ(same.first, same.second);
  const auto different = exercised("Bob Roy");
  EXPECT_NE(different.first, different.second);
}

}  // namespace
}  // namespace flipin
