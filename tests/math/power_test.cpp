#include "math/power.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "math/simd.hpp"

namespace flipin {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The largest error in units of the last place, over random bases and exponents.
double largest_error(double lowest, double highest, double largest_exponent) {
  std::mt19937_64 pick{1};
  const auto uniform = [&] { return std::ldexp(static_cast<double>(pick() >> 11), -53); };
  double worst = 0.0;
  for (int trial = 0; trial < 200'000; ++trial) {
    const double base = lowest + (highest - lowest) * uniform();
    const double exponent = largest_exponent * (2.0 * uniform() - 1.0);
    const long double exact = std::pow(static_cast<long double>(base), exponent);
    if (exact < 1e-300L || exact > 1e300L) continue;
    const long double ulp = std::ldexp(1.0L, std::ilogb(static_cast<double>(exact)) - 52);
    worst = std::max(worst, static_cast<double>(std::fabs(pow_of(base, exponent) - exact) / ulp));
  }
  return worst;
}

TEST(Power, IsWithinTwoUlp) {
  EXPECT_LT(largest_error(1.0, 1.2, 30.0), 2.0);  // growth over a term
  EXPECT_LT(largest_error(0.5, 2.0, 1000.0), 2.0);
  EXPECT_LT(largest_error(1e-3, 1e3, 100.0), 2.0);
  EXPECT_LT(largest_error(0.999, 1.001, 1e5), 2.0);
  EXPECT_LT(largest_error(1.40, 1.42, 1700.0), 2.0);  // near sqrt(2)
}

TEST(Power, IsExactWhereItCanBe) {
  EXPECT_EQ(pow_of(1.0, 1e9), 1.0);
  EXPECT_EQ(pow_of(17.3, 0.0), 1.0);
  EXPECT_EQ(pow_of(2.0, 10.0), 1024.0);
  EXPECT_EQ(pow_of(4.0, -0.5), 0.5);
}

TEST(Power, EndsWhereNormalNumbersEnd) {
  EXPECT_EQ(pow_of(10.0, 309.0), infinity);
  EXPECT_EQ(pow_of(10.0, -308.0), 0.0);
  EXPECT_EQ(pow_of(0.5, 1e300), 0.0);
}

TEST(Power, WantsAPositiveBaseAndAFiniteExponent) {
  EXPECT_THROW(static_cast<void>(pow_of(0.0, 2.0)), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(pow_of(-2.0, 2.0)), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(pow_of(infinity, 2.0)), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(pow_of(2.0, infinity)), BrokenExpectation);
}

TEST(Power, HasTheSameBitsOnEveryInstructionSet) {
  const SimdTarget usual = simd_target();
  std::vector<std::vector<std::uint64_t>> bits;
  for (const SimdTarget target : simd_targets()) {
    force_simd_target(target);
    bits.emplace_back();
    for (double base = 0.01; base < 4.0; base += 0.00713)
      for (double exponent = -30.0; exponent <= 30.0; exponent += 0.37)
        bits.back().push_back(std::bit_cast<std::uint64_t>(pow_of(base, exponent)));
  }
  force_simd_target(usual);
  for (const auto& of_one : bits) EXPECT_TRUE(of_one == bits.front());
}

}  // namespace
}  // namespace flipin
