#include <benchmark/benchmark.h>

#include <cmath>
#include <memory>
#include <string>

#include "benches.hpp"
#include "engine/path_kernel.hpp"
#include "european_call.hpp"
#include "math/simd.hpp"
#include "stock/block_passes.hpp"
#include "stock/gbm.hpp"

// The hot loop: a block of 1,024 paths of geometric Brownian motion over 252 steps on one core,
// with its running minimum and maximum, and the payoff of a call at the end. All in double.

namespace {

using namespace flipin;

/// Runs block after block of one kernel; sums the call's payoff and how high paths went.
class CallOnPaths {
public:
  void run(std::uint64_t number) {
    const Block block{Draws{1973}, number * block_paths, block_paths};
    kernel_.start(block, tape_);
    lowest_.setZero();
    highest_.setZero();
    for (std::uint32_t step = 0; step < european_call_steps; ++step) {
      kernel_.advance(block, step, Years{(step + 1.0) / european_call_steps}, tape_);
      widen_range(tape_.log_growth, lowest_, highest_);
    }
    const double discount = std::exp(-european_call.rate.value() * european_call.term.value());
    call_payoffs(tape_.price(), european_call.exercise_price.value(), discount, payoffs_);
    paths_ += block_paths;
    payoff_ += payoffs_.sum();
    squares_ += payoffs_.square().sum();
    ranges_ += (highest_ - lowest_).sum();
  }

  [[nodiscard]] double mean() const { return payoff_ / paths_; }
  [[nodiscard]] double standard_error() const {
    return std::sqrt((squares_ / paths_ - mean() * mean()) / paths_);
  }
  [[nodiscard]] double mean_range() const { return ranges_ / paths_; }

private:
  PathKernel<Gbm> kernel_{Gbm{european_call.volatility}, european_call.rate};
  Tape tape_{european_call.price};
  BlockArray lowest_;
  BlockArray highest_;
  BlockArray payoffs_;
  double paths_{0.0};
  double payoff_{0.0};
  double squares_{0.0};
  double ranges_{0.0};
};

// A fast wrong answer is not a result: Black and Scholes to four standard errors, and the mean
// range of a Brownian motion, sqrt(8 t / pi) sigma, less what daily steps miss and what drift adds.
std::string fault(const CallOnPaths& paths) {
  const double exact = call_value(european_call).value();
  if (std::abs(paths.mean() - exact) > 4.0 * paths.standard_error())
    return "the call is not worth what Black and Scholes say";
  const double range = std::sqrt(8.0 / M_PI) * european_call.volatility;
  if (std::abs(paths.mean_range() / range - 0.95) > 0.05) return "the range of paths is wrong";
  return "";
}

void gbm_path(benchmark::State& state, SimdTarget target) {
  if (state.thread_index() == 0) force_simd_target(target);
  const auto paths = std::make_unique<CallOnPaths>();
  auto block = static_cast<std::uint64_t>(state.thread_index()) << 32;
  for (int checked = 0; checked < 64; ++checked) paths->run(block++);
  if (const std::string found = fault(*paths); !found.empty())
    return state.SkipWithError(found.c_str());

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
  // What a second core adds: items per second of the clock on the wall.
  for (const int threads : {1, 2})
    benchmark::RegisterBenchmark("gbm_path_cores/252", gbm_path, best)
        ->Threads(threads)
        ->UseRealTime();
}
