#include "tally/quantile_histogram.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "support/for_all.hpp"
#include "tally/estimate.hpp"

namespace flipin {
namespace {

QuantileHistogram counted(std::span<const double> values) {
  QuantileHistogram histogram;
  for (const double value : values) histogram.add(value);
  return histogram;
}

/// Expects every quantile to lie within 0.2% of a number of the sorted sample next to its rank.
void expect_quantiles(std::vector<double> values) {
  const QuantileHistogram histogram = counted(values);
  std::ranges::sort(values);
  for (const double level : {0.0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1.0}) {
    const double rank = level * static_cast<double>(values.size());
    const auto last = values.size() - 1;
    const double below =
        values[std::min(last, static_cast<std::size_t>(std::max(0.0, std::ceil(rank) - 1.0)))];
    const double above = values[std::min(last, static_cast<std::size_t>(std::floor(rank)))];
    const double found = histogram.quantile(level);
    EXPECT_GE(found, below - 0.002 * std::abs(below)) << level;
    EXPECT_LE(found, above + 0.002 * std::abs(above)) << level;
  }
}

TEST(QuantileHistogram, AgreesWithTheSortedSampleAtAnySize) {
  for (const double scale : {1e-6, 1e-3, 0.15, 1.0, 7.3, 4.8e5, 1e11, 1e16}) {
    SCOPED_TRACE(scale);
    Draw draw{1};
    std::vector<double> values;
    for (int at = 0; at < 20'000; ++at) values.push_back(scale * std::exp(draw.between(-2.0, 2.0)));
    expect_quantiles(values);
  }
}

TEST(QuantileHistogram, AgreesWithTheSortedSampleOfEitherSign) {
  Draw draw{2};
  std::vector<double> values;
  for (int at = 0; at < 20'000; ++at) values.push_back(draw.between(-3e5, 1e5));
  expect_quantiles(values);
  for (double& value : values) value = -std::abs(value);
  expect_quantiles(values);
}

TEST(QuantileHistogram, MirrorsNegativeNumbers) {
  Draw draw{3};
  QuantileHistogram positive;
  QuantileHistogram negative;
  for (int at = 0; at < 50'000; ++at) {
    const double value = draw.between(0.1, 90.0);
    positive.add(value);
    negative.add(-value);
  }
  for (const double level : {0.05, 0.3, 0.5, 0.9})
    EXPECT_NEAR(negative.quantile(level) / positive.quantile(1.0 - level), -1.0, 0.003);
}

TEST(QuantileHistogram, FindsTheRangeAndWhatIsAlwaysTheSameExactly) {
  const QuantileHistogram constant = counted(std::vector<double>(100, 0.15));
  for (const double level : {0.0, 0.05, 0.5, 1.0}) EXPECT_EQ(constant.quantile(level), 0.15);
  const QuantileHistogram zeros = counted(std::vector<double>(100, 0.0));
  EXPECT_EQ(zeros.quantile(0.5), 0.0);
  const QuantileHistogram spread = counted(std::vector{3.0, 1.0, 2.0});
  EXPECT_EQ(spread.quantile(0.0), 1.0);
  EXPECT_EQ(spread.quantile(1.0), 3.0);
  EXPECT_EQ(spread.count(), 3.0);
}

TEST(QuantileHistogram, CountsNumbersBeyondItsBinsAtItsEnds) {
  const QuantileHistogram histogram = counted(std::vector{-1e300, -1e-300, 0.0, 1e-300, 1e300});
  EXPECT_EQ(histogram.count(), 5.0);
  EXPECT_LE(histogram.quantile(0.0), -0x1p59);
  EXPECT_GE(histogram.quantile(1.0), 0x1p59);
  EXPECT_NEAR(histogram.quantile(0.5), 0.0, 0x1p-24);
}

TEST(QuantileHistogram, DoesNotDependOnTheOrder) {
  Draw draw{4};
  std::vector<double> values;
  for (int at = 0; at < 1'000; ++at) values.push_back(draw.between(-1.0, 5.0));
  const QuantileHistogram forward = counted(values);
  std::ranges::reverse(values);
  const QuantileHistogram backward = counted(values);
  for (const double level : {0.0, 0.1, 0.5, 0.77, 1.0})
    EXPECT_EQ(forward.quantile(level), backward.quantile(level));
}

TEST(QuantileHistogram, CountsANumberOfSomeWeightLikeSoMany) {
  Draw draw{5};
  QuantileHistogram at_once;
  QuantileHistogram one_by_one;
  for (int at = 0; at < 500; ++at) {
    const double value = draw.between(-1.0, 5.0);
    const std::int64_t times = draw.whole(0, 20);
    at_once.add(value, static_cast<double>(times));
    for (std::int64_t time = 0; time < times; ++time) one_by_one.add(value);
  }
  EXPECT_EQ(at_once.count(), one_by_one.count());
  for (const double level : {0.0, 0.1, 0.5, 0.77, 1.0})
    EXPECT_EQ(at_once.quantile(level), one_by_one.quantile(level));
}

TEST(QuantileHistogram, RefusesWhatHasNoPlaceOrNoAnswer) {
  QuantileHistogram histogram;
  EXPECT_THROW(static_cast<void>(histogram.quantile(0.5)), BrokenExpectation);
  EXPECT_THROW(histogram.add(std::numeric_limits<double>::quiet_NaN()), BrokenExpectation);
  EXPECT_THROW(histogram.add(std::numeric_limits<double>::infinity()), BrokenExpectation);
  histogram.add(1.0);
  EXPECT_THROW(static_cast<void>(histogram.quantile(1.1)), BrokenExpectation);
}

TEST(Percentiles, AreQuantilesAtFiveLevels) {
  std::vector<double> values;
  for (int at = 1; at <= 1000; ++at) values.push_back(at);
  const Percentiles found = percentiles(counted(values));
  const double expected[] = {50.0, 250.0, 500.0, 750.0, 950.0};
  for (std::size_t at = 0; at < found.size(); ++at)
    EXPECT_NEAR(found[at] / expected[at], 1.0, 0.002 + 1.0 / expected[at]);
}

}  // namespace
}  // namespace flipin
