#include "plan/plan.hpp"

#include <gtest/gtest.h>

#include "support/small_company.hpp"

namespace flipin {
namespace {

TEST(Plan, MakesBlocksOfPathsAndTheLastOneShort) {
  const Plan plan{small_company(), {.paths = 2'500, .seed = 7}};
  EXPECT_EQ(plan.blocks(2'500), 3U);
  EXPECT_EQ(plan.unit(), SamplingUnit::path);
  for (std::uint64_t number = 0; number < 3; ++number) {
    const Block block = plan.block(number, 2'500);
    EXPECT_EQ(block.draws.seed(), 7U);
    EXPECT_EQ(block.first_path, number * 1'024);
    EXPECT_EQ(block.paths, number < 2 ? 1'024 : 452);
    EXPECT_EQ(block.mirrored, 0);
    EXPECT_EQ(block.points, nullptr);
  }
}

TEST(Plan, HasNoShortBlockWhereThePathsComeOutEven) {
  const Plan plan{small_company(), {}};
  EXPECT_EQ(plan.blocks(2'048), 2U);
  EXPECT_EQ(plan.block(1, 2'048).paths, 1'024);
  EXPECT_EQ(plan.blocks(1), 1U);
  EXPECT_EQ(plan.block(0, 1).paths, 1);
}

TEST(Plan, HoldsEveryDateOnce) {
  const Plan plan{small_company(), {}};
  ASSERT_EQ(plan.grid().size(), 6U);
  EXPECT_EQ(plan.grid()[0], Years{1.0});
  EXPECT_EQ(plan.grid()[5], Years{10.0});
  EXPECT_EQ(plan.most_path_steps(1'024), 6U * 1'024U);
}

TEST(Plan, HasNothingToDoWhereNothingIsSimulated) {
  Company company = small_company();
  company.grants.clear();
  for (const std::vector<Method>& methods : {std::vector<Method>{}, {Method::sobol}}) {
    const Plan plan{company, {.paths = 1U << 20, .methods = methods}};
    EXPECT_EQ(plan.blocks(1U << 20), 0U);
    EXPECT_EQ(plan.grid().size(), 0U);
    EXPECT_EQ(plan.most_path_steps(1U << 20), 0U);
  }
}

TEST(Plan, MirrorsHalfOfEveryBlock) {
  const Plan plan{small_company(), {.paths = 1'500, .methods = {Method::antithetic}}};
  EXPECT_EQ(plan.unit(), SamplingUnit::pair);
  EXPECT_EQ(plan.block(0, 1'500).mirrored, 512);
  EXPECT_EQ(plan.block(1, 1'500).paths, 476);
  EXPECT_EQ(plan.block(1, 1'500).mirrored, 238);
  EXPECT_EQ(plan.block(1, 1'500).drawn(), 238);
}

TEST(Plan, TakesABlockOfEveryReplicateBeforeTheSecondOfAny) {
  const std::uint64_t paths = 16 * 2'048;
  const Plan plan{small_company(),
                  {.paths = paths, .seed = 7, .methods = {Method::sobol}, .replicates = 16}};
  EXPECT_EQ(plan.unit(), SamplingUnit::replicate);
  ASSERT_NE(plan.bridge(), nullptr);
  EXPECT_EQ(plan.blocks(paths), 32U);
  for (std::uint64_t number = 0; number < 32; ++number) {
    const Block block = plan.block(number, paths);
    EXPECT_EQ(block.replicate, number % 16);
    EXPECT_EQ(block.first_index, number / 16 * 1'024);
    EXPECT_EQ(block.first_path, number % 16 << 32 | number / 16 * 1'024);
    EXPECT_EQ(block.paths, 1'024);
    EXPECT_EQ(block.price_coordinates, 2U);  // one a holder comes before them
    ASSERT_NE(block.points, nullptr);
    EXPECT_EQ(block.points->dimensions(), 8U);  // two holders and six dates
  }
}

// Mirrored points are no further points of a replicate.
TEST(Plan, TakesHalfAsManyPointsWhereTheyAreMirrored) {
  const std::uint64_t paths = 16 * 2'048;
  const Plan plan{
      small_company(),
      {.paths = paths, .methods = {Method::sobol, Method::antithetic}, .replicates = 16}};
  EXPECT_EQ(plan.unit(), SamplingUnit::replicate);
  EXPECT_EQ(plan.block(16, paths).first_index, 512U);
  EXPECT_EQ(plan.block(16, paths).mirrored, 512);
  EXPECT_EQ(plan.block(16, paths).first_path, 1'024U);
}

TEST(Plan, FitsToPathsOfItsOwnPlainlyDrawn) {
  const Plan plan{small_company(),
                  {.paths = 1U << 20,
                   .seed = 7,
                   .methods = {Method::sobol, Method::antithetic, Method::control_variates}}};
  for (const std::uint64_t number : {0U, 7U}) {
    const Block block = plan.pilot_block(number);
    EXPECT_EQ(block.first_path, (std::uint64_t{1} << 62) + number * 1'024);
    EXPECT_EQ(block.paths, 1'024);
    EXPECT_EQ(block.mirrored, 0);
    EXPECT_EQ(block.points, nullptr);
  }
}

}  // namespace
}  // namespace flipin
