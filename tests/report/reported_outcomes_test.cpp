#include "report/tables/reported_outcomes.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/small_company.hpp"

namespace flipin {
namespace {

ReportedOutcome reported(const char* result, double value, ReportedUnit unit) {
  ReportedOutcome outcome;
  outcome.result = result;
  outcome.value = value;
  outcome.unit = unit;
  outcome.source = "a newspaper";
  return outcome;
}

Table table_of(const std::vector<ReportedOutcome>& all) {
  Company company = small_company();
  company.reported = all;
  Estimates estimates;
  estimates.add({"rights.exchange.stake_after", "", exactly(0.0286), "closed form", {}, {}});
  estimates.add(
      {"acquirer.acme.loss", "$", Estimate{2.5e6, 1e4, {2.48e6, 2.52e6}, 100}, "mc", {}, {}});
  return ReportedOutcomesTable::build(company, estimates);
}

double number(const Table& table, std::size_t row, std::size_t column) {
  return std::get<double>(table.rows[row][column]);
}

TEST(ReportedOutcomes, AreComparedInTheirOwnUnit) {
  ReportedOutcome stake = reported("rights.exchange.stake_after", 2.9, ReportedUnit::percent);
  stake.tolerance = 0.05;
  ReportedOutcome loss = reported("acquirer.acme.loss", 2.4, ReportedUnit::millions);
  loss.highest = 2.45;
  loss.note = "as translated";
  const Table table = table_of({stake, loss});
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(std::get<std::string>(table.rows[0][1]), "%");
  EXPECT_NEAR(number(table, 0, 5), 2.86, 1e-12);
  EXPECT_NEAR(number(table, 0, 7), -0.04, 1e-12);
  EXPECT_EQ(std::get<std::string>(table.rows[0][8]), "agrees");
  EXPECT_EQ(std::get<std::string>(table.rows[1][1]), "million $");
  EXPECT_TRUE(std::holds_alternative<std::monostate>(table.rows[1][3])) << "no least is stated";
  EXPECT_NEAR(number(table, 1, 5), 2.5, 1e-12);
  EXPECT_NEAR(number(table, 1, 6), 0.01, 1e-12);
  EXPECT_EQ(std::get<std::string>(table.rows[1][8]), "differs");
  EXPECT_EQ(std::get<std::string>(table.rows[1][9]), "a newspaper (1)");
  EXPECT_EQ(table.notes, std::vector<std::string>{"as translated"});
}

TEST(ReportedOutcomes, SayWhenNoPathYieldedTheResult) {
  ReportedOutcome stake = reported("acquirer.acme.stake_after", 2.9, ReportedUnit::thousands);
  stake.tolerance = 0.05;
  const Table table = table_of({stake});
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(std::get<std::string>(table.rows[0][8]), "too few paths");
  EXPECT_EQ(table.rows[0].size(), table.columns.size());
}

TEST(ReportedOutcome, AgreesWithinEveryLimitThatIsStated) {
  ReportedOutcome outcome = reported("x", 10.0, ReportedUnit::one);
  EXPECT_EQ(outcome.problems().size(), 1U);
  outcome.tolerance = 1.0;
  outcome.lowest = 8.0;
  outcome.highest = 10.5;
  EXPECT_TRUE(outcome.problems().empty());
  EXPECT_EQ(outcome.least(), 9.0);
  EXPECT_EQ(outcome.most(), 10.5);
  outcome.lowest = 11.5;
  ASSERT_EQ(outcome.problems().size(), 1U);
  EXPECT_EQ(outcome.problems()[0].key, "highest");
  outcome.highest = {};
  ASSERT_EQ(outcome.problems().size(), 1U);
  EXPECT_EQ(outcome.problems()[0].key, "tolerance");
}

}  // namespace
}  // namespace flipin
