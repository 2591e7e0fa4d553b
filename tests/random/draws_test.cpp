#include "random/draws.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <random>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "math/simd.hpp"

namespace {

using namespace flipin;

constexpr std::uint64_t all_ones = std::numeric_limits<std::uint64_t>::max();

constexpr std::uint64_t above_32_bits = std::uint64_t{1} << 32;

struct GoldenDraw {
  std::uint64_t seed;
  Purpose purpose;
  std::uint64_t path;
  std::uint32_t step;
  std::uint64_t bits;  // of the double
};

// These never change. Each was checked against an independent Philox and a 40-digit Box-Muller
// transform: the uniforms are exact, the normals within 2e-16 of their size.
constexpr GoldenDraw golden_normals[] = {
    {0, Purpose::price, 0, 0, 0xbfbf1bcd549837c3},
    {0, Purpose::price, 0, 1, 0xbff599bbd8a9eda7},
    {1998, Purpose::price, 0, 0, 0x3fe6fadbb190ad92},
    {1998, Purpose::price, 0, 1, 0x3fe07666132d1202},
    {1998, Purpose::price, 0, 2, 0x3fe76d82552c99d1},
    {1998, Purpose::price, 1, 0, 0x3fe12ad2a16b7118},
    {1998, Purpose::price, 1023, 519, 0x3fd9060d13ae837e},
    {1998, Purpose::departure_price, 0, 0, 0xbff76cddae28dc07},
    {1998, Purpose::price, above_32_bits, 0, 0x3fe54999f5b0ffd7},
    {above_32_bits, Purpose::price, 0, 0, 0x3fa3fdd5f997b992},
    {all_ones, Purpose::departure_price, all_ones, 0xFFFFFFFF, 0x3fd57ff07276e7ec},
    {0xFEDCBA9876543210, Purpose::price, 1000000, 251, 0x3ff3ea240bfbbd44},
};
constexpr GoldenDraw golden_uniforms[] = {
    {0, Purpose::event, 0, 0, 0x3fc6e739f289a474},
    {1998, Purpose::event, 0, 0, 0x3feb645f13eec84d},
    {1998, Purpose::event, 0, 1, 0x3fecae875fcf4e25},
    {1998, Purpose::event, 1, 0, 0x3fd7a1db3c3a0df2},
    {1998, Purpose::crossing, 0, 0, 0x3fed8cda2056fa6b},
    {1998, Purpose::crossing_time, 0, 0, 0x3fd84030805a9546},
    {1998, Purpose::crossing, above_32_bits, 12, 0x3fd49ca49cd3ceb2},
    {all_ones, Purpose::crossing_time, all_ones, 0xFFFFFFFF, 0x3feed87c98a56a8f},
};

TEST(DrawContract, NeverChanges) {
  for (const auto& [seed, purpose, path, step, bits] : golden_normals)
    EXPECT_EQ(std::bit_cast<std::uint64_t>(Draws{seed}.normal(purpose, path, step)), bits)
        << "seed " << seed << " path " << path << " step " << step;
  for (const auto& [seed, purpose, path, step, bits] : golden_uniforms)
    EXPECT_EQ(std::bit_cast<std::uint64_t>(Draws{seed}.uniform(purpose, path, step)), bits)
        << "seed " << seed << " path " << path << " step " << step;
}

TEST(DrawContract, GivesUniformsThatAreNever0Or1) {
  static_assert(uniform_from(0) == 0x1p-53);
  static_assert(uniform_from(all_ones) == 1.0 - 0x1p-53);
  static_assert(uniform_from(0xFFF) == 0x1p-53);  // the lowest 12 bits do not count
  static_assert(uniform_from(0x1000) == 3 * 0x1p-53);
}

TEST(DrawContract, GivesFiniteNormalsAtTheEndsOfTheUniforms) {
  const SimdTarget usual = simd_target();
  for (const SimdTarget target : simd_targets()) {
    force_simd_target(target);
    for (const std::uint64_t first : {std::uint64_t{0}, all_ones})
      for (const std::uint64_t second : {std::uint64_t{0}, all_ones}) {
        const auto [even, odd] = normals_from({first, second});
        EXPECT_LT(std::abs(even), 8.6);
        EXPECT_LT(std::abs(odd), 8.6);
      }
    EXPECT_NEAR(normals_from({0, 0}).even, std::sqrt(106.0 * std::numbers::ln2), 1e-14);
    EXPECT_GT(normals_from({all_ones, 0}).even, 0.0);
  }
  force_simd_target(usual);
}

// Box and Muller 1958, at the precision of long double.
TEST(DrawContract, GivesNormalsToAFewUnitsOfTheLastPlace) {
  std::mt19937_64 pick{1958};
  for (int trial = 0; trial < 200'000; ++trial) {
    const DrawBits bits{pick() >> (trial % 50), pick()};
    const long double radius = std::sqrt(-2.0L * std::log(1.0L * uniform_from(bits.first)));
    const long double angle = 2.0L * std::numbers::pi_v<long double> * uniform_from(bits.second);
    const auto [even, odd] = normals_from(bits);
    const double scale = static_cast<double>(radius) * std::numeric_limits<double>::epsilon();
    ASSERT_NEAR(even, static_cast<double>(radius * std::cos(angle)), 2.0 * scale);
    ASSERT_NEAR(odd, static_cast<double>(radius * std::sin(angle)), 2.0 * scale);
  }
}

TEST(DrawContract, PutsTheWholeAddressIntoTheCounterAndTheKey) {
  EXPECT_EQ(draw_counter(Purpose::crossing, 0x0123456789ABCDEF, 7),
            (PhiloxCounter{0x89ABCDEF, 0x01234567, 7, 2}));
  EXPECT_EQ(draw_key(0x0123456789ABCDEF), (PhiloxKey{0x89ABCDEF, 0x01234567}));
  // The first Philox vector of Random123, as two numbers.
  const DrawBits bits = draw_bits(draw_counter(Purpose::price, 0, 0), draw_key(0));
  EXPECT_EQ(bits.first, 0x6627e8d5e169c58d);
  EXPECT_EQ(bits.second, 0xbc57ac4c9b00dbd8);
}

TEST(Draws, ChangeWithEveryPartOfTheAddress) {
  const double here = Draws{1}.normal(Purpose::price, 2, 4);
  EXPECT_NE(here, Draws{2}.normal(Purpose::price, 2, 4));
  EXPECT_NE(here, Draws{1 + (std::uint64_t{1} << 32)}.normal(Purpose::price, 2, 4));
  EXPECT_NE(here, Draws{1}.normal(Purpose::departure_price, 2, 4));
  EXPECT_NE(here, Draws{1}.normal(Purpose::price, 3, 4));
  EXPECT_NE(here, Draws{1}.normal(Purpose::price, 2 + (std::uint64_t{1} << 32), 4));
  EXPECT_NE(here, Draws{1}.normal(Purpose::price, 2, 5));
  EXPECT_NE(here, Draws{1}.normal(Purpose::price, 2, 6));
}

TEST(Draws, TakeSeedZeroAsAnOrdinarySeed) {
  const Draws draws{0};
  EXPECT_EQ(draws.seed(), 0);
  std::vector<double> even(1000);
  std::vector<double> odd(1000);
  draws.normals(Purpose::price, 0, 0, even, odd);
  double squares = 0.0;
  for (const double z : even) squares += z * z;
  EXPECT_NEAR(squares, 1000.0, 4.5 * std::sqrt(2000.0));
}

TEST(Draws, FillBlocksOfAnyLengthAndNothingBeyond) {
  const Draws draws{5};
  for (std::size_t length = 0; length < 40; ++length) {
    std::vector<double> even(length + 1, -99.0);  // the last is not ours
    std::vector<double> odd = even;
    std::vector<double> uniforms = even;
    draws.normals(
        Purpose::price, 3, 1, std::span{even}.first(length), std::span{odd}.first(length));
    draws.uniforms(Purpose::event, 3, 1, std::span{uniforms}.first(length));
    for (std::size_t path = 0; path < length; ++path) {
      EXPECT_EQ(even[path], draws.normal(Purpose::price, 3 + path, 2));
      EXPECT_EQ(odd[path], draws.normal(Purpose::price, 3 + path, 3));
      EXPECT_EQ(uniforms[path], draws.uniform(Purpose::event, 3 + path, 1));
    }
    EXPECT_EQ(even.back(), -99.0);
    EXPECT_EQ(odd.back(), -99.0);
    EXPECT_EQ(uniforms.back(), -99.0);
  }
}

TEST(Draws, WantPairsOfStepsWithTheSamePaths) {
  std::vector<double> even(8);
  std::vector<double> odd(7);
  EXPECT_THROW(Draws{1}.normals(Purpose::price, 0, 0, even, odd), BrokenExpectation);
}

TEST(Draws, WantStepsThatCanBeCounted) {
  std::vector<double> even(8);
  std::vector<double> odd(8);
  EXPECT_THROW(Draws{1}.normals(Purpose::price, 0, 0x80000000, even, odd), BrokenExpectation);
}

}  // namespace
