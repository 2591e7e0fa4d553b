#include "report/tables/fair_value.hpp"

#include <gtest/gtest.h>

#include "report/write_text.hpp"
#include "support/small_company.hpp"

namespace flipin {
namespace {

PriceHurdle hurdle_of(const char* holder, int closes, DeliveryTime delivered) {
  PriceHurdle award;
  award.holder = holder;
  award.shares = ShareCount{1'000};
  award.hurdle = PrintedPrice::from_text("1.50").value();
  award.consecutive_closes = closes;
  award.granted = Date{2001, 3, 23};
  award.performance_ends = Date{2004, 3, 22};
  award.delivered = delivered;
  return award;
}

Company company_with_hurdles_alone() {
  Company company = small_company();
  company.grants.clear();
  company.grants.emplace_back(hurdle_of("Ann Lee", 20, DeliveryTime::at_end));
  company.grants.emplace_back(hurdle_of("Bob Roy", 1, DeliveryTime::when_earned));
  return company;
}

Estimates estimates_of(const std::vector<std::string>& names) {
  Estimates estimates;
  for (const std::string& name : names) estimates.add({name, "", exactly(0.5), "mc", {}, {}});
  return estimates;
}

std::vector<std::string> figures_of(const Table& table) {
  std::vector<std::string> figures;
  for (const auto& row : table.rows)
    figures.push_back(std::get<std::string>(row[0]) + ": " + std::get<std::string>(row[1]));
  return figures;
}

TEST(FairValue, ShowsPriceHurdlesWithTheirTerms) {
  const Company company = company_with_hurdles_alone();
  ASSERT_FALSE(FairValueTable::lacks(company));
  const Table table = FairValueTable::build(company,
                                            estimates_of({"grant.lee-2001.fair_value",
                                                          "grant.lee-2001.value_given_vesting",
                                                          "grant.lee-2001.probability_earned",
                                                          "grant.lee-2001.days_to_earn",
                                                          "grant.roy-2001.fair_value"}));
  EXPECT_EQ(figures_of(table),
            (std::vector<std::string>{"Ann Lee: Fair value (1)",
                                      "Ann Lee: Fair value given vesting (2)",
                                      "Ann Lee: Probability of being earned, given vesting",
                                      "Ann Lee: Days until shares are earned (3)",
                                      "Bob Roy: Fair value (4)"}));
  ASSERT_EQ(table.notes.size(), 4U);
  EXPECT_NE(table.notes[0].find("20 consecutive closes at or above $1.50 from 3/23/01 to 3/22/04 "
                                "and delivered at the end of that period"),
            std::string::npos);
  EXPECT_NE(table.notes[3].find("a close at or above $1.50 from 3/23/01 to 3/22/04 and delivered "
                                "on the day it is earned"),
            std::string::npos);
}

TEST(FairValue, LeavesOutTheDaysOfSharesThatNoPathEarned) {
  const Table table = FairValueTable::build(company_with_hurdles_alone(),
                                            estimates_of({"grant.lee-2001.probability_earned"}));
  EXPECT_EQ(table.rows.size(), 1U);
  for (const std::string& note : table.notes)
    EXPECT_EQ(note.find("Trading days"), std::string::npos) << note;
}

}  // namespace
}  // namespace flipin
