#include "report/tables/plan_terms.hpp"

#include <gtest/gtest.h>

#include <set>

#include "config/explain.hpp"

namespace flipin {
namespace {

Study study() {
  Study made;
  made.company.rights_plan = RightsPlan{};
  made.stated = {"rights_plan", "rights_plan.redemption", "rights_plan.redemption.price"};
  made.assumptions.push_back({"board.response", "wait", "nothing is known", {}});
  return made;
}

const std::string& words(const Cell& cell) { return std::get<std::string>(cell); }

TEST(PlanTerms, ListEveryKeyOfThePlanAndItsBoardOnce) {
  std::set<std::string> listed;
  const Table table = PlanTermsTable::build(study());
  for (const auto& row : table.rows)
    EXPECT_TRUE(listed.insert(words(row[0]) + "." + words(row[1])).second) << words(row[1]);
  for (const KeyEntry& entry : all_keys()) {
    const bool is_of_plan = entry.table.starts_with("rights_plan") || entry.table == "board";
    if (!is_of_plan || entry.is_table || !entry.only_with.empty()) continue;
    std::string clause = entry.table;
    if (clause.starts_with("rights_plan.")) clause.erase(0, 12);
    EXPECT_EQ(listed.erase(clause + "." + entry.key), 1U) << clause << "." << entry.key;
  }
  EXPECT_TRUE(listed.empty()) << *listed.begin();
}

TEST(PlanTerms, TellWhereEachValueComesFrom) {
  const Table table = PlanTermsTable::build(study());
  int stated = 0;
  int assumed = 0;
  for (const auto& row : table.rows) {
    stated += words(row[3]) == "stated" ? 1 : 0;
    assumed += words(row[3]) == "assumption" ? 1 : 0;
    EXPECT_EQ(words(row[3]) == "assumption", words(row[1]) == "response");
    EXPECT_EQ(words(row[3]) == "stated", words(row[0]) == "redemption" && words(row[1]) == "price");
  }
  EXPECT_EQ(stated, 1);
  EXPECT_EQ(assumed, 1);
}

TEST(PlanTerms, MarkWhatTheSummaryOfThePlanLeavesOpen) {
  int open = 0;
  for (const auto& row : PlanTermsTable::build(study()).rows)
    open += words(row[4]).ends_with("(2)") ? 1 : 0;
  EXPECT_EQ(open, 13) << "every key of the list is a key of the plan";
}

TEST(PlanTerms, SayWhichWordsAChoiceHas) {
  for (const auto& row : PlanTermsTable::build(study()).rows)
    if (words(row[1]) == "last_day_counts") {
      EXPECT_EQ(words(row[2]), "\"until_close\"");
      EXPECT_EQ(words(row[4]),
                "whether the board can still redeem on the last day of the period: until_close or "
                "not_any_more (2)");
    }
}

}  // namespace
}  // namespace flipin
