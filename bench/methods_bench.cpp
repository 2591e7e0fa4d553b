#include <benchmark/benchmark.h>

#include <cmath>
#include <ctime>
#include <string>
#include <vector>

#include "benches.hpp"
#include "engine/simulate.hpp"
#include "results/named_estimate.hpp"
#include "studies.hpp"

// What each method of [simulation] is worth: the variance of a result and the time it takes, on one
// core, for the same number of paths. The table after the run sets their product beside that of
// plain paths.

namespace {

using namespace flipin;

struct Workload {
  const char* name;
  std::string_view study;
  std::string_view outcome;  // end of its name
  int paths;
};
constexpr Workload workloads[] = {
    {"option", option_study, ".fair_value", 65'536},
    {"hurdle", hurdle_study, ".fair_value", 16'384},
    {"right", right_study, ".right_value", 16'384},
};

struct Case {
  const char* name;
  const char* methods;
};
constexpr Case option_cases[] = {
    {"plain", ""},
    {"antithetic", R"("antithetic")"},
    {"control_variates", R"("control_variates")"},
    {"sobol", R"("sobol")"},
    {"share_measure", R"("share_measure")"},
    {"conditional", R"("conditional")"},
    {"control_variates+antithetic", R"("control_variates", "antithetic")"},
    {"sobol+control_variates", R"("sobol", "control_variates")"},
    {"conditional+control_variates", R"("conditional", "control_variates")"},
    {"sobol+conditional", R"("sobol", "conditional")"},
    {"sobol+conditional+share_measure", R"("sobol", "conditional", "share_measure")"},
};
constexpr Case hurdle_cases[] = {
    {"plain", ""},
    {"antithetic", R"("antithetic")"},
    {"sobol", R"("sobol")"},
    {"share_measure", R"("share_measure")"},
    {"share_measure+antithetic", R"("share_measure", "antithetic")"},
    {"sobol+share_measure", R"("sobol", "share_measure")"},
};
constexpr Case right_cases[] = {
    {"plain", ""},
    {"antithetic", R"("antithetic")"},
    {"sobol", R"("sobol")"},
    {"importance_sampling", R"("importance_sampling"]
importance_drift = 0.10 #)"},
    {"conditional", R"("conditional")"},
    {"conditional+antithetic", R"("conditional", "antithetic")"},
    {"sobol+conditional", R"("sobol", "conditional")"},
};

Study study_with(const Workload& workload, const Case& method, int seed) {
  return study_of(workload.study,
                  "paths = " + std::to_string(workload.paths) + "\nseed = " + std::to_string(seed)
                      + "\nmethods = [" + method.methods + "]\n");
}

std::size_t position_of(std::string_view outcome, const Totals& totals) {
  for (std::size_t at = 0; at < totals.outcomes.size(); ++at)
    if (totals.outcomes[at].name.ends_with(outcome)) return at;
  return 0;
}

// The variance is averaged over seeds, for that of replicates is itself known to a quarter only.
void method(benchmark::State& state, const Workload& workload, const Case& method) {
  constexpr int seeds = 8;
  double variance = 0.0;
  for (int seed = 0; seed < seeds; ++seed) {
    const Study study = study_with(workload, method, seed);
    const Plan plan{study.company, study.simulation};
    const Totals totals = simulate(study.company, plan, 1);
    const std::size_t at = position_of(workload.outcome, totals);
    const Estimate estimate = estimate_of(totals.outcomes[at], totals.tallies[at], plan);
    variance += estimate.standard_error * estimate.standard_error / seeds;
    const auto& twin = totals.outcomes[at].twin;
    if (twin && std::abs(estimate.value - twin->value) > 5.0 * estimate.standard_error)
      return state.SkipWithError("the result is far from its exact twin");
  }

  // Planning and paths, the pilot's too; not the twins, which workers make when they are built.
  const Study study = study_with(workload, method, 0);
  for (auto _ : state) {
    const std::clock_t planning = std::clock();  // of the processor: others' work does not count
    const Plan plan{study.company, study.simulation};
    const std::clock_t planned = std::clock();
    Simulator simulator{study.company, plan, 1};
    const std::clock_t running = std::clock();
    benchmark::DoNotOptimize(simulator.run_to(study.simulation.paths).path_steps);
    const std::clock_t took = (planned - planning) + (std::clock() - running);
    state.SetIterationTime(static_cast<double>(took) / CLOCKS_PER_SEC);
  }
  state.counters["standard_error"] = std::sqrt(variance);
}

template <std::size_t cases>
void register_cases(const Workload& workload, const Case (&each)[cases]) {
  for (const Case& one : each)
    benchmark::RegisterBenchmark(
        (std::string{"method/"} + workload.name + "/" + one.name).c_str(), method, workload, one)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

}  // namespace

void flipin::register_methods() {
  register_cases(workloads[0], option_cases);
  register_cases(workloads[1], hurdle_cases);
  register_cases(workloads[2], right_cases);
}
