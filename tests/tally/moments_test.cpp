#include "tally/moments.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "support/for_all.hpp"

namespace flipin {
namespace {

Moments moments_of(std::span<const double> values) {
  Moments moments;
  moments.add(values);
  return moments;
}

TEST(Moments, OfAHandfulAreKnown) {
  const Moments moments = moments_of(std::vector{2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0});
  EXPECT_EQ(moments.count(), 8U);
  EXPECT_DOUBLE_EQ(moments.mean(), 5.0);
  EXPECT_DOUBLE_EQ(moments.variance(), 32.0 / 7.0);
  EXPECT_DOUBLE_EQ(moments.standard_error(), std::sqrt(4.0 / 7.0));
}

TEST(Moments, AgreeWithTwoPasses) {
  for_all([](Draw& draw) {
    const double center = draw.between(-1e6, 1e6);
    const double spread = draw.between(1e-3, 1e3);
    std::vector<double> values;
    for (std::int64_t count = draw.whole(2, 3000); count > 0; --count)
      values.push_back(center + spread * draw.between(-1.0, 1.0));
    long double sum = 0.0;
    for (const double value : values) sum += value;
    const long double mean = sum / static_cast<long double>(values.size());
    long double squares = 0.0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const auto variance =
        static_cast<double>(squares / static_cast<long double>(values.size() - 1));
    const Moments moments = moments_of(values);
    EXPECT_NEAR(moments.mean(), static_cast<double>(mean), 1e-12 * std::abs(center));
    EXPECT_NEAR(moments.variance() / variance, 1.0, 1e-6);
  });
}

// Merging blocks is what makes the result the same on any number of threads.
TEST(Moments, OfMergedPartsAreThoseOfTheWhole) {
  for_all([](Draw& draw) {
    std::vector<double> values;
    for (std::int64_t count = draw.whole(2, 3000); count > 0; --count)
      values.push_back(draw.between(0.5, 1.5));
    Moments merged;
    for (std::size_t from = 0; from < values.size();) {
      const auto size =
          std::min<std::size_t>(static_cast<std::size_t>(draw.whole(1, 700)), values.size() - from);
      merged.merge(moments_of(std::span{values}.subspan(from, size)));
      from += size;
    }
    const Moments whole = moments_of(values);
    EXPECT_EQ(merged.count(), whole.count());
    EXPECT_NEAR(merged.mean() / whole.mean(), 1.0, 1e-12);
    EXPECT_NEAR(merged.variance() / whole.variance(), 1.0, 1e-12);
  });
}

TEST(Moments, MergeNothingWithoutATrace) {
  const Moments some = moments_of(std::vector{1.0, 2.5, 7.0});
  Moments left = some;
  left.merge(Moments{});
  EXPECT_EQ(left, some);
  Moments right;
  right.merge(some);
  EXPECT_EQ(right, some);
}

TEST(Moments, OfOneNumberHaveNoSpread) {
  const Moments one = moments_of(std::vector{3.5});
  EXPECT_EQ(one.mean(), 3.5);
  EXPECT_EQ(one.variance(), 0.0);
  EXPECT_EQ(one.standard_error(), 0.0);
  EXPECT_EQ(Moments{}.standard_error(), 0.0);
}

TEST(Moments, KeepTheVarianceOfNumbersFarFromZero) {
  const Moments far = moments_of(std::vector{1e9 + 4.0, 1e9 + 7.0, 1e9 + 13.0, 1e9 + 16.0});
  EXPECT_DOUBLE_EQ(far.variance(), 30.0);
}

}  // namespace
}  // namespace flipin
