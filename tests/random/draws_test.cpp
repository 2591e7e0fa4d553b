#include "random/draws.hpp"

#include <array>
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

// These never change. Each was checked against a Philox and a Box-Muller transform of 40 digits
// that were written apart from this program, by the rules of draws.hpp alone: the uniforms are
// exact, the normals within 2e-16 of their size. The two bits that mirror and exchange take all
// four values.
constexpr GoldenDraw golden_normals[] = {
    {0, Purpose::price, 0, 0, 0xbff57c872e7d17ea},
    {0, Purpose::price, 0, 1, 0xbfc7974837ca4ab0},
    {0, Purpose::price, 0, 2, 0x3fe1d23746044e2b},
    {0, Purpose::price, 0, 3, 0xbfe1a262e4cc3f42},
    {1998, Purpose::price, 0, 0, 0x3fec05816a02d918},
    {1998, Purpose::price, 0, 1, 0x3fbdcf7ea777695f},
    {1998, Purpose::price, 0, 2, 0xbfe9651ea3f6cffb},
    {1998, Purpose::price, 0, 3, 0x3ffffcad1284078a},
    {1998, Purpose::price, 0, 4, 0x3fe7acdc4a759161},
    {1998, Purpose::price, 1, 0, 0xbfecd74b1a3611ae},
    {1998, Purpose::price, 1, 3, 0xbff23ac6909c2cf1},
    {1998, Purpose::price, 1023, 519, 0x3ff0dfafd541d9ff},
    {1998, Purpose::departure_price, 0, 0, 0x3fe403e0bbece621},
    {1998, Purpose::price, above_32_bits, 0, 0xbfd1c077b0e2a916},
    {above_32_bits, Purpose::price, 0, 0, 0xbf557f27874850f0},
    {all_ones, Purpose::departure_price, all_ones, 0xFFFFFFFF, 0xbff2a5ede22c714f},
    {0xFEDCBA9876543210, Purpose::price, 1000000, 251, 0x3ff54f0776e0a624},
    {0xFEDCBA9876543210, Purpose::exercise_price, 1000000, 250, 0x3fe2f7f02d8339ef},
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

// The longest radius, of u = 2^-41, is sqrt(82 ln 2): 7.54.
TEST(DrawContract, GivesNormalsThatEndAtTheLongestRadius) {
  const double longest = std::sqrt(82.0 * std::numbers::ln2);
  EXPECT_NEAR(longest, 7.54, 0.005);
  const SimdTarget usual = simd_target();
  for (const SimdTarget target : simd_targets()) {
    force_simd_target(target);
    for (const std::uint64_t way : {0x000000U, 0x7FFFFCU, 0x800000U, 0xFFFFFCU})
      for (const std::uint64_t axes : {0U, 1U, 2U, 3U}) {
        const auto [even, odd, ignored_even, ignored_odd] = normals_from({way | axes, 0});
        EXPECT_NEAR(std::hypot(even, odd), longest, 1e-14);
      }
    // The first axis and its ends: of all ways, 0x7FFFFC and 0x800000 lie nearest to it.
    EXPECT_NEAR(normals_from({0x7FFFFC, 0})[0], longest, 1e-12);
    EXPECT_NEAR(normals_from({0x800001, 0})[0], -longest, 1e-12);
    EXPECT_NEAR(normals_from({0x7FFFFE, 0})[1], longest, 1e-12);
    EXPECT_NEAR(normals_from({0, 0x800003})[3], -longest, 1e-12);
  }
  force_simd_target(usual);
}

// The shortest radius, of u = 1 - 2^-41, is still above zero.
TEST(DrawContract, GivesNormalsThatAreNeverZero) {
  for (const double normal : normals_from({all_ones, all_ones})) {
    EXPECT_GT(std::abs(normal), 0.0);
    EXPECT_LT(std::abs(normal), 1e-6);
  }
  for (const double normal : normals_from({0x800000, 0x7FFFFE})) EXPECT_GT(std::abs(normal), 0.0);
}

struct Normals {
  long double first, second;
};

// Rule 4 at the precision of long double.
// @source  Box and Muller (1958), Annals of Mathematical Statistics 29(2), 610-611
Normals box_muller(std::uint64_t bits) {
  const long double u = (static_cast<long double>(bits >> 24) + 0.5L) / 0x1p40L;
  const long double way = static_cast<long double>(bits >> 2 & 0x3FFFFF);
  const long double turn = ((way + 0.5L) / 0x1p22L - 0.5L) / 4.0L;
  const long double angle = 2.0L * std::numbers::pi_v<long double> * turn;
  const long double radius = std::sqrt(-2.0L * std::log(u));
  const long double mirror = (bits & 1) != 0 ? -1.0L : 1.0L;
  const Normals normals{mirror * radius * std::cos(angle), radius * std::sin(angle)};
  return (bits & 2) != 0 ? Normals{normals.second, normals.first} : normals;
}

TEST(DrawContract, GivesNormalsToAFewUnitsOfTheLastPlace) {
  std::mt19937_64 pick{1958};
  const auto any_radius = [&](int trial) {  // and as often a long one
    return pick() >> 24 >> trial % 40 << 24 | (pick() & 0xFFFFFF);
  };
  for (int trial = 0; trial < 200'000; ++trial) {
    const DrawBits bits{any_radius(trial), any_radius(trial / 40)};
    const auto found = normals_from(bits);
    for (const std::size_t half : {0U, 1U}) {
      const auto [first, second] = box_muller(half == 0 ? bits.first : bits.second);
      const double radius = static_cast<double>(std::hypot(first, second));
      const double unit = radius * std::numeric_limits<double>::epsilon();
      ASSERT_NEAR(found[2 * half], static_cast<double>(first), 2.0 * unit);
      ASSERT_NEAR(found[2 * half + 1], static_cast<double>(second), 2.0 * unit);
    }
  }
}

// Each number of the bits serves its own pair of steps.
TEST(DrawContract, GivesTheFirstNumberToTheFirstTwoSteps) {
  const NormalQuad some = normals_from({0x0123456789ABCDEF, 0xFEDCBA9876543210});
  const NormalQuad other = normals_from({0x0123456789ABCDEF, 0x0F1E2D3C4B5A6978});
  EXPECT_EQ(some[0], other[0]);
  EXPECT_EQ(some[1], other[1]);
  EXPECT_NE(some[2], other[2]);
  EXPECT_NE(some[3], other[3]);
  const NormalQuad exchanged = normals_from({0xFEDCBA9876543210, 0x0123456789ABCDEF});
  EXPECT_EQ(some, (NormalQuad{exchanged[2], exchanged[3], exchanged[0], exchanged[1]}));
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
  EXPECT_NE(here, Draws{1}.normal(Purpose::price, 2, 7));
  EXPECT_NE(here, Draws{1}.normal(Purpose::price, 2, 8));
}

/// Room for four steps of some paths.
class Rows {
public:
  explicit Rows(std::size_t paths, double value = 0.0) {
    rows_.fill(std::vector<double>(paths, value));
  }
  [[nodiscard]] FourSteps first(std::size_t paths) {
    return {std::span{rows_[0]}.first(paths),
            std::span{rows_[1]}.first(paths),
            std::span{rows_[2]}.first(paths),
            std::span{rows_[3]}.first(paths)};
  }
  [[nodiscard]] const std::vector<double>& operator[](std::size_t step) const {
    return rows_[step];
  }

private:
  std::array<std::vector<double>, 4> rows_;
};

TEST(Draws, TakeSeedZeroAsAnOrdinarySeed) {
  const Draws draws{0};
  EXPECT_EQ(draws.seed(), 0);
  Rows rows{1000};
  draws.normals(Purpose::price, 0, 0, rows.first(1000));
  for (std::size_t step = 0; step < 4; ++step) {
    double squares = 0.0;
    for (const double z : rows[step]) squares += z * z;
    EXPECT_NEAR(squares, 1000.0, 4.5 * std::sqrt(2000.0));
  }
}

TEST(Draws, FillBlocksOfAnyLengthAndNothingBeyond) {
  const Draws draws{5};
  for (std::size_t length = 0; length < 40; ++length) {
    Rows rows{length + 1, -99.0};  // the last is not ours
    std::vector<double> uniforms(length + 1, -99.0);
    draws.normals(Purpose::price, 3, 1, rows.first(length));
    draws.uniforms(Purpose::event, 3, 1, std::span{uniforms}.first(length));
    for (std::size_t path = 0; path < length; ++path) {
      for (std::uint32_t step = 0; step < 4; ++step)
        EXPECT_EQ(rows[step][path], draws.normal(Purpose::price, 3 + path, 4 + step));
      EXPECT_EQ(uniforms[path], draws.uniform(Purpose::event, 3 + path, 1));
    }
    for (std::size_t step = 0; step < 4; ++step) EXPECT_EQ(rows[step].back(), -99.0);
    EXPECT_EQ(uniforms.back(), -99.0);
  }
}

TEST(Draws, WantFourStepsWithTheSamePaths) {
  Rows rows{8};
  for (std::size_t step = 0; step < 4; ++step) {
    FourSteps steps = rows.first(8);
    steps[step] = steps[step].first(7);
    EXPECT_THROW(Draws{1}.normals(Purpose::price, 0, 0, steps), BrokenExpectation) << step;
  }
}

TEST(Draws, WantStepsThatCanBeCounted) {
  Rows rows{8};
  Draws{1}.normals(Purpose::price, 0, 0x3FFFFFFF, rows.first(8));
  EXPECT_EQ(rows[3][0], Draws{1}.normal(Purpose::price, 0, 0xFFFFFFFF));
  EXPECT_THROW(Draws{1}.normals(Purpose::price, 0, 0x40000000, rows.first(8)), BrokenExpectation);
}

}  // namespace
