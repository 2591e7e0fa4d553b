#include "plan/plan.hpp"

#include <gtest/gtest.h>

#include "support/small_company.hpp"

namespace flipin {
namespace {

TEST(Plan, MakesBlocksOfPathsAndTheLastOneShort) {
  const Plan plan = make_plan(small_company(), 2'500, 7);
  EXPECT_EQ(plan.paths, 2'500U);
  EXPECT_EQ(plan.blocks, 3U);
  EXPECT_EQ(plan.paths_in(0), 1024);
  EXPECT_EQ(plan.paths_in(1), 1024);
  EXPECT_EQ(plan.paths_in(2), 452);
  EXPECT_EQ(plan.draws.seed(), 7U);
}

TEST(Plan, HasNoShortBlockWhereThePathsComeOutEven) {
  EXPECT_EQ(make_plan(small_company(), 2'048, 7).blocks, 2U);
  EXPECT_EQ(make_plan(small_company(), 2'048, 7).paths_in(1), 1024);
  EXPECT_EQ(make_plan(small_company(), 1, 7).blocks, 1U);
  EXPECT_EQ(make_plan(small_company(), 1, 7).paths_in(0), 1);
}

TEST(Plan, HoldsEveryDateOnce) {
  const Plan plan = make_plan(small_company(), 1'024, 7);
  ASSERT_EQ(plan.grid.size(), 6U);
  EXPECT_EQ(plan.grid[0], Years{1.0});
  EXPECT_EQ(plan.grid[5], Years{10.0});
  EXPECT_EQ(plan.most_path_steps(), 6U * 1'024U);
}

TEST(Plan, HasNothingToDoWhereNothingIsSimulated) {
  Company company = small_company();
  company.grants.clear();
  const Plan plan = make_plan(company, 1'000'000, 7);
  EXPECT_EQ(plan.blocks, 0U);
  EXPECT_EQ(plan.grid.size(), 0U);
  EXPECT_EQ(plan.most_path_steps(), 0U);
}

}  // namespace
}  // namespace flipin
