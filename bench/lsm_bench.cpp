#include <benchmark/benchmark.h>

#include <string>

#include "benches.hpp"
#include "bermudan_put.hpp"
#include "engine/fit_policy.hpp"
#include "engine/policy_value.hpp"
#include "math/simd.hpp"

// Least-squares Monte Carlo on one core, from nothing to the value of the policy: fit it, weigh its
// controls, and follow 200,000 paths of 50 dates.

namespace {

using namespace flipin;

constexpr LeastSquaresSettings settings{
    .seed = 2001, .policy_paths = 32'768, .pricing_paths = bermudan_put_paths};

PolicyValue value_of(const BermudanOption& option) {
  const ExerciseDates dates{option};
  const ExercisePolicy policy = fit_policy(dates, settings, 1).policy;
  return policy_value(dates, policy, control_weights(dates, policy, settings, 1), settings, 1);
}

void lsm_put(benchmark::State& state, SimdTarget target) {
  force_simd_target(target);
  const BermudanOption option = bermudan_put();

  // A fast wrong answer is not a result: four standard errors, and 0.1% for what a fitted policy
  // misses.
  const Moments value = value_of(option).cash_flows;
  const double error = 4.0 * value.standard_error();
  if (value.mean() > bermudan_put_value + error
      || value.mean() < 0.999 * bermudan_put_value - error)
    return state.SkipWithError("the put is far from its exact value");

  for (auto _ : state) {
    PolicyValue again = value_of(option);
    benchmark::DoNotOptimize(again);
  }
  state.SetItemsProcessed(state.iterations() * bermudan_put_paths
                          * bermudan_put_dates);  // path-steps
}

}  // namespace

void flipin::register_lsm() {
  const auto best = simd_target();
  for (const SimdTarget target : simd_targets()) {
    const std::string suffix =
        target == best ? "/200000/50" : "/200000/50/" + std::string{to_text(target)};
    benchmark::RegisterBenchmark(("lsm_put" + suffix).c_str(), lsm_put, target)
        ->Unit(benchmark::kMillisecond);
  }
}
