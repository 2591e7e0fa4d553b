#include "math/simd.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "math/elementary.hpp"
#include "random/draws.hpp"

namespace {

using namespace flipin;

constexpr std::size_t blocks = 1024;
constexpr std::size_t paths = 1024;

/// Leaves the instruction set as it was.
class SimdTargets : public testing::Test {
protected:
  void TearDown() override { force_simd_target(usual_); }

private:
  SimdTarget usual_ = simd_target();
};

/// The instruction sets beside the scalar one.
std::vector<SimdTarget> vector_targets() {
  auto targets = simd_targets();
  std::erase(targets, SimdTarget::scalar);
  return targets;
}

/// The entries in which two arrays differ in a bit.
std::size_t differences(std::span<const double> a, std::span<const double> b) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < a.size(); ++at)
    if (std::bit_cast<std::uint64_t>(a[at]) != std::bit_cast<std::uint64_t>(b[at])) ++count;
  return count;
}

/// Room for four steps of `paths` paths each.
FourSteps four_rows(std::span<double> room) {
  return {room.subspan(0, paths),
          room.subspan(paths, paths),
          room.subspan(2 * paths, paths),
          room.subspan(3 * paths, paths)};
}

/// Every kind of draw, in blocks that start at random addresses.
std::vector<double> draws_at_random_addresses() {
  std::mt19937_64 pick{7};
  std::vector<double> all(5 * blocks * paths);
  for (std::size_t block = 0; block < blocks; ++block) {
    const Draws draws{pick()};
    const auto purpose = static_cast<Purpose>(pick() % 12);
    const std::uint64_t first_path = pick() >> (pick() % 64);
    const auto quad = static_cast<std::uint32_t>(pick() >> 34 >> (pick() % 30));
    const auto here = std::span{all}.subspan(5 * block * paths, 5 * paths);
    draws.normals(purpose, first_path, quad, four_rows(here));
    draws.uniforms(purpose, first_path, quad, here.last(paths));
  }
  return all;
}

/// Doubles of every sign, size and kind.
std::vector<double> any_doubles() {
  std::mt19937_64 pick{8};
  std::vector<double> all(blocks * paths);
  for (double& x : all) x = std::bit_cast<double>(pick());
  return all;
}

std::vector<double> numbers_between(double low, double high) {
  std::mt19937_64 pick{9};
  std::vector<double> all(blocks * paths);
  for (double& x : all) x = low + (high - low) * uniform_from(pick());
  return all;
}

using Elementary = void (*)(std::span<const double>, std::span<double>);

std::vector<double> values(Elementary function, const std::vector<double>& x) {
  std::vector<double> out(x.size());
  function(x, out);
  return out;
}

TEST_F(SimdTargets, IncludeThePlainOneAndTheOneInUse) {
  const auto targets = simd_targets();
  ASSERT_FALSE(targets.empty());
  EXPECT_EQ(targets.front(), SimdTarget::scalar);
  EXPECT_EQ(targets.back(), simd_target());
}

TEST_F(SimdTargets, CanBeForced) {
  for (const SimdTarget target : simd_targets()) {
    force_simd_target(target);
    EXPECT_EQ(simd_target(), target);
  }
}

TEST_F(SimdTargets, CannotBeForcedWhereTheProcessorLacksThem) {
  EXPECT_THROW(force_simd_target(static_cast<SimdTarget>(99)), BrokenExpectation);
}

TEST_F(SimdTargets, GiveTheSameDraws) {
  force_simd_target(SimdTarget::scalar);
  const auto plain = draws_at_random_addresses();
  for (const SimdTarget target : vector_targets()) {
    force_simd_target(target);
    EXPECT_EQ(differences(draws_at_random_addresses(), plain), 0) << to_text(target);
  }
}

TEST_F(SimdTargets, GiveTheSameExponentialsAndLogarithms) {
  const std::vector<double> sets[] = {
      any_doubles(), numbers_between(-720, 720), numbers_between(0, 4)};
  for (const auto& x : sets)
    for (const Elementary function : {exp_each, log_each}) {
      force_simd_target(SimdTarget::scalar);
      const auto plain = values(function, x);
      for (const SimdTarget target : vector_targets()) {
        force_simd_target(target);
        EXPECT_EQ(differences(values(function, x), plain), 0) << to_text(target);
      }
    }
}

TEST_F(SimdTargets, GiveADrawAloneTheBitsItHasInABlock) {
  std::vector<double> normals(4 * paths);
  std::vector<double> uniforms(paths);
  for (const SimdTarget target : simd_targets()) {
    force_simd_target(target);
    for (const std::uint32_t quad : {0U, 1U, 519U, 0x3FFFFFFFU}) {
      const Draws draws{0x123456789ABCDEF0};
      const std::uint64_t first_path = 0xFFFFFF00;  // the block crosses 2^32
      draws.normals(Purpose::price, first_path, quad, four_rows(normals));
      draws.uniforms(Purpose::event, first_path, quad, uniforms);
      for (std::size_t path = 0; path < paths; ++path) {
        const std::uint64_t at = first_path + path;
        for (std::uint32_t step = 0; step < 4; ++step)
          ASSERT_EQ(normals[step * paths + path],
                    draws.normal(Purpose::price, at, 4 * quad + step));
        ASSERT_EQ(uniforms[path], draws.uniform(Purpose::event, at, quad));
      }
    }
  }
}

TEST_F(SimdTargets, GiveANumberAloneTheBitsItHasInABlock) {
  auto x = any_doubles();
  x.resize(100'000);
  for (const SimdTarget target : simd_targets()) {
    force_simd_target(target);
    std::vector<double> exponentials(x.size());
    std::vector<double> logarithms(x.size());
    for (std::size_t at = 0; at < x.size(); ++at) {
      exponentials[at] = exp_of(x[at]);
      logarithms[at] = log_of(x[at]);
    }
    EXPECT_EQ(differences(exponentials, values(exp_each, x)), 0) << to_text(target);
    EXPECT_EQ(differences(logarithms, values(log_each, x)), 0) << to_text(target);
  }
}

}  // namespace
