#include "random/owen_scrambling.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include <boost/math/distributions/chi_squared.hpp>

#include "core/expect.hpp"
#include "math/simd.hpp"
#include "random/draws.hpp"

// Laws of fixed seeds, so nothing here changes from run to run. Of true scramblings, a law would
// refuse fewer than one set of seeds in a million.

namespace {

using namespace flipin;

constexpr double rare = 1e-6;

/// The 52 scrambled digits of points, the first one highest.
std::vector<std::uint64_t> digits_of(const std::vector<std::uint32_t>& points,
                                     const ScrambleKey& key) {
  std::vector<double> uniforms(points.size());
  scramble_each(points, key, uniforms);
  std::vector<std::uint64_t> digits(points.size());
  std::ranges::transform(
      uniforms, digits.begin(), [](double u) { return static_cast<std::uint64_t>(u * 0x1p52); });
  return digits;
}

int equal_first_digits(std::uint64_t a, std::uint64_t b) { return std::countl_zero(a ^ b) - 12; }

/// The chance that true evenness is more uneven than these counts, by the chi-square law.
double chance_of_more_uneven(const std::vector<std::size_t>& counts) {
  double total = 0.0;
  for (const std::size_t count : counts) total += static_cast<double>(count);
  const double expected = total / static_cast<double>(counts.size());
  double statistic = 0.0;
  for (const std::size_t count : counts) {
    const double away = static_cast<double>(count) - expected;
    statistic += away * away / expected;
  }
  return cdf(
      complement(boost::math::chi_squared{static_cast<double>(counts.size() - 1)}, statistic));
}

constexpr std::size_t replicates = 1 << 15;

/// The first points of Sobol's first dimension: the index, read from its last digit.
constexpr std::uint32_t first_points = 16;

/// The scrambled digits of those points, replicate by replicate.
std::vector<std::vector<std::uint64_t>> scrambled_replicates(std::uint32_t dimension) {
  std::vector<std::uint32_t> points(first_points);
  for (std::uint32_t index = 0; index < first_points; ++index) points[index] = index;
  std::vector<std::vector<std::uint64_t>> all;
  for (std::uint64_t replicate = 0; replicate < replicates; ++replicate)
    all.push_back(digits_of(points, scramble_key(1995, replicate, dimension)));
  return all;
}

TEST(OwenScrambling, IsNested) {
  std::mt19937 pick{1995};
  const auto word = [&] { return static_cast<std::uint32_t>(pick()); };
  for (int trial = 0; trial < 2'000; ++trial) {
    const ScrambleKey key{word(), word(), word(), word()};
    const int equal = trial % 32;  // digits: the next one differs
    const std::uint32_t point = word();
    const std::uint32_t other = point ^ (word() << equal | std::uint32_t{1} << equal);
    const int truly_equal = std::countr_zero(point ^ other);
    const auto digits = digits_of({point, other, point}, key);
    ASSERT_EQ(equal_first_digits(digits[0], digits[1]), truly_equal) << trial;
    ASSERT_EQ(digits[0], digits[2]);
  }
}

TEST(OwenScrambling, MakesEveryPointUniform) {
  const auto scrambled = scrambled_replicates(0);
  for (const int lowest : {44, 38, 32, 24, 20, 16, 8, 0})  // of the eight digits that count
    for (std::size_t index = 0; index < first_points; ++index) {
      std::vector<std::size_t> counts(256);
      for (const auto& digits : scrambled) ++counts[digits[index] >> lowest & 255];
      EXPECT_GT(chance_of_more_uneven(counts), rare) << index << ' ' << lowest;
    }
}

// Nested uniform scrambling: below the first digit in which two points differ, their digits are
// independent of each other.
TEST(OwenScrambling, MakesPairsOfPointsIndependentBelowTheirCommonDigits) {
  const auto scrambled = scrambled_replicates(0);
  for (std::uint32_t a = 0; a < first_points; ++a)
    for (std::uint32_t b = a + 1; b < first_points; ++b)
      for (const int below : {2, 4, 8, 16, 27, 32}) {
        const int lowest = 52 - std::countr_zero(a ^ b) - below - 3;
        std::vector<std::size_t> counts(256);
        for (const auto& digits : scrambled)
          ++counts[(digits[a] >> lowest & 15) << 4 | (digits[b] >> lowest & 15)];
        ASSERT_GT(chance_of_more_uneven(counts), rare) << a << ' ' << b << ' ' << below;
      }
}

TEST(OwenScrambling, OfDifferentDimensionsAndReplicatesIsIndependent) {
  const auto here = scrambled_replicates(0);
  const auto there = scrambled_replicates(1);
  for (std::size_t index = 0; index < first_points; ++index)
    for (const int lowest : {48, 40, 24, 0}) {
      const auto digits = [&](const auto& scrambled, std::size_t replicate) {
        return scrambled[replicate % replicates][index] >> lowest & 15;
      };
      std::vector<std::size_t> dimensions(256);
      std::vector<std::size_t> neighbours(256);
      for (std::size_t replicate = 0; replicate < replicates; ++replicate) {
        ++dimensions[digits(here, replicate) << 4 | digits(there, replicate)];
        ++neighbours[digits(here, replicate) << 4 | digits(here, replicate + 1)];
      }
      EXPECT_GT(chance_of_more_uneven(dimensions), rare) << index << ' ' << lowest;
      EXPECT_GT(chance_of_more_uneven(neighbours), rare) << index << ' ' << lowest;
    }
}

TEST(OwenScrambling, DrawsItsKeysThroughTheDrawContract) {
  const DrawBits bits = draw_bits(draw_counter(Purpose::scramble, 31, 7), draw_key(1998));
  const ScrambleKey key = scramble_key(1998, 31, 7);
  EXPECT_EQ(bits.first, std::uint64_t{key[0]} << 32 | key[1]);
  EXPECT_EQ(bits.second, std::uint64_t{key[2]} << 32 | key[3]);
}

TEST(OwenScrambling, HasTheSameBitsOnEveryInstructionSetAndLength) {
  const SimdTarget usual = simd_target();
  std::mt19937 pick{7};
  std::vector<std::uint32_t> points(10'007);
  for (std::uint32_t& point : points) point = static_cast<std::uint32_t>(pick() >> (pick() % 32));
  const ScrambleKey key = scramble_key(1, 2, 3);
  force_simd_target(SimdTarget::scalar);
  const auto plain = digits_of(points, key);
  for (const SimdTarget target : simd_targets()) {
    force_simd_target(target);
    EXPECT_EQ(digits_of(points, key), plain) << to_text(target);
    for (std::size_t length = 0; length < 40; ++length) {
      std::vector<double> uniforms(length + 1, -99.0);  // the last is not ours
      scramble_each(std::span{points}.first(length), key, std::span{uniforms}.first(length));
      for (std::size_t at = 0; at < length; ++at)
        ASSERT_EQ(static_cast<std::uint64_t>(uniforms[at] * 0x1p52), plain[at]);
      EXPECT_EQ(uniforms.back(), -99.0);
    }
  }
  force_simd_target(usual);
}

TEST(OwenScrambling, WantsAPlaceForEachPoint) {
  const std::vector<std::uint32_t> points(3);
  std::vector<double> uniforms(2);
  EXPECT_THROW(scramble_each(points, {}, uniforms), BrokenExpectation);
}

}  // namespace
