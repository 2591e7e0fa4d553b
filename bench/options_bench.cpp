#include <benchmark/benchmark.h>

#include <cmath>

#include "benches.hpp"
#include "engine/simulate.hpp"
#include "math/hull_white.hpp"
#include "results/named_estimate.hpp"
#include "studies.hpp"

// One Hull-White option with flat inputs: by paths to a standard error of 0.1%, on one core and
// without its own twin as control variate, and by the twin itself.

namespace {

using namespace flipin;

constexpr std::string_view simulation =
    "paths = 1024\nseed = 2004\nmethods = [\"sobol\", \"conditional\", \"share_measure\"]\n";

// By graded Gauss-Legendre panels over the vest price and the time of exit, written in another
// language for this one number.
constexpr double exact_value = 18.954177824020;

Estimate value_of(const Study& study) {
  const Plan plan{study.company, study.simulation};
  const Totals totals = simulate(study.company, plan, 1);
  return estimate_of(totals.outcomes.front(), totals.tallies.front(), plan);
}

// From a config already read to an estimate: the plan, the points, two workers, the paths.
void eso_to_tolerance(benchmark::State& state) {
  const Study study = study_of(option_study, simulation);
  const Estimate estimate = value_of(study);
  if (estimate.standard_error > 0.001 * estimate.value)
    return state.SkipWithError("the standard error is above 0.1%");
  if (std::abs(estimate.value - exact_value) > 4.0 * estimate.standard_error)
    return state.SkipWithError("the option is not worth what its quadrature says");

  for (auto _ : state) benchmark::DoNotOptimize(value_of(study));
  state.SetItemsProcessed(state.iterations());
  state.counters["standard_error_percent"] = 100.0 * estimate.standard_error / estimate.value;
}

void eso_twin(benchmark::State& state) {
  const HullWhiteTerms terms{{DollarsPerShare{50.0},
                              DollarsPerShare{50.0},
                              LogRate{0.05},
                              LogRate{0.02},
                              0.35,
                              Years{10.0}},
                             Years{3.0},
                             2.0,
                             0.0,
                             0.05};
  if (std::abs(hull_white(terms).value.value() - exact_value) > 1e-9 * exact_value)
    return state.SkipWithError("the quadrature is wrong");
  for (auto _ : state) benchmark::DoNotOptimize(hull_white(terms));
  state.SetItemsProcessed(state.iterations());
}

}  // namespace

void flipin::register_options() {
  benchmark::RegisterBenchmark("eso_to_tolerance/0.1%", eso_to_tolerance)
      ->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("eso_twin", eso_twin)->Unit(benchmark::kMillisecond);
}
