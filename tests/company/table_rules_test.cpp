#include <gtest/gtest.h>

#include "company/rules.hpp"
#include "support/small_company.hpp"

namespace flipin {
namespace {

// A company with HemaCare's plan and somebody announced while its rights exist.
Company announced_company() {
  Company company = small_company();
  company.rights_plan = hemacare_plan();
  company.timeline = Timeline{};
  company.timeline->announced = Date{1998, 3, 10};
  return company;
}

template <class Change>
void expect_problem(std::string_view key, std::string_view words, Change change) {
  Company company = announced_company();
  change(company);
  std::vector<Problem> found;
  check_tables(company, found);
  ASSERT_EQ(found.size(), 1U) << key;
  EXPECT_EQ(found.front().key, key);
  EXPECT_NE(found.front().text.find(words), std::string::npos) << found.front().text;
  EXPECT_FALSE(found.front().remedy.empty());
}

TEST(TableRules, FindNothingInACompanyThatBreaksNone) {
  std::vector<Problem> found;
  check_tables(announced_company(), found);
  check_tables(small_company(), found);
  EXPECT_TRUE(found.empty());
}

TEST(TableRules, KeepATimelineWithinTheLifeOfTheRights) {
  expect_problem(
      "timeline", "no [rights_plan]", [](Company& company) { company.rights_plan.reset(); });
  expect_problem("timeline.announced", "before the record date 1998-03-03", [](Company& company) {
    company.timeline->announced = Date{1998, 3, 2};
  });
  expect_problem("timeline.tender", "after the rights expire on 2008-03-10", [](Company& company) {
    company.timeline->tender = Date{2008, 3, 11};
  });
  expect_problem("timeline.board_elected", "business days cannot be counted", [](Company& company) {
    company.rights_plan->expires = Date{2099, 1, 1};
    company.timeline->board_elected = Date{2081, 1, 1};
  });
}

TEST(TableRules, AskForBothThingsThatABoardDoesAboutAnAdversePerson) {
  expect_problem("timeline", "not both limited and found", [](Company& company) {
    company.timeline->adverse_limited = Date{1998, 6, 1};
  });
  expect_problem("timeline", "not both limited and found", [](Company& company) {
    company.timeline->adverse_exceeded = Date{1998, 6, 1};
  });
}

TEST(TableRules, RefuseAPostponementAfterTheRightsHaveSeparated) {
  const auto postponed_on = [](Date day) {
    return [day](Company& company) {
      company.rights_plan->distribution.postponed_to = Date{1998, 4, 30};
      company.rights_plan->distribution.postponed_on = day;
    };
  };
  Company in_time = announced_company();
  postponed_on(Date{1998, 3, 20})(in_time);
  std::vector<Problem> found;
  check_tables(in_time, found);
  EXPECT_TRUE(found.empty());
  expect_problem("rights_plan.distribution.postponed_on",
                 "after the rights have separated on 1998-03-20",
                 postponed_on(Date{1998, 3, 21}));
}

TEST(TableRules, KeepARedemptionWithinCountsThatAreExact) {
  expect_problem("rights_plan.dividend.rights_per_share", "more than", [](Company& company) {
    company.rights_plan->dividend.rights_per_share = 1'000'001.0;
  });
  expect_problem("holder_class[0].holders", "more than the 10 shares", [](Company& company) {
    company.holder_classes.push_back({"Few", ShareCount{10}, 11, 1.0});
  });
}

TEST(TableRules, NamePoliciesOnceAndWithThresholdsThatPlansHave) {
  Policy policy;
  policy.name = "Adviser";
  expect_problem("policy[1].name", "is a policy already", [&](Company& company) {
    company.policies = {policy, policy};
  });
  policy.lowest_threshold = Percentage::from_text("51%").value();
  expect_problem(
      "policy[0].lowest_threshold", "51%", [&](Company& company) { company.policies = {policy}; });
}

}  // namespace
}  // namespace flipin
