#include "report/tables/timeline.hpp"

#include <gtest/gtest.h>

#include "report/write_text.hpp"
#include "support/small_company.hpp"

namespace flipin {
namespace {

// A company with HemaCare's plan, and somebody announced on March 10, 1998.
Company announced_company() {
  Company company = small_company();
  company.grants.clear();
  company.rights_plan = hemacare_plan();
  company.timeline = Timeline{};
  company.timeline->announced = Date{1998, 3, 10};
  return company;
}

// "1998-03-20: 10 days; ...": the day and the rule of the row of an event; empty without one.
std::string row_of(const Company& company, const std::string& event) {
  for (const auto& row : TimelineTable::build(company, {}).rows)
    if (std::get<std::string>(row[2]) == event) {
      const auto* date = std::get_if<std::string>(&row[0]);
      return (date ? *date : "no day") + ": " + std::get<std::string>(row[5]);
    }
  return "";
}

TEST(TimelineTable, ListsDaysInOrderAndLastWhatHasNone) {
  const Table table = TimelineTable::build(announced_company(), {});
  std::string before;
  for (const auto& row : table.rows) {
    const auto* date = std::get_if<std::string>(&row[0]);
    const std::string day = date ? *date : "no day";
    EXPECT_LE(before, day);
    before = day;
  }
  EXPECT_EQ(before, "no day");
  EXPECT_EQ(row_of(announced_company(), "Exchange is closed to the board"),
            "no day: 50% of the shares outstanding");
}

TEST(TimelineTable, EndsTheExchangeForAnAcquiringPersonOnlyUnlessThePlanSaysOtherwise) {
  Company company = announced_company();
  company.timeline = Timeline{};
  company.timeline->adverse_limited = Date{1998, 6, 1};
  company.timeline->adverse_found = Date{1998, 6, 5};
  company.timeline->adverse_exceeded = Date{1998, 6, 3};
  EXPECT_EQ(row_of(company, "Exchange is closed to the board"), "");
  company.rights_plan->exchange.adverse_person = AdversePersonExchange::open;
  EXPECT_NE(row_of(company, "Exchange is closed to the board"), "");
}

TEST(TimelineTable, HasNobodyAdverseWhoseHoldingNeverExceedsTheLimit) {
  Company company = announced_company();
  company.timeline = Timeline{};
  company.timeline->adverse_limited = Date{1998, 6, 1};
  company.timeline->adverse_found = Date{1998, 6, 5};
  EXPECT_EQ(row_of(company, "The person is an adverse person"), "");
  EXPECT_EQ(row_of(company, "Rights separate: the distribution date"), "");
}

TEST(TimelineTable, RedeemsUntilTheTriggerOnlyInATripWirePlan) {
  Company company = announced_company();
  EXPECT_TRUE(row_of(company, "Last day to redeem").starts_with("1998-03-20: 10 days"));
  company.rights_plan->exercise.start = ExerciseStart::trip_wire;
  EXPECT_EQ(row_of(company, "Last day to redeem"), "1998-03-10: a trip-wire plan");
  EXPECT_EQ(row_of(company, "First exercise, for common shares"), "1998-03-20: from its close");
}

TEST(TimelineTable, DelaysExerciseWhileTheBoardKeepsItsPowerToRedeem) {
  Company company = announced_company();
  company.rights_plan->redemption.extended_by = 5;
  EXPECT_EQ(row_of(company, "First exercise, for common shares"),
            "1998-03-25: from the close of the later");
  company.board.response = BoardResponse::wait;
  company.board.wait_days = 30;
  EXPECT_EQ(row_of(company, "Last day to redeem, as designated by a board that waits"),
            "1998-04-24: 30 days");
  EXPECT_EQ(row_of(company, "First exercise, for common shares"),
            "1998-04-24: from the close of the later");
}

TEST(TimelineTable, CountsTheSubstitutionPeriodWhereAuthorizedSharesFallShort) {
  Company company = announced_company();
  EXPECT_EQ(row_of(company, "Substitution period ends"), "");
  company.company.shares_authorized = ShareCount{2'000'000};
  EXPECT_TRUE(row_of(company, "Substitution period ends").starts_with("1998-04-19: 30 days"));
  EXPECT_TRUE(row_of(company, "Substitution period ends if more shares are sought")
                  .starts_with("1998-06-18: 90 days"));
}

TEST(TimelineTable, ExercisesForPreferredUnitsAfterATenderOfferAlone) {
  Company company = announced_company();
  company.timeline = Timeline{};
  company.timeline->tender = Date{1998, 3, 10};
  EXPECT_TRUE(row_of(company, "First exercise, for preferred units").starts_with("1998-03-24"));
  EXPECT_EQ(row_of(company, "Last day to redeem"), "") << "no window closes because of a tender";
  EXPECT_EQ(row_of(company, "Earliest end of the rights by a vote on the offer"), "");
  company.rights_plan->offer_vote.available = true;
  // 180 business days after March 10, 1998, with five Federal holidays among them.
  EXPECT_TRUE(row_of(company, "Earliest end of the rights by a vote on the offer")
                  .starts_with("1998-11-24"));
}

TEST(TimelineTable, LetsANewBoardRedeemAtOnceLaterOrNever) {
  Company company = announced_company();
  company.timeline->board_elected = Date{1998, 6, 10};
  EXPECT_EQ(row_of(company, "New board may redeem"), "1998-06-10: at once");
  ContinuingDirectors& clause = company.rights_plan->continuing_directors;
  clause.power = RedemptionPower::delayed;
  EXPECT_EQ(row_of(company, "New board may redeem"), "1998-12-07: 180 days");
  clause.power = RedemptionPower::continuing_directors_only;
  EXPECT_EQ(row_of(company, "New board may redeem"),
            "no day: never: only continuing directors may");
}

TEST(TimelineTable, SaysWhatComesAfterTheRightsHaveExpired) {
  Company company = announced_company();
  company.timeline->announced = Date{2008, 3, 7};
  EXPECT_EQ(row_of(company, "Last day to redeem"), "2008-03-10: the rights expire");
  EXPECT_TRUE(row_of(company, "Rights separate: the distribution date")
                  .ends_with("the rights have expired by then"));
}

TEST(TimelineTable, NeedsATimeline) {
  Company company = announced_company();
  EXPECT_FALSE(TimelineTable::lacks(company));
  company.timeline.reset();
  EXPECT_EQ(TimelineTable::lacks(company), "[timeline]");
}

}  // namespace
}  // namespace flipin
