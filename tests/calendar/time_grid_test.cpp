#include "calendar/time_grid.hpp"

#include <limits>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "core/expect.hpp"

namespace flipin {
namespace {

std::vector<Years> times_of(const TimeGrid& grid) { return {grid.begin(), grid.end()}; }

TEST(TimeGrid, SortsWhatIsAskedFor) {
  const TimeGrid grid = TimeGrid::of({Years{2}, Years{0.5}, Years{1}});
  EXPECT_EQ(times_of(grid), (std::vector{Years{0.5}, Years{1}, Years{2}}));
  ASSERT_EQ(grid.size(), 3u);
  EXPECT_EQ(grid[0], Years{0.5});
  EXPECT_EQ(grid[2], Years{2});
}

TEST(TimeGrid, LeavesOutTheStartAndThePast) {
  const TimeGrid grid = TimeGrid::of({Years{-1}, Years{0}, Years{1e-9}, Years{1}});
  EXPECT_EQ(times_of(grid), (std::vector{Years{1}}));
}

TEST(TimeGrid, KeepsTheEarlierOfTwoTimesThatAreOne) {
  const TimeGrid grid =
      TimeGrid::of({Years{1 + 0.9e-9}, Years{1}, Years{1 + 2e-9}, Years{1}, Years{1 + 2.5e-9}});
  EXPECT_EQ(times_of(grid), (std::vector{Years{1}, Years{1 + 2e-9}}));
}

// A thousand times, each too close to the one before it, are not all the first one.
TEST(TimeGrid, ComparesWithTheTimeKeptNotTheTimeDropped) {
  std::vector<Years> wanted;
  for (int row = 0; row <= 1000; ++row) wanted.push_back(Years{1 + row * 0.4e-9});
  EXPECT_EQ(TimeGrid::of(wanted).size(), 334u);  // one of three
}

TEST(TimeGrid, FindsATimeNearlyRight) {
  const TimeGrid grid = TimeGrid::of({Years{0.5}, Years{1}, Years{2}});
  EXPECT_EQ(grid.find(Years{1}), 1u);
  EXPECT_EQ(grid.find(Years{1 - 0.9e-9}), 1u);
  EXPECT_EQ(grid.find(Years{1 + 0.9e-9}), 1u);
  EXPECT_EQ(grid.find(Years{2 + 0.9e-9}), 2u);
  EXPECT_EQ(grid.find(Years{0.5 - 0.9e-9}), 0u);
}

TEST(TimeGrid, FindsNothingElse) {
  const TimeGrid grid = TimeGrid::of({Years{0.5}, Years{1}, Years{2}});
  for (const double time : {-1.0, 0.0, 0.5 - 2e-9, 1 - 2e-9, 1 + 2e-9, 1.5, 2 + 2e-9})
    EXPECT_EQ(grid.find(Years{time}), std::nullopt) << time;
}

TEST(TimeGrid, FindsEveryTimeThatWasAskedFor) {
  std::vector<Years> wanted;
  for (int row = 1; row <= 1000; ++row) wanted.push_back(Years{10 - row * 0.37e-9});
  const TimeGrid grid = TimeGrid::of(wanted);
  EXPECT_LT(grid.size(), wanted.size());
  for (const Years time : wanted) EXPECT_TRUE(grid.find(time).has_value());
}

TEST(TimeGrid, MayBeEmpty) {
  EXPECT_EQ(TimeGrid::of({}), TimeGrid{});
  EXPECT_EQ(TimeGrid{}.size(), 0u);
  EXPECT_EQ(TimeGrid{}.find(Years{1}), std::nullopt);
}

TEST(TimeGrid, RefusesTimesThatCannotBeOrdered) {
  EXPECT_THROW(static_cast<void>(TimeGrid::of({Years{std::numeric_limits<double>::quiet_NaN()}})),
               BrokenExpectation);
  EXPECT_THROW(static_cast<void>(TimeGrid::of({Years{std::numeric_limits<double>::infinity()}})),
               BrokenExpectation);
}

TEST(TimeGrid, RefusesAStepItDoesNotHave) {
  const TimeGrid grid = TimeGrid::of({Years{1}});
  EXPECT_THROW(static_cast<void>(grid[1]), BrokenExpectation);
}

}  // namespace
}  // namespace flipin
