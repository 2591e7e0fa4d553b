#include "math/normal.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace flipin {
namespace {

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
  EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-14);
  EXPECT_NEAR(normal_quantile(1e-20), -9.2623400897984076, 1e-13);
  for (double x = -30.0; x <= 5.0; x += 0.7) {
    EXPECT_NEAR(normal_quantile(normal_cdf(x)), x, 1e-9) << "x = " << x;
  }
}

TEST(Normal, QuantileRefusesWhatIsNotAChance) {
  EXPECT_THROW(static_cast<void>(normal_quantile(0.0)), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(normal_quantile(1.0)), BrokenExpectation);
}

TEST(Normal, LogOfTheCdfGoesOnWhereTheCdfUnderflows) {
  EXPECT_NEAR(log_normal_cdf(-1.0), -1.8410216450092635, 1e-15);
  EXPECT_NEAR(log_normal_cdf(-34.999), -616.94007323654581, 1e-12);
  EXPECT_NEAR(log_normal_cdf(-35.000001), -616.97513629044790, 1e-12);
  EXPECT_NEAR(log_normal_cdf(-100.0), -5005.5242086942051, 1e-11);
  EXPECT_EQ(log_normal_cdf(50.0), 0.0);
}

}  // namespace
}  // namespace flipin
