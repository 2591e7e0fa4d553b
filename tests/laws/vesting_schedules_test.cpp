#include <gtest/gtest.h>

#include "award/vesting.hpp"
#include "support/examples.hpp"
#include "support/for_all.hpp"

// What every vesting schedule of the registry must do, whatever is granted and when.

namespace flipin {
namespace {

template <class Schedule>
class VestingLaws : public testing::Test {
protected:
  /// The law at the schedule's examples, over drawn grants.
  template <class Law>
  static void for_all_grants(Law law) {
    for (const Filled filled : {Filled::required_keys, Filled::all_keys})
      for_all([&](Draw& draw) {
        const Date granted = Date{1990, 1, 1} + static_cast<int>(draw.whole(0, 4'000));
        const ShareCount shares{draw.whole(1, draw.whole(0, 1) ? 30 : most_shares.count())};
        law(example<Schedule>(filled).tranches(granted, shares), granted, shares);
      });
  }
};
TYPED_TEST_SUITE(VestingLaws, VestingSchedules::apply<testing::Types>);

TYPED_TEST(VestingLaws, VestsEveryShareExactlyOnce) {
  TestFixture::for_all_grants(
      [](const std::vector<Tranche>& schedule, Date /*granted*/, ShareCount shares) {
        ASSERT_FALSE(schedule.empty());
        ShareCount total;
        for (const Tranche& tranche : schedule) {
          EXPECT_GE(tranche.shares, ShareCount{});
          total = total + tranche.shares;
        }
        EXPECT_EQ(total, shares);
      });
}

TYPED_TEST(VestingLaws, VestsInOrderAndNotBeforeTheGrant) {
  TestFixture::for_all_grants(
      [](const std::vector<Tranche>& schedule, Date granted, ShareCount /*shares*/) {
        EXPECT_GE(schedule.front().vests, granted);
        for (std::size_t at = 1; at < schedule.size(); ++at)
          EXPECT_LT(schedule[at - 1].vests, schedule[at].vests);
      });
}

TYPED_TEST(VestingLaws, MakesNothingExercisableBeforeTheFirstDateAndAllOnTheLast) {
  TestFixture::for_all_grants(
      [](const std::vector<Tranche>& schedule, Date /*granted*/, ShareCount shares) {
        EXPECT_EQ(exercisable_on(schedule.front().vests - 1, schedule), ShareCount{});
        EXPECT_EQ(exercisable_on(schedule.back().vests, schedule), shares);
      });
}

TYPED_TEST(VestingLaws, VestsTwiceTheSharesOfHalfAGrantToTheNearestShare) {
  for_all([](Draw& draw) {
    const ShareCount shares{draw.whole(1, 1'000'000)};
    const ShareCount twice = shares + shares;
    const Date granted{2001, 3, 23};
    const auto one = example<TypeParam>().tranches(granted, shares);
    const auto two = example<TypeParam>().tranches(granted, twice);
    ASSERT_EQ(one.size(), two.size());
    for (std::size_t at = 0; at < one.size(); ++at) {
      EXPECT_EQ(one[at].vests, two[at].vests);
      EXPECT_LE(std::abs(two[at].shares.count() - 2 * one[at].shares.count()), 2);
    }
  });
}

}  // namespace
}  // namespace flipin
