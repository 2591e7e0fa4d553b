#include "report/tables/threshold_headroom.hpp"

#include <gtest/gtest.h>

#include "support/small_company.hpp"

namespace flipin {
namespace {

// Ann Lee and Bob Roy of a company with 1,000,000 shares and a threshold of 15%.
Company company_with(std::int64_t ann, std::int64_t bob) {
  Company company = small_company();
  company.grants.clear();
  company.lots.clear();
  company.rights_plan = hemacare_plan();
  company.holders = {holder_of("Ann Lee", ann), holder_of("Bob Roy", bob)};
  return company;
}

const Cell& at(const Table& table, std::size_t row, const std::string& column) {
  for (std::size_t position = 0; position < table.columns.size(); ++position)
    if (table.columns[position].id == column) return table.rows.at(row).at(position);
  throw std::out_of_range{column};
}

TEST(ThresholdHeadroomTable, LeavesAPlanOfTheCompanyWithoutALimit) {
  Company company = company_with(200'000, 149'999);
  company.rights_plan->exempt_holders.company_plans = {"Ann Lee"};
  const Table table = ThresholdHeadroomTable::build(company, {});
  EXPECT_EQ(std::get<std::string>(at(table, 0, "standing")), "company_plan");
  EXPECT_TRUE(std::holds_alternative<std::monostate>(at(table, 0, "threshold")));
  EXPECT_TRUE(std::holds_alternative<std::monostate>(at(table, 0, "shares_left")));
  EXPECT_EQ(std::get<std::int64_t>(at(table, 1, "shares_left")), 0);
  EXPECT_EQ(std::get<std::int64_t>(at(table, 1, "buyback")), 7);
  EXPECT_EQ(table.notes.at(2), "The board cannot lower it now.");
}

TEST(ThresholdHeadroomTable, KeepsPercentagesThroughASplit) {
  Company company = company_with(120'000, 50'001);
  CommonSplit split;
  split.date = Date{2002, 1, 2};
  company.plan_events.emplace_back(split);
  Buyback buyback;
  buyback.date = Date{2003, 1, 2};
  buyback.shares = ShareCount{1'000};
  company.plan_events.emplace_back(buyback);
  const Table table = ThresholdHeadroomTable::build(company, {});
  ASSERT_EQ(table.rows.size(), 6U);
  EXPECT_EQ(std::get<std::string>(at(table, 2, "from")), "2002-01-02");
  EXPECT_EQ(std::get<double>(at(table, 2, "percent")), std::get<double>(at(table, 0, "percent")));
  EXPECT_GT(std::get<double>(at(table, 4, "percent")), 12.0);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(at(table, 2, "loss"))) << "today's only";
}

TEST(ThresholdHeadroomTable, DilutesSharesAndNotOptions) {
  Company company = company_with(100'000, 0);
  company.holders[0].options_within_60_days = ShareCount{60'000};
  const Table table = ThresholdHeadroomTable::build(company, {});
  EXPECT_EQ(std::get<std::int64_t>(at(table, 0, "shares")), 160'000);
  EXPECT_EQ(std::get<std::string>(at(table, 0, "standing")), "acquiring_person");
  // 900,000 rights buy ten shares each at today's price of $1.
  EXPECT_NEAR(std::get<double>(at(table, 0, "stake_after")), 100.0 / 100.0, 1e-12);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(at(table, 1, "loss"))) << "nobody to dilute";
}

TEST(ThresholdHeadroomTable, NeedsHoldersAndAPlan) {
  Company company = company_with(1, 1);
  EXPECT_FALSE(ThresholdHeadroomTable::lacks(company));
  company.holders.clear();
  EXPECT_EQ(ThresholdHeadroomTable::lacks(company), "a [[holder]]");
  company.rights_plan.reset();
  EXPECT_EQ(ThresholdHeadroomTable::lacks(company), "[rights_plan]");
}

}  // namespace
}  // namespace flipin
