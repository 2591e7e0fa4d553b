#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

#include "benches.hpp"
#include "engine/path_kernel.hpp"
#include "european_call.hpp"
#include "math/simd.hpp"
#include "stock/gbm.hpp"
#include "tally/moments.hpp"

// The hot loop: a block of 1,024 paths of geometric Brownian motion over 252 steps on one core,
// with the payoff of a call at the end. Normals, path and payoff in double.

namespace {

using namespace flipin;

/// Runs block after block of one kernel and sums the call's payoff.
class CallOnPaths {
public:
  void run(std::uint64_t number) {
    const Block block{Draws{1973}, number * block_paths, block_paths};
    kernel_.start();
    tape_.now = Years{};
    tape_.log_growth.setZero();
    for (std::uint32_t step = 0; step < european_call_steps; ++step)
      kernel_.advance(block, step, Years{(step + 1.0) / european_call_steps}, tape_);
    const double discount = std::exp(-european_call.rate.value() * european_call.term.value());
    for (const double price : tape_.price())
      payoff_.add(discount * std::max(price - european_call.exercise_price.value(), 0.0));
  }

  [[nodiscard]] const Moments& payoff() const { return payoff_; }

private:
  PathKernel<Gbm> kernel_{Gbm{european_call.volatility}, european_call.rate};
  Tape tape_{european_call.price};
  Moments payoff_;
};

void gbm_path(benchmark::State& state, SimdTarget target) {
  force_simd_target(target);
  const auto paths = std::make_unique<CallOnPaths>();
  std::uint64_t block = 0;

  // A fast wrong answer is not a result: Black and Scholes to four standard errors first.
  for (; block < 64; ++block) paths->run(block);
  const double exact = call_value(european_call).value();
  if (std::abs(paths->payoff().mean() - exact) > 4.0 * paths->payoff().standard_error())
    return state.SkipWithError("the call is not worth what Black and Scholes say");

  for (auto _ : state) {
    paths->run(block++);
    benchmark::DoNotOptimize(paths.get());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * std::int64_t{european_call_steps}
                          * block_paths);  // path-steps
}

}  // namespace

void flipin::register_paths() {
  const auto best = simd_target();
  for (const SimdTarget target : simd_targets()) {
    const std::string suffix = target == best ? "/252" : "/252/" + std::string{to_text(target)};
    benchmark::RegisterBenchmark(("gbm_path" + suffix).c_str(), gbm_path, target);
  }
}
