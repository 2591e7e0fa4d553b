#include "calendar/term.hpp"

#include <gtest/gtest.h>

#include "calendar/schedule.hpp"

namespace flipin {
namespace {

// HemaCare proxy statement, 30 April 2002: granted 23 March 2001, expiration 3/22/11.
constexpr Date granted{2001, 3, 23};
constexpr Date expires{2011, 3, 22};

TEST(Term, CountsWholeAnniversaries) {
  EXPECT_EQ(years_between(granted, granted), Years{0});
  EXPECT_EQ(years_between(granted, Date{2002, 3, 23}), Years{1});
  EXPECT_EQ(years_between(granted, Date{2011, 3, 23}), Years{10});
}

TEST(Term, AddsTheFractionOfTheYearInProgress) {
  EXPECT_EQ(years_between(granted, Date{2001, 3, 24}), Years{1.0 / 365});
  EXPECT_EQ(years_between(granted, expires), Years{9 + 364.0 / 365});
  // The year from 2003-03-23 holds 29 February 2004: 366 days.
  EXPECT_EQ(years_between(granted, Date{2004, 3, 22}), Years{2 + 365.0 / 366});
}

TEST(Term, KeepsALeapDaysAnniversaryOnTheTwentyEighth) {
  const Date leap_day{2000, 2, 29};
  EXPECT_EQ(years_between(leap_day, Date{2001, 2, 28}), Years{1});
  EXPECT_EQ(years_between(leap_day, Date{2003, 2, 28}), Years{3});
  EXPECT_EQ(years_between(leap_day, Date{2004, 2, 28}), Years{3 + 365.0 / 366});
  EXPECT_EQ(years_between(leap_day, Date{2004, 2, 29}), Years{4});
}

TEST(Term, IsNegativeBackwards) {
  EXPECT_EQ(years_between(granted, Date{2000, 3, 23}), Years{-1});
  EXPECT_EQ(years_between(granted, Date{2001, 3, 22}), Years{-1 + 364.0 / 365});
}

TEST(Term, RisesEveryDayForTwelveYears) {
  for (const Date from : {granted,
                          Date{2000, 2, 29},
                          Date{2000, 2, 28},
                          Date{2000, 3, 1},
                          Date{1999, 12, 31},
                          Date{2001, 1, 1},
                          Date{1896, 2, 29}}) {
    Years before = years_between(from, from - 1);
    EXPECT_LT(before, Years{0});
    for (Date to = from; to <= add_months(from, 144); to = to + 1) {
      const Years elapsed = years_between(from, to);
      ASSERT_LT(before, elapsed) << iso(from) << " to " << iso(to);
      ASSERT_LE((elapsed - before).value(), 1.0 / 365 + 1e-12);
      before = elapsed;
    }
    EXPECT_EQ(before, Years{12});
  }
}

TEST(Term, CallsTenYearsLessADayTenYears) {
  EXPECT_EQ(contractual_term(granted, expires), Years{10});
  EXPECT_EQ(contractual_term(granted, expires + 1), Years{10});
  EXPECT_EQ(contractual_term(granted, expires + 2), Years{10});
}

TEST(Term, ForgivesNoMoreThanOneDay) {
  EXPECT_EQ(contractual_term(granted, expires - 1), years_between(granted, expires - 1));
  EXPECT_EQ(contractual_term(granted, expires + 3), years_between(granted, expires + 3));
  EXPECT_LT(contractual_term(granted, expires - 1), Years{10});
  EXPECT_GT(contractual_term(granted, expires + 3), Years{10});
}

TEST(Term, ForgivesADayAcrossTheTurnOfTheYear) {
  EXPECT_EQ(contractual_term(Date{2001, 1, 1}, Date{2010, 12, 31}), Years{10});
  EXPECT_EQ(contractual_term(Date{2000, 12, 31}, Date{2011, 1, 1}), Years{10});
}

TEST(Term, ForgivesADayAfterALeapDayGrant) {
  const Date leap_day{2000, 2, 29};
  EXPECT_EQ(contractual_term(leap_day, Date{2010, 2, 27}), Years{10});
  EXPECT_EQ(contractual_term(leap_day, Date{2010, 2, 28}), Years{10});
  EXPECT_EQ(contractual_term(leap_day, Date{2010, 3, 1}), Years{10});
  EXPECT_GT(contractual_term(leap_day, Date{2010, 3, 2}), Years{10});
}

TEST(Term, IsNotZeroForAnOptionOfOneDay) {
  EXPECT_EQ(contractual_term(granted, granted), Years{0});
  EXPECT_EQ(contractual_term(granted, granted + 1), Years{1.0 / 365});
}

TEST(Term, RefusesAnExpirationBeforeTheGrant) {
  EXPECT_THROW(static_cast<void>(contractual_term(granted, granted - 1)), BrokenExpectation);
}

// 3,651 days: the two counts an audit tries on a filed figure.
TEST(Term, CountsDaysAsAFilingMayHave) {
  EXPECT_EQ(actual_365(granted, expires), Years{3651 / 365.0});
  EXPECT_EQ(actual_365_25(granted, expires), Years{3651 / 365.25});
  EXPECT_EQ(actual_365(expires, granted), Years{-3651 / 365.0});
}

}  // namespace
}  // namespace flipin
