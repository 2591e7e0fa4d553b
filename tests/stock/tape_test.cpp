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
  tape.turn();
  EXPECT_DOUBLE_EQ(tape.price()[7], 2.0 * std::exp(1.0));
}

TEST(Sample, HoldsAtMostOneNumberAPath) {
  Sample sample;
  EXPECT_TRUE(sample.values().empty());
  for (int path = 0; path < block_paths; ++path) sample.add(path);
  EXPECT_EQ(sample.values().size(), 1024U);
  EXPECT_EQ(sample.values().back(), 1023.0);
  EXPECT_THROW(sample.add(0.0), BrokenExpectation);
  sample.clear();
  EXPECT_TRUE(sample.values().empty());
}

}  // namespace
}  // namespace flipin
