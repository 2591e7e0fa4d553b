#include <benchmark/benchmark.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "benches.hpp"
#include "math/elementary.hpp"
#include "math/simd.hpp"
#include "random/draws.hpp"

// What a path step cannot be cheaper than: normal numbers for a block of 1,024 paths, and the
// exponentials and logarithms of a block. Each runs once per instruction set of this machine.

namespace {

using namespace flipin;

constexpr std::size_t paths = 1024;
using Block = std::array<double, paths>;

bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

struct Moments {
  double mean, variance;
};

Moments moments(const Block& block) {
  double sum = 0.0;
  double squares = 0.0;
  for (const double x : block) {
    sum += x;
    squares += x * x;
  }
  const double mean = sum / paths;
  return {mean, squares / paths - mean * mean};
}

/// What is wrong with a block of normals of one step, or nothing.
std::string fault(const Draws& draws, std::uint32_t step, const Block& block) {
  for (std::size_t path = 0; path < paths; ++path)
    if (!same_bits(block[path], draws.normal(Purpose::price, path, step)))
      return "a block draw differs from the same draw alone";
  const auto [mean, variance] = moments(block);
  if (std::abs(mean) > 4.5 / std::sqrt(paths)) return "the mean of a block is not 0";
  if (std::abs(variance - 1.0) > 4.5 * std::sqrt(2.0 / paths))
    return "the variance of a block is not 1";
  return "";
}

// Four steps of normals for a block of paths.
void normals(benchmark::State& state, SimdTarget target) {
  force_simd_target(target);
  const Draws draws{1998};
  std::array<Block, 4> steps;
  const FourSteps rows{steps[0], steps[1], steps[2], steps[3]};

  // A fast wrong answer is not a result.
  draws.normals(Purpose::price, 0, 0, rows);
  for (std::uint32_t step = 0; step < steps.size(); ++step)
    if (const std::string found = fault(draws, step, steps[step]); !found.empty())
      return state.SkipWithError(found.c_str());

  std::uint32_t quad = 0;
  for (auto _ : state) {
    draws.normals(Purpose::price, 0, quad, rows);
    quad = (quad + 1) % 1024;
    benchmark::DoNotOptimize(steps.data());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * std::int64_t{4 * paths});
}

// One step of uniforms for a block of paths: a counter each, so this is what the generator takes.
void uniforms(benchmark::State& state, SimdTarget target) {
  force_simd_target(target);
  const Draws draws{1998};
  Block block;
  draws.uniforms(Purpose::event, 0, 0, block);
  for (std::size_t path = 0; path < paths; ++path)
    if (!same_bits(block[path], draws.uniform(Purpose::event, path, 0)))
      return state.SkipWithError("a block draw differs from the same draw alone");

  std::uint32_t step = 0;
  for (auto _ : state) {
    draws.uniforms(Purpose::event, 0, step++, block);
    benchmark::DoNotOptimize(block.data());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * std::int64_t{paths});
}

// One elementary function of a block: exponentials of log prices, logarithms of prices.
void elementary(benchmark::State& state,
                SimdTarget target,
                void (*each)(std::span<const double>, std::span<double>),
                double (*of_one)(double),
                double (*reference)(double)) {
  force_simd_target(target);
  Block x;
  Block out;
  for (std::size_t path = 0; path < paths; ++path)
    x[path] = 0.01 + 8.0 * static_cast<double>(path) / paths;

  each(x, out);
  for (std::size_t path = 0; path < paths; ++path) {
    if (!same_bits(out[path], of_one(x[path])))
      return state.SkipWithError("a block entry differs from the same number alone");
    const double exact = reference(x[path]);
    if (std::abs(out[path] - exact) > 4e-16 * std::abs(exact))
      return state.SkipWithError("not the function it says");
  }

  for (auto _ : state) {
    each(x, out);
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * std::int64_t{paths});
}

}  // namespace

void flipin::register_draws() {
  const auto best = simd_target();
  for (const SimdTarget target : simd_targets()) {
    const std::string suffix = target == best ? "/1024" : "/1024/" + std::string{to_text(target)};
    benchmark::RegisterBenchmark(("normals" + suffix).c_str(), normals, target);
    benchmark::RegisterBenchmark(("uniforms" + suffix).c_str(), uniforms, target);
    benchmark::RegisterBenchmark(("exp_each" + suffix).c_str(),
                                 elementary,
                                 target,
                                 exp_each,
                                 exp_of,
                                 static_cast<double (*)(double)>(std::exp));
    benchmark::RegisterBenchmark(("log_each" + suffix).c_str(),
                                 elementary,
                                 target,
                                 log_each,
                                 log_of,
                                 static_cast<double (*)(double)>(std::log));
  }
}
