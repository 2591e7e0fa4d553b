#include "tally/estimate.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "tally/student_t.hpp"

namespace flipin {
namespace {

OutcomeTally tally_of(std::span<const double> values) {
  std::vector<RatioTerm> terms;
  for (const double value : values) terms.push_back({value, 1.0});
  OutcomeTally tally;
  tally.units = RatioMoments{terms};
  tally.paths = values.size();
  return tally;
}

Estimate proportion(std::size_t ones, std::size_t count) {
  std::vector<double> values(count);
  std::fill_n(values.begin(), ones, 1.0);
  return estimate_of(tally_of(values), Numbers::probabilities);
}

TEST(Estimate, OfAMeanHasTheNormalInterval) {
  Moments moments;
  for (const double value : {1.0, 2.0, 3.0, 4.0}) moments.add(value);
  const Estimate estimate = mean_estimate(moments);
  EXPECT_DOUBLE_EQ(estimate.value, 2.5);
  EXPECT_DOUBLE_EQ(estimate.standard_error, std::sqrt(5.0 / 3.0 / 4.0));
  EXPECT_NEAR(estimate.interval95[0], 2.5 - 1.959964 * estimate.standard_error, 1e-6);
  EXPECT_NEAR(estimate.interval95[1], 2.5 + 1.959964 * estimate.standard_error, 1e-6);
  EXPECT_EQ(estimate.samples, 4U);
}

TEST(Estimate, OfPathsHasStudentsInterval) {
  const Estimate estimate = estimate_of(tally_of(std::vector{1.0, 2.0, 3.0, 4.0}));
  EXPECT_DOUBLE_EQ(estimate.value, 2.5);
  EXPECT_DOUBLE_EQ(estimate.standard_error, std::sqrt(5.0 / 3.0 / 4.0));
  EXPECT_NEAR((estimate.interval95[1] - 2.5) / estimate.standard_error, 3.182, 0.0005);
  EXPECT_NEAR((2.5 - estimate.interval95[0]) / estimate.standard_error, 3.182, 0.0005);
  EXPECT_EQ(estimate.samples, 4U);
}

// Four replicates of ten paths each: the spread of their means alone, with Student's t of three
// degrees of freedom, 3.182 in the tables.
TEST(Estimate, OfReplicatesHasStudentsInterval) {
  OutcomeTally tally = tally_of(std::vector{7.0, 7.0});  // not looked at
  for (const double mean : {1.0, 2.0, 3.0, 4.0}) tally.replicates.push_back({10.0 * mean, 10.0});
  tally.paths = 40;
  const Estimate estimate = estimate_of(tally);
  EXPECT_DOUBLE_EQ(estimate.value, 2.5);
  EXPECT_DOUBLE_EQ(estimate.standard_error, std::sqrt(5.0 / 3.0 / 4.0));
  EXPECT_NEAR((estimate.interval95[1] - 2.5) / estimate.standard_error, 3.182, 0.0005);
  EXPECT_NEAR((2.5 - estimate.interval95[0]) / estimate.standard_error, 3.182, 0.0005);
  EXPECT_EQ(estimate.samples, 40U);
}

// Newcombe (1998), Statistics in Medicine 17, 857-872, Table I, method 3: the score interval. Its
// ends are the fractions that lie so many of their own standard errors away.
TEST(Estimate, OfAProportionHoldsWilsonsInterval) {
  struct Row {
    std::size_t ones, count;
    double low, high;
  };
  constexpr Row rows[] = {{81, 263, 0.2553, 0.3662},
                          {15, 148, 0.0624, 0.1605},
                          {0, 20, 0.0000, 0.1611},
                          {1, 29, 0.0061, 0.1718}};
  for (const Row& row : rows) {
    const Estimate estimate = proportion(row.ones, row.count);
    EXPECT_NEAR(estimate.interval95[0], row.low, 0.00005) << row.ones;
    EXPECT_NEAR(estimate.interval95[1], row.high, 0.00005) << row.ones;
    const double fraction = static_cast<double>(row.ones) / static_cast<double>(row.count);
    EXPECT_NEAR(estimate.value, fraction, 1e-14);  // the roundings of merges
    const double error =
        std::sqrt(fraction * (1.0 - fraction) / static_cast<double>(row.count - 1));
    EXPECT_NEAR(estimate.standard_error, error, 1e-14 * error);  // the roundings of 263 squares
    const auto samples = static_cast<double>(row.count);
    const double quantile = normal_975;
    for (const double end : estimate.interval95)
      EXPECT_NEAR(
          std::abs(end - fraction), quantile * std::sqrt(end * (1.0 - end) / samples), 1e-12);
  }
}

TEST(Estimate, OfACertaintyStaysHonest) {
  const Estimate none = proportion(0, 1000);
  EXPECT_EQ(none.value, 0.0);
  EXPECT_GT(none.interval95[1], 0.003);
  const Estimate all = proportion(1000, 1000);
  EXPECT_EQ(all.value, 1.0);
  EXPECT_LT(all.interval95[0], 0.997);
  EXPECT_LE(all.interval95[1], 1.0 + 1e-15);
}

TEST(Estimate, OfSomethingExactHasNoError) {
  const Estimate exact = exactly(0.25);
  EXPECT_EQ(exact.value, 0.25);
  EXPECT_EQ(exact.standard_error, 0.0);
  EXPECT_EQ(exact.interval95[0], exact.interval95[1]);
  EXPECT_EQ(exact.samples, 0U);
}

TEST(RelativeHalfWidth, IsHalfTheIntervalByTheSizeOfTheValue) {
  EXPECT_DOUBLE_EQ(relative_half_width({-2.0, 0.1, {-2.5, -1.5}, 9}), 0.25);
  EXPECT_EQ(relative_half_width(exactly(3.0)), 0.0);
  EXPECT_TRUE(std::isinf(relative_half_width({0.0, 0.1, {-0.2, 0.2}, 9})));
}

}  // namespace
}  // namespace flipin
