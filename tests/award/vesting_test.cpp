#include "award/vesting.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

const Date grant_day{2001, 3, 23};

std::vector<std::int64_t> counts(const std::vector<Tranche>& schedule) {
  std::vector<std::int64_t> shares;
  for (const Tranche& tranche : schedule) shares.push_back(tranche.shares.count());
  return shares;
}

std::vector<Date> dates(const std::vector<Tranche>& schedule) {
  std::vector<Date> days;
  for (const Tranche& tranche : schedule) days.push_back(tranche.vests);
  return days;
}

using Counts = std::vector<std::int64_t>;
using Dates = std::vector<Date>;

TEST(Vesting, IsImmediateOrAllAtOnce) {
  const auto immediate = ImmediateVesting{}.tranches(grant_day, ShareCount{7});
  EXPECT_EQ(counts(immediate), (Counts{7}));
  EXPECT_EQ(dates(immediate), (Dates{grant_day}));
  const auto cliff = CliffVesting{Period{36}}.tranches(grant_day, ShareCount{7});
  EXPECT_EQ(counts(cliff), (Counts{7}));
  EXPECT_EQ(dates(cliff), (Dates{Date{2004, 3, 23}}));
}

TEST(Vesting, CountsInstallmentsFromTheGrant) {
  const auto schedule = GradedVesting{3, Period{12}, {}}.tranches(grant_day, ShareCount{300});
  EXPECT_EQ(counts(schedule), (Counts{100, 100, 100}));
  EXPECT_EQ(dates(schedule), (Dates{Date{2002, 3, 23}, Date{2003, 3, 23}, Date{2004, 3, 23}}));
}

// HemaCare Corporation, proxy statement of April 30, 2002, page 3, footnote 8: installments from
// October 23; a fifth of the grants of March 2001 is exercisable at year-end (page 10).
TEST(Vesting, CountsInstallmentsFromAStatedFirstDate) {
  const GradedVesting law{5, Period{12}, Date{2001, 10, 23}};
  const auto schedule = law.tranches(grant_day, ShareCount{100'000});
  EXPECT_EQ(schedule.front().vests, (Date{2001, 10, 23}));
  EXPECT_EQ(schedule.back().vests, (Date{2005, 10, 23}));
  EXPECT_EQ(exercisable_on(Date{2001, 12, 31}, schedule), ShareCount{20'000});
}

TEST(Vesting, KeepsToMonthEndsWithoutDriftingToShorterDays) {
  const auto schedule = GradedVesting{4, Period{1}, {}}.tranches(Date{2003, 12, 31}, ShareCount{4});
  EXPECT_EQ(dates(schedule),
            (Dates{Date{2004, 1, 31}, Date{2004, 2, 29}, Date{2004, 3, 31}, Date{2004, 4, 30}}));
  const auto from_first =
      GradedVesting{2, Period{1}, Date{2003, 1, 31}}.tranches(Date{2002, 6, 1}, ShareCount{2});
  EXPECT_EQ(dates(from_first), (Dates{Date{2003, 1, 31}, Date{2003, 2, 28}}));
}

// Open Cap Table Format, "allocation_type": 18 shares in 4 installments by CUMULATIVE_ROUNDING.
TEST(Vesting, SpreadsOddSharesByRoundingTheCumulativeCount) {
  EXPECT_EQ(counts(GradedVesting{4, Period{12}, {}}.tranches(grant_day, ShareCount{18})),
            (Counts{5, 4, 5, 4}));
  EXPECT_EQ(counts(GradedVesting{3, Period{12}, {}}.tranches(grant_day, ShareCount{100})),
            (Counts{33, 34, 33}));
  EXPECT_EQ(counts(GradedVesting{5, Period{12}, {}}.tranches(grant_day, ShareCount{3})),
            (Counts{1, 0, 1, 0, 1}));
  EXPECT_EQ(counts(GradedVesting{1, Period{12}, {}}.tranches(grant_day, ShareCount{9})),
            (Counts{9}));
}

TEST(Vesting, MakesSharesExercisableOnTheDayTheyVest) {
  const auto schedule = GradedVesting{3, Period{12}, {}}.tranches(grant_day, ShareCount{100});
  EXPECT_EQ(exercisable_on(Date{2002, 3, 22}, schedule), ShareCount{0});
  EXPECT_EQ(exercisable_on(Date{2002, 3, 23}, schedule), ShareCount{33});
  EXPECT_EQ(exercisable_on(Date{2003, 12, 31}, schedule), ShareCount{67});
  EXPECT_EQ(exercisable_on(Date{2010, 1, 1}, schedule), ShareCount{100});
}

TEST(Vesting, TakesWhicheverScheduleItIsGiven) {
  const VestingSchedules::Any cliff = CliffVesting{Period{6}};
  EXPECT_EQ(dates(tranches(cliff, Date{2001, 8, 31}, ShareCount{1})), (Dates{Date{2002, 2, 28}}));
}

}  // namespace
}  // namespace flipin
