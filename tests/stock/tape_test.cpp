#include "stock/tape.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "stock/observer.hpp"

namespace flipin {
namespace {

TEST(Tape, MakesPricesOfLogGrowth) {
  Tape tape{DollarsPerShare{1.25}};
  tape.log_growth.setLinSpaced(-3.0, 3.0);
  const BlockArray& price = tape.price();
  for (int path = 0; path < block_paths; ++path)
    EXPECT_NEAR(price[path], 1.25 * std::exp(tape.log_growth[path]), 1e-15 * price[path] * 4);
}

TEST(Tape, KeepsThePricesOfADateUntilItIsTurned) {
  Tape tape{DollarsPerShare{2.0}};
  EXPECT_EQ(tape.price()[7], 2.0);
  tape.log_growth.setConstant(1.0);
  EXPECT_EQ(tape.price()[7], 2.0);
  tape.turn(0, Years{1.0});
  EXPECT_DOUBLE_EQ(tape.price()[7], 2.0 * std::exp(1.0));
}

TEST(Tape, GoesBackToTimeZero) {
  Tape tape{DollarsPerShare{2.0}};
  tape.turn(3, Years{1.0});
  tape.log_growth.setConstant(0.5);
  tape.start();
  tape.turn(0, Years{0.25});
  EXPECT_EQ(tape.step, 0U);
  EXPECT_EQ(tape.before, Years{});
  EXPECT_EQ(tape.now, Years{0.25});
  EXPECT_TRUE((tape.log_growth_before == 0.0).all());
  EXPECT_EQ(tape.price()[7], 2.0);
}

TEST(Sample, HoldsAtMostOneNumberAPath) {
  Sample sample;
  for (int path = 0; path < block_paths; ++path) {
    EXPECT_FALSE(sample.has(path));
    sample.set(path, path);
    EXPECT_TRUE(sample.has(path));
  }
  EXPECT_EQ(sample.value(1023), 1023.0);
  EXPECT_EQ(sample.weight(1023), 1.0);
  EXPECT_THROW(sample.set(1023, 0.0), BrokenExpectation);
  sample.clear();
  for (int path = 0; path < block_paths; ++path) EXPECT_FALSE(sample.has(path));
}

TEST(Sample, KeepsANumberWithWhatItCounts) {
  Sample sample;
  sample.set(5, 3.0, 0.25);
  sample.correct(5, 1.0);
  EXPECT_EQ(sample.value(5), 2.0);
  EXPECT_EQ(sample.weight(5), 0.25);
  EXPECT_FALSE(sample.has(4));
}

}  // namespace
}  // namespace flipin
