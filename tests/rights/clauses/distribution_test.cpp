#include "rights/clauses/distribution.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

constexpr std::optional<Date> never;

Distribution by(BusinessCalendar calendar) {
  Distribution clause;
  clause.business_calendar = calendar;
  return clause;
}

Distribution postponed(Date on, Date to) {
  Distribution clause;
  clause.postponed_on = on;
  clause.postponed_to = to;
  return clause;
}

TEST(Distribution, ComesOnTheTenthDayAfterAnAnnouncement) {
  EXPECT_EQ(Distribution{}.after_announcement({1998, 3, 10}), Date(1998, 3, 20));
}

TEST(Distribution, WaitsForTheNextBusinessDay) {
  // The tenth day after Wednesday, March 11, is a Saturday.
  Distribution clause;
  EXPECT_EQ(clause.after_announcement({1998, 3, 11}), Date(1998, 3, 23));
  clause.last_day = CloseRoll::as_counted;
  EXPECT_EQ(clause.after_announcement({1998, 3, 11}), Date(1998, 3, 21));
  // The tenth day after December 22 is New Year's Day, a Friday.
  EXPECT_EQ(Distribution{}.after_announcement({1998, 12, 22}), Date(1999, 1, 4));
}

TEST(Distribution, ComesOnTheTenthBusinessDayAfterATender) {
  EXPECT_EQ(Distribution{}.after_tender({1998, 3, 10}), Date(1998, 3, 24));
  // Memorial Day, May 25, is none.
  EXPECT_EQ(Distribution{}.after_tender({1998, 5, 20}), Date(1998, 6, 4));
  EXPECT_EQ(by(BusinessCalendar::weekends_only).after_tender({1998, 5, 20}), Date(1998, 6, 3));
}

TEST(Distribution, FollowsTheCalendarOfThePlan) {
  // Good Friday, April 10, closes the exchange alone.
  EXPECT_EQ(by(BusinessCalendar::us_federal).after_tender({1998, 4, 1}), Date(1998, 4, 15));
  EXPECT_EQ(by(BusinessCalendar::nyse).after_tender({1998, 4, 1}), Date(1998, 4, 16));
  // Columbus Day, October 12, does not.
  EXPECT_EQ(by(BusinessCalendar::us_federal).after_tender({1998, 10, 1}), Date(1998, 10, 16));
  EXPECT_EQ(by(BusinessCalendar::nyse).after_tender({1998, 10, 1}), Date(1998, 10, 15));
  // Independence Day was a Saturday: the government kept it on Friday, the banks not at all.
  EXPECT_EQ(by(BusinessCalendar::us_federal).after_tender({1998, 6, 22}), Date(1998, 7, 7));
  EXPECT_EQ(by(BusinessCalendar::us_bank).after_tender({1998, 6, 22}), Date(1998, 7, 6));
  EXPECT_EQ(by(BusinessCalendar::us_federal).after_announcement({1998, 6, 23}), Date(1998, 7, 6));
  EXPECT_EQ(by(BusinessCalendar::us_bank).after_announcement({1998, 6, 23}), Date(1998, 7, 3));
}

TEST(Distribution, LeavesATenderOnTheDayItIsMadeWhereThereIsNoPeriod) {
  Distribution clause;
  clause.business_days_after_tender = 0;
  EXPECT_EQ(clause.after_tender({1998, 3, 14}), Date(1998, 3, 16));  // from a Saturday
  clause.last_day = CloseRoll::as_counted;
  EXPECT_EQ(clause.after_tender({1998, 3, 14}), Date(1998, 3, 14));
}

TEST(Distribution, NeverComesIfNothingIsEverAnnounced) {
  EXPECT_EQ(Distribution{}.distribution_date(never, never, never), never);
  const Distribution clause = postponed({1998, 3, 19}, {1998, 4, 30});
  EXPECT_EQ(clause.distribution_date(never, never, never), never);
  EXPECT_FALSE(clause.postponement_is_late(never, never));
}

TEST(Distribution, ComesOnTheEarliestDate) {
  const Distribution clause;
  const Date announced{1998, 3, 10};  // March 20
  const Date tender{1998, 3, 3};      // March 17
  const Date adverse{1998, 3, 16};
  EXPECT_EQ(clause.distribution_date(announced, never, never), Date(1998, 3, 20));
  EXPECT_EQ(clause.distribution_date(never, tender, never), Date(1998, 3, 17));
  EXPECT_EQ(clause.distribution_date(never, never, adverse), adverse);
  EXPECT_EQ(clause.distribution_date(announced, tender, never), Date(1998, 3, 17));
  EXPECT_EQ(clause.distribution_date(announced, tender, adverse), adverse);
  EXPECT_EQ(clause.distribution_date(announced, tender, adverse + 30), Date(1998, 3, 17));
}

