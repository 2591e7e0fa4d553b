#include "rights/clauses/exercise.hpp"

#include <gtest/gtest.h>

#include "rights/clauses/redemption.hpp"

namespace flipin {
namespace {

TEST(Exercise, WaitsUntilTheBoardCanNoLongerRedeem) {
  const Date distribution{1998, 3, 20};
  const Exercise clause;
  EXPECT_EQ(clause.first_day(distribution, distribution + 30), distribution + 30);
  EXPECT_EQ(clause.first_day(distribution, distribution - 1), distribution);
  EXPECT_EQ(Exercise{ExerciseStart::trip_wire}.first_day(distribution, distribution + 30),
            distribution);
}

TEST(Exercise, DoesNotWaitForRedemptionWithoutATrigger) {
  const Date distribution{1998, 3, 24};  // after a tender offer
  EXPECT_EQ(Exercise{}.first_day(distribution, {}), distribution);
}

TEST(Exercise, BeginsAtTheVeryCloseAtWhichRedemptionEnds) {
  const Distribution distribution;
  const Redemption redemption;
  for (Date announced{1998, 3, 10}; announced < Date{1999, 3, 10}; announced = announced + 1) {
    const Date separate = distribution.after_announcement(announced);
    const Date last = redemption.last_day_after(announced, distribution);
    ASSERT_EQ(last, separate) << iso(announced);
    ASSERT_EQ(Exercise{}.first_day(separate, last), separate);
  }
}

TEST(Exercise, PaysForAPreferredUnitWhatThePriceExceeds) {
  const Exercise clause;
  const DollarsPerShare five{5.0};
  EXPECT_EQ(clause.base_payoff(DollarsPerShare{1.60}, five), DollarsPerShare{});
  EXPECT_EQ(clause.base_payoff(five, five), DollarsPerShare{});
  EXPECT_EQ(clause.base_payoff(DollarsPerShare{7.25}, five), DollarsPerShare{2.25});
}

}  // namespace
}  // namespace flipin
