#include "ownership/stock_plan.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

// HemaCare Corporation, proxy statement of April 30, 2002, page 9, "Stock Option Plan".
StockPlan plan_of_1996() {
  StockPlan plan;
  plan.shares_authorized = ShareCount{2'000'000};
  plan.awards_outstanding = ShareCount{1'636'000};
  plan.shares_issued = ShareCount{171'500};
  plan.limit_of_outstanding = Percentage::from_text("30%");
  return plan;
}

TEST(PlanReserve, IsWhatThePlanHasLeftUnderItsOwnNumber) {
  const PlanReserve reserve = plan_reserve(plan_of_1996(), ShareCount{7'595'175});
  EXPECT_EQ(reserve.available, ShareCount{192'500});
  EXPECT_EQ(reserve.percentage_cap, ShareCount{2'278'552});  // 30% is 2,278,552.5
  EXPECT_EQ(reserve.under_percentage, ShareCount{642'552});
  EXPECT_EQ(reserve.grantable(), ShareCount{192'500});
  EXPECT_FALSE(reserve.percentage_binds());
}

TEST(PlanReserve, IsBoundByThePercentageOfASmallerCompany) {
  const PlanReserve reserve = plan_reserve(plan_of_1996(), ShareCount{5'500'000});
  EXPECT_EQ(reserve.under_percentage, ShareCount{14'000});
  EXPECT_EQ(reserve.grantable(), ShareCount{14'000});
  EXPECT_TRUE(reserve.percentage_binds());
}

TEST(PlanReserve, IsNeverLessThanNone) {
  const PlanReserve reserve = plan_reserve(plan_of_1996(), ShareCount{5'000'000});
  EXPECT_EQ(reserve.under_percentage, ShareCount{-136'000});
  EXPECT_EQ(reserve.grantable(), ShareCount{});
}

TEST(PlanReserve, WithoutAPercentageIsThePlansOwnNumber) {
  StockPlan plan = plan_of_1996();
  plan.limit_of_outstanding.reset();
  const PlanReserve reserve = plan_reserve(plan, ShareCount{5'000'000});
  EXPECT_EQ(reserve.percentage_cap, std::nullopt);
  EXPECT_EQ(reserve.grantable(), ShareCount{192'500});
  EXPECT_FALSE(reserve.percentage_binds());
}

}  // namespace
}  // namespace flipin
