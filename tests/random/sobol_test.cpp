#include "random/sobol.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

#include <boost/random/sobol.hpp>

#include "core/expect.hpp"

namespace {

using namespace flipin;

/// One coordinate of the first points, in blocks of 1,024.
std::vector<std::uint32_t> first_points(const SobolPoints& sobol,
                                        std::size_t dimension,
                                        std::size_t count) {
  std::vector<std::uint32_t> points(count);
  for (std::size_t at = 0; at < count; at += 1024)
    sobol.points(dimension,
                 static_cast<std::uint32_t>(at),
                 std::span{points}.subspan(at, std::min<std::size_t>(1024, count - at)));
  return points;
}

std::uint32_t point(const SobolPoints& sobol, std::size_t dimension, std::uint32_t index) {
  std::uint32_t point = 0;
  sobol.points(dimension, index, {&point, 1});
  return point;
}

/// The digits after the binary point, the first one highest.
std::uint32_t first_digit_highest(std::uint32_t point) {
  std::uint32_t digits = 0;
  for (int bit = 0; bit < 32; ++bit) digits |= (point >> bit & 1) << (31 - bit);
  return digits;
}

std::uint32_t gray_code(std::uint32_t index) { return index ^ index >> 1; }

// Boost leaves out point 0 and goes on in the order of the Gray code.
TEST(SobolPoints, AreBoosts) {
  constexpr std::size_t dimensions = 50;
  const SobolPoints sobol{dimensions};
  boost::random::sobol boosts{dimensions};  // 64 digits, of which 32 are ours
  for (std::uint32_t step = 1; step < 3'000; ++step)
    for (std::size_t dimension = 0; dimension < dimensions; ++dimension)
      ASSERT_EQ(first_digit_highest(point(sobol, dimension, gray_code(step))), boosts() >> 32)
          << step << ' ' << dimension;
}

TEST(SobolPoints, AreBoostsInEveryDimensionAndFarOut) {
  const SobolPoints sobol{sobol_dimensions};
  boost::random::sobol_engine<std::uint32_t, 32> boosts{sobol_dimensions};
  std::mt19937 pick{2008};
  for (int trial = 0; trial < 40; ++trial) {
    const auto step = static_cast<std::uint32_t>(pick() | 1);
    boosts.seed(step - 1);
    for (std::size_t dimension = 0; dimension < sobol_dimensions; ++dimension)
      ASSERT_EQ(first_digit_highest(point(sobol, dimension, gray_code(step))), boosts())
          << step << ' ' << dimension;
  }
}

// By hand from the first lines of Joe and Kuo's table: m = 1, then m = 2 m' ^ m' in dimension 2; m
// = 1, 3, then m = 2 m' ^ 4 m'' ^ m'' in dimension 3; directions m / 2^k.
TEST(SobolPoints, BeginAsPublished) {
  const SobolPoints sobol{3};
  constexpr double published[8][3] = {{0.0, 0.0, 0.0},
                                      {0.5, 0.5, 0.5},
                                      {0.25, 0.75, 0.75},
                                      {0.75, 0.25, 0.25},
                                      {0.125, 0.625, 0.375},
                                      {0.625, 0.125, 0.875},
                                      {0.375, 0.375, 0.625},
                                      {0.875, 0.875, 0.125}};
  for (std::uint32_t index = 0; index < 8; ++index)
    for (std::size_t dimension = 0; dimension < 3; ++dimension)
      EXPECT_EQ(first_digit_highest(point(sobol, dimension, index)) * 0x1p-32,
                published[index][dimension])
          << index << ' ' << dimension;
}

TEST(SobolPoints, HitEveryStratumOnceInEveryDimension) {
  constexpr std::size_t count = 4096;
  const SobolPoints sobol{sobol_dimensions};
  for (std::size_t dimension = 0; dimension < sobol_dimensions; dimension += 7) {
    std::vector<int> hits(count);
    for (const std::uint32_t each : first_points(sobol, dimension, count)) ++hits[each % count];
    ASSERT_EQ(hits, std::vector<int>(count, 1)) << dimension;
  }
}

TEST(SobolPoints, AreTheSameInABlockOfAnyLengthAsAlone) {
  const SobolPoints sobol{20};
  for (const std::size_t length : {0U, 1U, 2U, 3U, 5U, 8U, 13U, 100U, 1024U}) {
    std::vector<std::uint32_t> points(length + 1, 99U);  // the last is not ours
    const std::uint32_t first_index = 0x12345 * 1024U;
    sobol.points(19, first_index, std::span{points}.first(length));
    for (std::uint32_t at = 0; at < length; ++at)
      EXPECT_EQ(points[at], point(sobol, 19, first_index + at));
    EXPECT_EQ(points.back(), 99U);
  }
}

TEST(SobolPoints, DoNotDependOnHowManyDimensionsAreBuilt) {
  const SobolPoints few{7};
  const SobolPoints many{300};
  EXPECT_EQ(few.dimensions(), 7U);
  for (std::size_t dimension = 0; dimension < 7; ++dimension)
    EXPECT_EQ(first_points(few, dimension, 2048), first_points(many, dimension, 2048));
  EXPECT_EQ(SobolPoints{0}.dimensions(), 0U);
}

TEST(SobolPoints, EndWhereBoostsEnd) {
  EXPECT_THROW(boost::random::sobol{sobol_dimensions + 1}, std::invalid_argument);
  EXPECT_THROW(SobolPoints{sobol_dimensions + 1}, BrokenExpectation);
  std::uint32_t point{};
  EXPECT_THROW(SobolPoints{3}.points(3, 0, {&point, 1}), BrokenExpectation);
}

TEST(SobolPoints, WantBlocksThatStartAtAMultipleOfTheirPowerOfTwo) {
  std::vector<std::uint32_t> points(1000);
  const SobolPoints sobol{3};
  EXPECT_THROW(sobol.points(0, 1000, points), BrokenExpectation);
  EXPECT_NO_THROW(sobol.points(0, 1024, points));
}

}  // namespace
