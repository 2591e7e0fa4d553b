#include "engine/run_stages.hpp"

#include <gtest/gtest.h>

#include "support/small_company.hpp"
#include "tally/estimate.hpp"

// A run with a tolerance looks at what it has after numbers of paths that the config fixes, and is
// the same run as one of as many paths.

namespace flipin {
namespace {

using Counts = std::vector<std::uint64_t>;

Company one_grant() {
  Company company = small_company();
  company.grants.pop_back();
  std::get<OptionGrant>(company.grants.front()).vesting = CliffVesting{Period{36}};
  return company;
}

Simulation simulation(std::uint64_t paths, std::vector<Method> methods = {}) {
  Simulation chosen;
  chosen.paths = paths;
  chosen.seed = 1998;
  chosen.methods = std::move(methods);
  return chosen;
}

Simulation with_tolerance(Simulation chosen, std::uint64_t max_paths) {
  chosen.tolerance = Percentage::from_millionths(10'000);
  chosen.max_paths = max_paths;
  return chosen;
}

Counts stages_of(const Simulation& chosen) { return stages(Plan{one_grant(), chosen}); }

// What a run keeps, to the last bit.
void expect_same(const Totals& some, const Totals& other) {
  EXPECT_EQ(some.paths, other.paths);
  EXPECT_EQ(some.path_steps, other.path_steps);
  ASSERT_EQ(some.tallies.size(), other.tallies.size());
  for (std::size_t at = 0; at < some.tallies.size(); ++at) {
    EXPECT_EQ(some.tallies[at].units, other.tallies[at].units) << some.outcomes[at].name;
    EXPECT_EQ(some.tallies[at].replicates, other.tallies[at].replicates);
    EXPECT_EQ(some.tallies[at].paths, other.tallies[at].paths);
  }
}

// All stages until the first result is known to `most`, as a fraction.
Totals run_until(const Company& company, const Plan& plan, int threads, double most) {
  Simulator simulator{company, plan, threads};
  return run_stages(simulator, plan, [&](const Totals& totals) {
    return relative_half_width(estimate_of(totals.tallies.front())) <= most;
  });
}

TEST(Stages, DoubleFromOneBlockToThePathsOfTheSimulation) {
  EXPECT_EQ(stages_of(simulation(8192)), (Counts{1024, 2048, 4096, 8192}));
  EXPECT_EQ(stages_of(simulation(5000)), (Counts{1024, 2048, 4096, 5000}));
  EXPECT_EQ(stages_of(simulation(1024)), (Counts{1024}));
  EXPECT_EQ(stages_of(simulation(300)), (Counts{300}));
}

TEST(Stages, KeepReplicatesTogether) {
  Simulation chosen = simulation(1U << 17, {Method::sobol});
  EXPECT_EQ(stages_of(chosen), (Counts{32'768, 65'536, 131'072}));
  chosen.replicates = 20;
  chosen.paths = 20U << 11;
  EXPECT_EQ(stages_of(chosen), (Counts{20'480, 40'960}));
  chosen.paths = 20U << 4;
  EXPECT_EQ(stages_of(chosen), (Counts{320}));
}

TEST(Stages, DoNotExceedTheMostPathsOfATolerance) {
  EXPECT_EQ(stages_of(with_tolerance(simulation(2), 8192)), (Counts{1024, 2048, 4096, 8192}));
  EXPECT_EQ(stages_of(with_tolerance(simulation(2), 8191)), (Counts{1024, 2048, 4096, 7168}));
  EXPECT_EQ(stages_of(with_tolerance(simulation(320, {Method::sobol}), 70'000)),
            (Counts{32'768, 65'536}));
}

TEST(Stages, AreNoneWhereNothingIsSimulated) {
  Company company = one_grant();
  company.grants.clear();
  EXPECT_TRUE(stages(Plan{company, simulation(8192)}).empty());
}

TEST(RunStages, StopsAtTheFirstStageThatHasEnough) {
  const Company company = one_grant();
  const Plan plan{company, with_tolerance(simulation(1024), 1U << 20)};
  Simulator simulator{company, plan, 2};
  Counts asked;
  const Totals& totals = run_stages(simulator, plan, [&](const Totals& so_far) {
    asked.push_back(so_far.paths);
    return so_far.paths >= 4000;
  });
  EXPECT_EQ(asked, (Counts{1024, 2048, 4096}));
  EXPECT_EQ(totals.paths, 4096U);
  EXPECT_EQ(totals.tallies.front().paths, 4096U);
}

TEST(RunStages, EndsWithWhatItReachedWhereThereIsNeverEnough) {
  const Company company = one_grant();
  const Plan plan{company, with_tolerance(simulation(1024), 5000)};
  Simulator simulator{company, plan, 2};
  const Totals& totals = run_stages(simulator, plan, [](const Totals&) { return false; });
  EXPECT_EQ(totals.paths, 4096U);
}

// By each kind of sampling unit; the run of as many paths takes them at once.
TEST(RunStages, MakeTheSameRunAsOneOfAsManyPathsOnAnyNumberOfThreads) {
  struct Case {
    std::vector<Method> methods;
    double most;  // half-width, as a fraction
  };
  const Case cases[] = {{{}, 0.05},
                        {{Method::antithetic, Method::control_variates}, 0.01},
                        {{Method::sobol, Method::antithetic}, 0.003}};
  const Company company = one_grant();
  for (const auto& [methods, most] : cases) {
    SCOPED_TRACE(most);
    const Plan staged{company, with_tolerance(simulation(1024, methods), 1U << 22)};
    const Totals alone = run_until(company, staged, 1, most);
    EXPECT_GT(alone.paths, stages(staged).front());
    EXPECT_LT(alone.paths, stages(staged).back());
    expect_same(alone, run_until(company, staged, 3, most));
    expect_same(alone, simulate(company, Plan{company, simulation(alone.paths, methods)}, 2));
  }
}

TEST(RunStages, EndInAShortBlockAsAPlainRunDoes) {
  const Company company = one_grant();
  const Plan plan{company, simulation(5000)};
  expect_same(run_until(company, plan, 3, 0.0), simulate(company, plan, 1));
}

TEST(RunStages, ReportsProgressOverAllStages) {
  const Company company = one_grant();
  const Plan plan{company, simulation(4096 + 10)};
  Simulator simulator{company, plan, 3};
  Counts reported;
  static_cast<void>(run_stages(
      simulator,
      plan,
      [](const Totals&) { return false; },
      [&](std::uint64_t blocks) { reported.push_back(blocks); }));
  EXPECT_EQ(reported, (Counts{1, 2, 3, 4, 5}));
}

}  // namespace
}  // namespace flipin
