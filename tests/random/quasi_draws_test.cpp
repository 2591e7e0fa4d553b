#include "random/quasi_draws.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "math/normal_quantile.hpp"
#include "math/simd.hpp"

namespace {

using namespace flipin;

constexpr std::uint64_t seed = 1998;

/// One coordinate of a replicate's first points.
std::vector<double> first_points(const QuasiDraws& quasi,
                                 std::uint32_t dimension,
                                 std::uint64_t replicate,
                                 std::size_t count) {
  std::vector<double> points(count);
  for (std::size_t at = 0; at < count; at += quasi_block)
    quasi.uniforms(
        dimension, replicate, at, std::span{points}.subspan(at, std::min(quasi_block, count - at)));
  return points;
}

double point(const QuasiDraws& quasi,
             std::uint32_t dimension,
             std::uint64_t replicate,
             std::uint64_t index) {
  std::vector<double> block(quasi_block);
  quasi.uniforms(dimension, replicate, index - index % quasi_block, block);
  return block[index % quasi_block];
}

struct GoldenPoint {
  std::uint64_t seed;
  std::uint32_t dimension;
  std::uint64_t replicate;
  std::uint64_t index;
  std::uint64_t bits;  // of the double
};

// These never change. Each was checked against independent directions, scrambling and Philox.
constexpr GoldenPoint golden_points[] = {
    {0, 0, 0, 0, 0x3fef5a4349154577},
    {1998, 0, 0, 0, 0x3fe557e503af95c9},
    {1998, 0, 0, 1, 0x3fc9336a448af4bc},
    {1998, 0, 0, 1023, 0x3fd046eb07dfffe6},
    {1998, 1, 0, 1, 0x3fb11e467a9ade68},
    {1998, 0, 1, 1, 0x3fedd50cc59b4767},
    {1998, 2, 31, 123456789, 0x3fd3841e1553ef96},
    {1998, 1, 0xFFFFFFFF, 0xFFFFFFFF, 0x3fbc54623e3a5178},
    {0xFEDCBA9876543210, 2, 7, 1048576, 0x3fdf61a5b917c40e},
};

TEST(QuasiDraws, NeverChange) {
  for (const auto& [of_seed, dimension, replicate, index, bits] : golden_points)
    EXPECT_EQ(
        std::bit_cast<std::uint64_t>(point(QuasiDraws{of_seed, 3}, dimension, replicate, index)),
        bits)
        << "dimension " << dimension << " replicate " << replicate << " index " << index;
}

TEST(QuasiDraws, HitEveryStratumOnceInEveryDimension) {
  constexpr std::size_t count = 4096;
  const QuasiDraws quasi{seed, sobol_dimensions};
  for (std::uint32_t dimension = 0; dimension < sobol_dimensions; dimension += 13) {
    std::vector<int> hits(count);
    for (const double u : first_points(quasi, dimension, dimension % 5, count))
      ++hits[static_cast<std::size_t>(u * count)];
    ASSERT_EQ(hits, std::vector<int>(count, 1)) << dimension;
  }
}

// The first two dimensions make a (0, m, 2)-net: each interval of 2^-a by 2^-b, a + b = m, holds
// one of the 2^m points.
TEST(QuasiDraws, HitEveryElementaryIntervalOfTwoDimensionsOnce) {
  const QuasiDraws quasi{seed, 2};
  for (int m = 0; m <= 12; ++m)
    for (std::uint64_t replicate = 0; replicate < 8; ++replicate) {
      const std::size_t count = std::size_t{1} << m;
      const auto first = first_points(quasi, 0, replicate, count);
      const auto second = first_points(quasi, 1, replicate, count);
      for (int a = 0; a <= m; ++a) {
        std::vector<int> hits(count);
        for (std::size_t at = 0; at < count; ++at)
          ++hits[static_cast<std::size_t>(std::ldexp(first[at], a)) << (m - a)
                 | static_cast<std::size_t>(std::ldexp(second[at], m - a))];
        ASSERT_EQ(hits, std::vector<int>(count, 1)) << "m " << m << " a " << a;
      }
    }
}

TEST(QuasiDraws, AreQuantilesAsNormals) {
  const QuasiDraws quasi{seed, 4};
  std::vector<double> normals(quasi_block);
  std::vector<double> uniforms(quasi_block);
  for (const std::uint32_t dimension : {0U, 3U, 4U}) {  // the last one is padded
    quasi.normals(dimension, 2, 5 * quasi_block, normals);
    quasi.uniforms(dimension, 2, 5 * quasi_block, uniforms);
    for (std::size_t at = 0; at < quasi_block; ++at)
      ASSERT_EQ(normals[at], normal_quantile_of(uniforms[at]));
  }
}

TEST(QuasiDraws, PadFurtherDimensionsWithUniformDraws) {
  const QuasiDraws quasi{seed, 3};
  const Draws draws{seed};
  for (const std::uint64_t index : {0ULL, 77ULL, 4'000'000'000ULL})
    for (const std::uint32_t dimension : {3U, 4U, 100'000U})
      EXPECT_EQ(point(quasi, dimension, 9, index),
                draws.uniform(Purpose::scramble, std::uint64_t{9} << 32 | index, dimension));
  const QuasiDraws none{seed, 0};
  EXPECT_EQ(point(none, 3, 9, 77), point(quasi, 3, 9, 77));
}

TEST(QuasiDraws, ChangeWithEveryPartOfTheAddress) {
  const QuasiDraws quasi{seed, 5};
  const double here = point(quasi, 1, 2, 3);
  EXPECT_NE(here, point(QuasiDraws{seed + 1, 5}, 1, 2, 3));
  EXPECT_NE(here, point(QuasiDraws{seed + (std::uint64_t{1} << 32), 5}, 1, 2, 3));
  EXPECT_NE(here, point(quasi, 0, 2, 3));
  EXPECT_NE(here, point(quasi, 1, 3, 3));
  EXPECT_NE(here, point(quasi, 1, 2, 4));
  EXPECT_EQ(here, point(QuasiDraws{seed, 2}, 1, 2, 3));  // not with the dimensions built
}

TEST(QuasiDraws, HaveTheSameBitsOnEveryInstructionSet) {
  const SimdTarget usual = simd_target();
  const QuasiDraws quasi{seed, 4};
  const auto bits_of_a_block = [&](std::uint32_t dimension) {
    std::vector<double> normals(quasi_block);
    quasi.normals(dimension, 1, 7 * quasi_block, normals);
    std::vector<std::uint64_t> bits;
    for (const double z : normals) bits.push_back(std::bit_cast<std::uint64_t>(z));
    return bits;
  };
  for (const std::uint32_t dimension : {0U, 3U, 4U}) {
    force_simd_target(SimdTarget::scalar);
    const auto plain = bits_of_a_block(dimension);
    for (const SimdTarget target : simd_targets()) {
      force_simd_target(target);
      EXPECT_EQ(bits_of_a_block(dimension), plain) << to_text(target);
    }
  }
  force_simd_target(usual);
}

TEST(QuasiDraws, WantBlocksOfPointsCountedIn32Bits) {
  const QuasiDraws quasi{seed, 2};
  std::vector<double> draws(quasi_block + 1);
  const auto block = std::span{draws}.first(quasi_block);
  const std::uint64_t too_many = std::uint64_t{1} << 32;
  for (const std::uint32_t dimension : {0U, 5U}) {
    EXPECT_THROW(quasi.uniforms(dimension, 0, 0, draws), BrokenExpectation);
    EXPECT_THROW(quasi.uniforms(dimension, 0, 512, block), BrokenExpectation);
    EXPECT_THROW(quasi.uniforms(dimension, 0, too_many, block), BrokenExpectation);
    EXPECT_THROW(quasi.uniforms(dimension, too_many, 0, block), BrokenExpectation);
    EXPECT_NO_THROW(quasi.uniforms(dimension, too_many - 1, too_many - quasi_block, block));
  }
}

/// The means over `count` points, one a replicate, of a product of five exponentials of mean 1.
std::vector<double> means_of_a_smooth_function(const QuasiDraws& quasi,
                                               std::size_t count,
                                               std::uint64_t replicates) {
  std::vector<double> means;
  for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
    std::vector<double> product(count, 1.0);
    for (std::uint32_t dimension = 0; dimension < 5; ++dimension) {
      const auto u = first_points(quasi, dimension, replicate, count);
      for (std::size_t at = 0; at < count; ++at)
        product[at] *= std::exp(u[at]) / (std::numbers::e - 1.0);
    }
    double sum = 0.0;
    for (const double each : product) sum += each;
    means.push_back(sum / static_cast<double>(count));
  }
  return means;
}

double mean_of(const std::vector<double>& numbers) {
  double sum = 0.0;
  for (const double each : numbers) sum += each;
  return sum / static_cast<double>(numbers.size());
}

/// The mean square of what numbers differ from 1.
double square_error(std::vector<double> numbers) {
  for (double& each : numbers) each = (each - 1.0) * (each - 1.0);
  return mean_of(numbers);
}

TEST(QuasiDraws, AreUnbiased) {
  for (const std::size_t count : {1U, 2U, 16U, 256U}) {
    const auto means = means_of_a_smooth_function(QuasiDraws{seed, 5}, count, 2'000);
    const double standard_error = std::sqrt(square_error(means) / 2'000.0);
    EXPECT_LT(std::abs(mean_of(means) - 1.0) / standard_error, 4.0) << count;
  }
}

// The mean square error falls nearly like n^-3, logarithms apart, where that of plain draws falls
// like 1 / n (Owen 1997, "Scrambled net variance for integrals of smooth functions").
TEST(QuasiDraws, IntegrateASmoothFunctionFarBetterThanPlainDraws) {
  constexpr std::size_t few = 64;
  constexpr std::size_t many = 16'384;
  const auto error = [](std::uint32_t dimensions, std::size_t count) {
    return square_error(means_of_a_smooth_function(QuasiDraws{seed, dimensions}, count, 64));
  };
  const double quasi = error(5, many);
  EXPECT_GT(std::log2(error(5, few) / quasi) / std::log2(many / few), 2.5);
  // The variance of one product is (E e^(2u) / (e - 1)^2)^5 - 1.
  constexpr double e = std::numbers::e;
  const double variance = std::pow((e + 1.0) / (2.0 * (e - 1.0)), 5.0) - 1.0;
  EXPECT_LT(quasi, 1e-5 * variance / many);
  // A mean of 64 squares has the standard error sqrt(2 / 64).
  EXPECT_NEAR(error(0, many) / (variance / many), 1.0, 4.0 * std::sqrt(2.0 / 64.0));
}

}  // namespace
