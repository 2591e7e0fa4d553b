#include "core/expect.hpp"

#include <string>

#include <gtest/gtest.h>

namespace flipin {
namespace {

std::string complaint(double value) {
  try {
    expect(value >= 0.0, "time runs forward", {{"time", value}, {"steps", 3.0}});
  } catch (const BrokenExpectation& broken) {
    return broken.what();
  }
  return "";
}

TEST(Expect, IsSilentWhereTheClaimHolds) { EXPECT_EQ(complaint(0.0), ""); }

TEST(Expect, SaysTheClaimTheValuesAndThePlaceOfItsCaller) {
  const std::string text = complaint(-0.25);
  EXPECT_NE(text.find("expected that time runs forward"), std::string::npos) << text;
  EXPECT_NE(text.find("time = -0.25"), std::string::npos) << text;
  EXPECT_NE(text.find("steps = 3"), std::string::npos) << text;
  EXPECT_NE(text.find("expect_test.cpp:12"), std::string::npos) << text;
}

TEST(Expect, NeedsNoValues) { EXPECT_THROW(expect(false, "never"), BrokenExpectation); }

}  // namespace
}  // namespace flipin
