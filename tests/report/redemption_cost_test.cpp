#include "report/tables/redemption_cost.hpp"

#include <gtest/gtest.h>

#include "support/small_company.hpp"

namespace flipin {
namespace {

Company company_of(std::vector<HolderClass> classes) {
  Company company = small_company();  // 1,000,000 shares
  company.rights_plan = RightsPlan{};
  company.holder_classes = std::move(classes);
  return company;
}

double dollars_at(const Table& table, std::size_t row, std::size_t column) {
  return std::get<double>(table.rows.at(row).at(column));
}

TEST(RedemptionCostTable, BoundsTheCostWhereHoldersAreNotKnown) {
  const Table table = RedemptionCostTable::build(company_of({}), {});
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(std::get<std::string>(table.rows[0][0]), "All holders");
  EXPECT_EQ(dollars_at(table, 0, 4), 1'000.00) << "one holder";
  EXPECT_EQ(dollars_at(table, 0, 5), 10'000.00) << "a cent for every right";
  EXPECT_TRUE(std::holds_alternative<std::monostate>(table.rows[0][6]));
}

TEST(RedemptionCostTable, SpreadsWhatDoesNotDivideEvenly) {
  // 205 rights over 10 holders: five have 21, which are 3 cents, and five have 20, which are 2.
  const Table table =
      RedemptionCostTable::build(company_of({{"Few", ShareCount{205}, 10, 1.0}}), {});
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(dollars_at(table, 0, 4), 0.21);
  EXPECT_EQ(dollars_at(table, 0, 5), 0.30);
  EXPECT_EQ(dollars_at(table, 0, 6), 0.25);
  EXPECT_EQ(std::get<std::string>(table.rows[1][0]), "Other holders");
  EXPECT_EQ(std::get<std::int64_t>(table.rows[1][2]), 999'795);
  EXPECT_EQ(dollars_at(table, 2, 4), 1'000.01);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(table.rows[2][6]))
      << "the others' holders are not known";
}

TEST(RedemptionCostTable, PaysEachHolderACentAtLeast) {
  const Table table =
      RedemptionCostTable::build(company_of({{"Few", ShareCount{25}, 10, 1.0}}), {});
  EXPECT_EQ(dollars_at(table, 0, 4), 0.10);
  EXPECT_EQ(dollars_at(table, 0, 5), 0.12);
  EXPECT_EQ(dollars_at(table, 0, 6), 0.10);
}

TEST(RedemptionCostTable, CountsRightsNotShares) {
  Company company = company_of({{"All", ShareCount{1'000'000}, 1'000, 1.0}});
  company.rights_plan->dividend.rights_per_share = 0.5;
  const Table table = RedemptionCostTable::build(company, {});
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(std::get<std::int64_t>(table.rows[0][2]), 500'000);
  EXPECT_EQ(dollars_at(table, 0, 6), 500.00);
}

TEST(RedemptionCostTable, PaysInSharesAtTodaysPrice) {
  Company company = company_of({{"All", ShareCount{1'000'000}, 1, 1.0}});
  EXPECT_EQ(RedemptionCostTable::build(company, {}).columns.size(), 7U);
  company.rights_plan->redemption.paid_in = RedemptionPayment::common_shares;
  company.stock.price = DollarsPerShare{0.5};
  const Table table = RedemptionCostTable::build(company, {});
  ASSERT_EQ(table.columns.back().id, "new_shares");
  EXPECT_EQ(std::get<double>(table.rows[0].back()), dollars_at(table, 0, 5) / 0.5);
}

}  // namespace
}  // namespace flipin