TEST(Distribution, IsPostponedByABoardThatActsInTime) {
  const Date announced{1998, 3, 10};
  const Date later{1998, 4, 30};
  for (const Date on : {Date{1998, 3, 19}, Date{1998, 3, 20}}) {  // the last day is in time
    const Distribution clause = postponed(on, later);
    EXPECT_EQ(clause.distribution_date(announced, never, never), later);
    EXPECT_FALSE(clause.postponement_is_late(announced, never));
  }
}

TEST(Distribution, IsNotPostponedAfterItHasCome) {
  const Date announced{1998, 3, 10};
  for (const Date on : {Date{1998, 3, 21}, Date{1998, 3, 23}}) {
    const Distribution clause = postponed(on, {1998, 4, 30});
    EXPECT_EQ(clause.distribution_date(announced, never, never), Date(1998, 3, 20));
    EXPECT_TRUE(clause.postponement_is_late(announced, never));
  }
  // The earlier of the two dates counts, though the tender's alone could still be postponed.
  const Distribution clause = postponed({1998, 3, 23}, {1998, 4, 30});
  const Date tender{1998, 3, 10};  // March 24
  EXPECT_EQ(clause.distribution_date(announced, tender, never), Date(1998, 3, 20));
  EXPECT_TRUE(clause.postponement_is_late(announced, tender));
  EXPECT_EQ(clause.distribution_date(never, tender, never), Date(1998, 4, 30));
  EXPECT_FALSE(clause.postponement_is_late(never, tender));
}

TEST(Distribution, IsNotMadeEarlierByAPostponement) {
  const Distribution clause = postponed({1998, 3, 11}, {1998, 3, 12});
  EXPECT_EQ(clause.distribution_date(Date{1998, 3, 10}, never, never), Date(1998, 3, 20));
}

TEST(Distribution, IsNotPostponedForAnAdversePerson) {
  const Distribution clause = postponed({1998, 3, 19}, {1998, 4, 30});
  const Date adverse{1998, 4, 6};
  EXPECT_EQ(clause.distribution_date(Date{1998, 3, 10}, never, adverse), adverse);
  EXPECT_EQ(clause.distribution_date(never, never, adverse), adverse);
}

TEST(Distribution, ComesOnABusinessDayAndNeverEarlierForALaterAnnouncement) {
  for (const auto& [calendar, word] : enum_names<BusinessCalendar>) {
    const Distribution clause = by(calendar);
    Date last_announcement, last_tender;
    for (Date today{1998, 3, 10}; today <= Date{2008, 3, 10}; today = today + 1) {
      const Date announcement = clause.after_announcement(today);
      const Date tender = clause.after_tender(today);
      ASSERT_TRUE(is_business_day(calendar, announcement)) << word << ' ' << iso(today);
      ASSERT_TRUE(is_business_day(calendar, tender)) << word << ' ' << iso(today);
      ASSERT_GE(announcement, today + 10);
      ASSERT_GE(tender, today + 12);  // ten business days hold at least one weekend
      ASSERT_GE(announcement, last_announcement);
      ASSERT_GE(tender, last_tender);
      last_announcement = announcement;
      last_tender = tender;
    }
  }
}

TEST(Distribution, WantsBothDatesOfAPostponementInOrder) {
  EXPECT_TRUE(Distribution{}.problems().empty());
  EXPECT_TRUE(postponed({1998, 3, 19}, {1998, 4, 30}).problems().empty());
  const auto key_of = [](const Distribution& clause) {
    const auto found = clause.problems();
    return found.size() == 1 ? found.front().key : "";
  };
  EXPECT_EQ(key_of(postponed({1998, 3, 19}, {1998, 3, 19})), "postponed_to");
  EXPECT_EQ(key_of(postponed({1998, 3, 19}, {1998, 3, 18})), "postponed_to");
  Distribution clause;
  clause.postponed_to = Date{1998, 4, 30};
  EXPECT_EQ(key_of(clause), "postponed_to");
  clause = {};
  clause.postponed_on = Date{1998, 3, 19};
  EXPECT_EQ(key_of(clause), "postponed_on");
}

}  // namespace
}  // namespace flipin
