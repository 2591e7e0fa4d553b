#include "math/elementary.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "random/draws.hpp"

namespace {

using namespace flipin;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double smallest = std::numeric_limits<double>::min();
constexpr double largest = std::numeric_limits<double>::max();

// The reference has 64 bits of mantissa: its own error is a thousandth of an ulp of ours.
static_assert(std::numeric_limits<long double>::digits == 64);

/// How far `value` is from `exact`, in units of the last place of a double.
double error_in_ulp(double value, long double exact) {
  const int exponent = std::ilogb(static_cast<double>(exact));
  return static_cast<double>(std::fabs(value - exact) / std::ldexp(1.0L, exponent - 52));
}

using Elementary = void (*)(std::span<const double>, std::span<double>);
using Reference = long double (*)(long double);

/// The largest error over `x`.
double largest_error(Elementary function, Reference reference, const std::vector<double>& x) {
  std::vector<double> value(x.size());
  function(x, value);
  double worst = 0.0;
  for (std::size_t at = 0; at < x.size(); ++at)
    worst = std::max(worst, error_in_ulp(value[at], reference(x[at])));
  return worst;
}

constexpr std::size_t sample = 1'000'000;

std::vector<double> between(double low, double high) {
  std::mt19937_64 pick{1};
  std::vector<double> x(sample);
  for (double& each : x) each = low + (high - low) * uniform_from(pick());
  return x;
}

/// Positive normal numbers of every exponent.
std::vector<double> of_any_size() {
  std::mt19937_64 pick{2};
  std::vector<double> x(sample);
  for (double& each : x)
    each = std::ldexp(1.0 + uniform_from(pick()), static_cast<int>(pick() % 2046) - 1022);
  return x;
}

TEST(Exponential, IsWithinOneUlp) {
  EXPECT_LT(largest_error(exp_each, std::exp, between(-708.0, 708.0)), 1.0);
  EXPECT_LT(largest_error(exp_each, std::exp, between(-10.0, 10.0)), 1.0);
  EXPECT_LT(largest_error(exp_each, std::exp, between(-0.35, 0.35)), 1.0);
}

TEST(Exponential, IsExactWhereItCanBe) {
  EXPECT_EQ(exp_of(0.0), 1.0);
  EXPECT_EQ(exp_of(-0.0), 1.0);
  EXPECT_EQ(exp_of(0x1p-60), 1.0);
}

TEST(Exponential, EndsWhereNormalNumbersEnd) {
  const double highest = 0x1.62e42fefa39efp+9;  // ln of the largest number, rounded down
  const double lowest = -0x1.6232bdd7abcd2p+9;  // ln of the smallest normal number, rounded up
  EXPECT_LT(error_in_ulp(exp_of(highest), std::exp(static_cast<long double>(highest))), 1.0);
  EXPECT_EQ(exp_of(std::nextafter(highest, infinity)), infinity);
  EXPECT_EQ(exp_of(infinity), infinity);
  EXPECT_GE(exp_of(lowest), smallest);
  EXPECT_LT(error_in_ulp(exp_of(lowest), std::exp(static_cast<long double>(lowest))), 1.0);
  EXPECT_EQ(exp_of(std::nextafter(lowest, -infinity)), 0.0);
  EXPECT_EQ(exp_of(-infinity), 0.0);
  EXPECT_TRUE(std::isnan(exp_of(not_a_number)));
}

TEST(Logarithm, IsWithinOneUlp) {
  EXPECT_LT(largest_error(log_each, std::log, of_any_size()), 1.0);
  EXPECT_LT(largest_error(log_each, std::log, between(0.5, 2.0)), 1.0);
  EXPECT_LT(largest_error(log_each, std::log, between(0.999, 1.001)), 1.0);
  EXPECT_LT(largest_error(log_each, std::log, between(0.70, 0.715)), 1.0);  // near sqrt(1/2)
  EXPECT_LT(largest_error(log_each, std::log, between(1.40, 1.42)), 1.0);   // near sqrt(2)
}

TEST(Logarithm, IsExactWhereItCanBe) {
  EXPECT_EQ(log_of(1.0), 0.0);
  EXPECT_EQ(log_of(1.0 - 0x1p-53), -0x1p-53);
}

TEST(Logarithm, EndsWhereNormalNumbersEnd) {
  EXPECT_LT(error_in_ulp(log_of(smallest), std::log(static_cast<long double>(smallest))), 1.0);
  EXPECT_LT(error_in_ulp(log_of(largest), std::log(static_cast<long double>(largest))), 1.0);
  EXPECT_EQ(log_of(std::nextafter(smallest, 0.0)), -infinity);
  EXPECT_EQ(log_of(0.0), -infinity);
  EXPECT_EQ(log_of(-0.0), -infinity);
  EXPECT_EQ(log_of(infinity), infinity);
  EXPECT_TRUE(std::isnan(log_of(-1.0)));
  EXPECT_TRUE(std::isnan(log_of(-infinity)));
  EXPECT_TRUE(std::isnan(log_of(not_a_number)));
}

TEST(Elementary, WorksInPlaceAndOnAnyLength) {
  for (std::size_t length = 0; length < 40; ++length) {
    std::vector<double> x(length + 1, 2.0);  // the last is not ours
    const auto ours = std::span{x}.first(length);
    log_each(ours, ours);
    exp_each(ours, ours);
    for (const double each : ours) EXPECT_NEAR(each, 2.0, 1e-15);
    EXPECT_EQ(x.back(), 2.0);
  }
}

TEST(Elementary, WantsAPlaceForEachResult) {
  const std::vector<double> x(3, 1.0);
  std::vector<double> out(2);
  EXPECT_THROW(exp_each(x, out), BrokenExpectation);
  EXPECT_THROW(log_each(x, out), BrokenExpectation);
}

}  // namespace
