#include "math/normal_quantile.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numbers>
#include <random>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include <boost/math/special_functions/erf.hpp>

#include "core/expect.hpp"
#include "math/simd.hpp"
#include "random/draws.hpp"

namespace {

using namespace flipin;

constexpr double smallest = std::numeric_limits<double>::min();

// The reference has 64 bits of mantissa. Twice a double, and 1 less a double above 1/2, are exact.
long double reference(double p) {
  const bool is_upper = p > 0.5;
  const long double tail = is_upper ? 1.0L - p : 1.0L * p;
  const long double size = std::numbers::sqrt2_v<long double> * boost::math::erfc_inv(2.0L * tail);
  return is_upper ? size : -size;
}

std::vector<double> between(double low, double high, std::size_t count) {
  std::mt19937_64 pick{1988};
  std::vector<double> p(count);
  for (double& each : p) each = low + (high - low) * uniform_from(pick());
  return p;
}

/// Chances of every size, down to the smallest normal number.
std::vector<double> of_any_size(std::size_t count) {
  std::mt19937_64 pick{241};
  std::vector<double> p(count);
  for (double& each : p)
    each = std::ldexp(0.5 + 0.5 * uniform_from(pick()), -static_cast<int>(pick() % 1022));
  return p;
}

std::vector<double> quantiles(const std::vector<double>& p) {
  std::vector<double> out(p.size());
  normal_quantile_each(p, out);
  return out;
}

/// The largest error over `p`, as a part of the quantile.
double largest_error(const std::vector<double>& p) {
  const auto quantile = quantiles(p);
  double worst = 0.0;
  for (std::size_t at = 0; at < p.size(); ++at) {
    const long double exact = reference(p[at]);
    worst = std::max(worst, static_cast<double>(std::fabs((quantile[at] - exact) / exact)));
  }
  return worst;
}

TEST(NormalQuantile, IsWithinOneInTenToTheFifteenth) {
  EXPECT_LT(largest_error(between(0.0, 1.0, 100'000)), 1e-15);
  EXPECT_LT(largest_error(between(0.4999, 0.5001, 20'000)), 1e-15);
  EXPECT_LT(largest_error(between(0.0, 0.08, 50'000)), 1e-15);
  EXPECT_LT(largest_error(between(0.92, 1.0, 50'000)), 1e-15);
  EXPECT_LT(largest_error(between(0.0, 1e-9, 20'000)), 1e-15);
  EXPECT_LT(largest_error(of_any_size(50'000)), 1e-15);
}

// Wichura 1988, the test values of PPND16.
TEST(NormalQuantile, GivesThePublishedValues) {
  EXPECT_DOUBLE_EQ(normal_quantile_of(0.25), -0.6744897501960817);
  EXPECT_DOUBLE_EQ(normal_quantile_of(0.001), -3.090232306167814);
  EXPECT_DOUBLE_EQ(normal_quantile_of(1e-20), -9.262340089798408);
}

TEST(NormalQuantile, IsContinuousWhereTheFormulasMeet) {
  const double far = std::exp(-25.0);
  for (const double edge : {0.075, 0.925, far}) {
    const auto near = between(edge * (1.0 - 1e-12), edge * (1.0 + 1e-12), 2'000);
    EXPECT_LT(largest_error(near), 1e-15) << edge;
  }
}

TEST(NormalQuantile, EndsWithTheNormalNumbersBetween0And1) {
  EXPECT_EQ(normal_quantile_of(0.5), 0.0);
  EXPECT_NEAR(normal_quantile_of(0x1p-53), -8.2095361516013856, 1e-14);
  EXPECT_EQ(normal_quantile_of(0x1p-53), -normal_quantile_of(1.0 - 0x1p-53));
  EXPECT_NEAR(normal_quantile_of(smallest), -37.519379347, 1e-9);
  for (const double no_chance : {0.0, -0.0, 1.0, -0.25, 1.25, 1e300, -1e300, smallest / 2.0})
    EXPECT_TRUE(std::isnan(normal_quantile_of(no_chance))) << no_chance;
  EXPECT_TRUE(std::isnan(normal_quantile_of(std::numeric_limits<double>::infinity())));
  EXPECT_TRUE(std::isnan(normal_quantile_of(std::numeric_limits<double>::quiet_NaN())));
}

TEST(NormalQuantile, HasTheSameBitsOnEveryInstructionSetAloneAndInAnArray) {
  const SimdTarget usual = simd_target();
  for (const auto& p : {between(0.0, 1.0, 100'001), of_any_size(50'003)}) {
    force_simd_target(SimdTarget::scalar);
    const auto plain = quantiles(p);
    for (const SimdTarget target : simd_targets()) {
      force_simd_target(target);
      const auto here = quantiles(p);
      for (std::size_t at = 0; at < p.size(); ++at) {
        ASSERT_EQ(std::bit_cast<std::uint64_t>(here[at]), std::bit_cast<std::uint64_t>(plain[at]))
            << to_text(target) << ' ' << p[at];
        ASSERT_EQ(normal_quantile_of(p[at]), plain[at]) << to_text(target);
      }
    }
  }
  force_simd_target(usual);
}

TEST(NormalQuantile, WorksInPlaceAndOnAnyLength) {
  for (std::size_t length = 0; length < 40; ++length) {
    std::vector<double> p(length + 1, 0.01);  // the last is not ours
    const auto ours = std::span{p}.first(length);
    normal_quantile_each(ours, ours);
    for (const double each : ours) EXPECT_DOUBLE_EQ(each, -2.3263478740408411);
    EXPECT_EQ(p.back(), 0.01);
  }
}

TEST(NormalQuantile, WantsAPlaceForEachResult) {
  const std::vector<double> p(3, 0.5);
  std::vector<double> out(2);
  EXPECT_THROW(normal_quantile_each(p, out), BrokenExpectation);
}

}  // namespace
