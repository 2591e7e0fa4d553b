#include "math/normal.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

#include "math/normal_quantile.hpp"
#include "math/simd.hpp"

namespace flipin {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// The reference has 64 bits of mantissa: its own error is a fraction of an ulp of ours.
static_assert(std::numeric_limits<long double>::digits == 64);

/// How far `value` is from `exact`, in units of the last place of a double.
double error_in_ulp(double value, long double exact) {
  const int exponent = std::ilogb(static_cast<double>(exact));
  return static_cast<double>(std::fabs(value - exact) / std::ldexp(1.0L, exponent - 52));
}

long double exact_cdf(double x) {
  return 0.5L * std::erfc(-static_cast<long double>(x) / std::numbers::sqrt2_v<long double>);
}

// Values without a source were computed from the definition in sixty-digit arithmetic.

TEST(Normal, CdfMatchesThePublishedTable) {
  // Abramowitz and Stegun, Table 26.1.
  EXPECT_NEAR(normal_cdf(0.0), 0.5, 1e-16);
  EXPECT_NEAR(normal_cdf(1.0), 0.841344746068543, 5e-16);
  EXPECT_NEAR(normal_cdf(-1.96), 0.024997895148220, 5e-16);
}

TEST(Normal, CdfKeepsItsDigitsInTheLowerTail) {
  EXPECT_NEAR(normal_cdf(-36.0) / 4.1826240657972833e-284, 1.0, 1e-12);
  EXPECT_EQ(normal_cdf(-40.0), 0.0);
  EXPECT_EQ(normal_cdf(40.0), 1.0);
}

TEST(Normal, DensityIsTheSlopeOfTheCdf) {
  for (double x = -4.0; x <= 4.0; x += 0.5) {
    const double slope = (normal_cdf(x + 1e-5) - normal_cdf(x - 1e-5)) / 2e-5;
    EXPECT_NEAR(normal_density(x), slope, 1e-10) << "x = " << x;
  }
}

TEST(Normal, QuantileUndoesTheCdf) {
  EXPECT_NEAR(normal_quantile_of(0.975), 1.959963984540054, 1e-14);
  EXPECT_NEAR(normal_quantile_of(1e-20), -9.2623400897984076, 1e-13);
  for (double x = -30.0; x <= 5.0; x += 0.7) {
    EXPECT_NEAR(normal_quantile_of(normal_cdf(x)), x, 1e-9) << "x = " << x;
  }
}

TEST(Normal, CdfIsWithinSixUlp) {
  double worst = 0.0;
  for (double x = -37.5; x <= 9.0; x += 0.000317)
    worst = std::max(worst, error_in_ulp(normal_cdf(x), exact_cdf(x)));
  EXPECT_LT(worst, 6.0);
  EXPECT_GT(worst, 0.4);  // the reference is not what it tests
}

TEST(Normal, CdfEndsWhereNumbersEnd) {
  EXPECT_EQ(normal_cdf(infinity), 1.0);
  EXPECT_EQ(normal_cdf(-infinity), 0.0);
  EXPECT_EQ(normal_cdf(std::numeric_limits<double>::max()), 1.0);
  EXPECT_TRUE(std::isnan(normal_cdf(not_a_number)));
}

TEST(Normal, AWeightMeetsATinyChanceBeforeEitherIsLost) {
  // ln N(-100) is -5005.5242086942051.
  EXPECT_NEAR(weighted_normal_cdf(5005.5242086942051, -100.0), 1.0, 1e-12);
  EXPECT_NEAR(weighted_normal_cdf(616.97513629044790, -35.000001), 1.0, 1e-12);
  EXPECT_LT(error_in_ulp(weighted_normal_cdf(700.0, 1.0), std::exp(700.0L) * exact_cdf(1.0)), 6.0);
  EXPECT_EQ(weighted_normal_cdf(800.0, 0.5), infinity);
  EXPECT_EQ(weighted_normal_cdf(800.0, -infinity), 0.0);
}

TEST(Normal, CdfHasTheSameBitsOnEveryInstructionSet) {
  const SimdTarget usual = simd_target();
  std::vector<std::vector<std::uint64_t>> bits;
  for (const SimdTarget target : simd_targets()) {
    force_simd_target(target);
    bits.emplace_back();
    for (double x = -40.0; x <= 40.0; x += 0.0173)
      for (const double log_weight : {-650.0, -0.3, 0.0, 7.0, 650.0})
        bits.back().push_back(std::bit_cast<std::uint64_t>(weighted_normal_cdf(log_weight, x)));
  }
  force_simd_target(usual);
  for (const auto& of_one : bits) EXPECT_TRUE(of_one == bits.front());
}

}  // namespace
}  // namespace flipin
