#include <gtest/gtest.h>

#include "calendar/business_days.hpp"
#include "rights/rights_plan.hpp"
#include "support/hemacare.hpp"

// HemaCare Corporation, Form 8-K of March 5, 1998, Item 5: the numbers that it prints and what
// follows from them.

namespace flipin {
namespace {

// "15% or more of the outstanding Common Shares"; "there were 7,190,710 Common Shares issued and
// outstanding".
TEST(PlanOf1998, IsTriggeredByTheFirstWholeShareAtFifteenPercent) {
  const Percentage threshold = hemacare_plan().threshold;
  EXPECT_EQ(threshold.fewest_of(hemacare_outstanding), ShareCount{1'078'607});
  EXPECT_FALSE(threshold.reached_by(ShareCount{1'078'606}, hemacare_outstanding));
  EXPECT_TRUE(threshold.reached_by(ShareCount{1'078'607}, hemacare_outstanding));
}

// A purchase by the company itself can carry a holder over the threshold.
TEST(PlanOf1998, IsReachedByAHolderOfAMillionAfterABuybackOf524044) {
  const Percentage threshold = hemacare_plan().threshold;
  const ShareCount million{1'000'000};
  EXPECT_FALSE(threshold.reached_by(million, hemacare_outstanding - ShareCount{523'000}));
  EXPECT_FALSE(threshold.reached_by(million, hemacare_outstanding - ShareCount{524'043}));
  EXPECT_TRUE(threshold.reached_by(million, hemacare_outstanding - ShareCount{524'044}));
}

// Exercise of every reserved option can take a holder below it again.
TEST(PlanOf1998, IsNoLongerReachedOnceTheReservedSharesAreIssued) {
  const ShareCount after = hemacare_outstanding + hemacare_reserved;
  EXPECT_EQ(after, ShareCount{8'481'510});
  EXPECT_FALSE(hemacare_plan().threshold.reached_by(smallest_stake, after));
  EXPECT_EQ(hemacare_plan().threshold.fewest_of(after), ShareCount{1'272'227});
  EXPECT_EQ(to_text(rounded_percentage(hemacare_reserved, hemacare_outstanding, 2)), "17.95%");
}

// "$5.00 per one-hundredth of a Preferred Share"; "that number of Common Shares having a market
// value of two times the exercise price of such Right".
TEST(PlanOf1998, SellsTenDollarsOfStockForFive) {
  const RightTerms terms = hemacare_plan().terms();
  EXPECT_EQ(terms.exercise_price, DollarsPerShare{5.0});
  for (const double market_value : {0.25, 1.0, 1.6, 20.0}) {
    const Delivery delivery = CashFlipIn{}.delivery(terms, DollarsPerShare{market_value});
    EXPECT_NEAR(delivery.shares * market_value, 10.0, 1e-14);
    EXPECT_EQ(delivery.payment, DollarsPerShare{5.0});
  }
}

// "Rights beneficially owned by the Acquiring Person ... will thereafter be void".
TEST(PlanOf1998, VoidsTheRightsOfTheAcquiringPerson) {
  EXPECT_EQ(hemacare_trigger().valid_rights(), ShareCount{6'112'103});
  const PlanOutcome outcome = settle_by(
      CashFlipIn{}, settlement_terms(hemacare_plan()), hemacare_ledger(), {}, hemacare_trigger());
  EXPECT_EQ(outcome.settlement.paid_in, Dollars{6'112'103.0 * 5.0});
}

// "an exchange ratio of one Common Share (or 1/100 of a Preferred Share) per Right": a stake a
// becomes a / (2 - a).
TEST(PlanOf1998, ExchangesShareForRight) {
  const PlanOutcome outcome = settle_by(
      Exchange{}, settlement_terms(hemacare_plan()), hemacare_ledger(), {}, hemacare_trigger());
  const double stake = hemacare_trigger().stake();
  EXPECT_NEAR(outcome.settlement.stake_after, stake / (2.0 - stake), 1e-15);
  EXPECT_NEAR(100.0 * outcome.settlement.stake_after, 8.108112, 5e-7);
}

// The 8-K states no authorized shares. At one dollar a full flip-in needs 69.6 million in all.
TEST(PlanOf1998, NeedsFarMoreSharesThanAreOutstanding) {
  const PlanOutcome outcome = settle_by(
      CashFlipIn{}, settlement_terms(hemacare_plan()), hemacare_ledger(), {}, hemacare_trigger());
  EXPECT_EQ((hemacare_outstanding + hemacare_reserved).shares() + outcome.fitted.required,
            Shares{69'602'540});
}

// At $1.60 the options granted at $1.20 are $0.40 in the money; a flip-in leaves them worthless.
TEST(PlanOf1998, PutsOptionsUnderWater) {
  const Trigger trigger = exact_stake(0.15, 1.60, 1.60);
  const Settlement after =
      settle(trigger, CashFlipIn{}.delivery(hemacare_terms, trigger.market_value), 1.0);
  EXPECT_NEAR(after.price_after.value(), 0.926733, 5e-7);
  EXPECT_NEAR(after.price_after / trigger.price, 0.579208, 5e-7);
  EXPECT_LT(after.price_after, DollarsPerShare{1.20});
}

// "the close of business on the tenth day after a public announcement"; "on tenth business day ...
// after the commencement of ... a tender or exchange offer".
TEST(PlanOf1998, CountsTenDaysAndTenBusinessDays) {
  const auto calendar = BusinessCalendar::us_federal;
  EXPECT_EQ((Date{1998, 3, 10} + 10), (Date{1998, 3, 20}));
  EXPECT_EQ(roll_forward(calendar, Date{1998, 3, 11} + 10), (Date{1998, 3, 23}));  // a Saturday
  EXPECT_EQ(add_business_days(calendar, Date{1998, 3, 10}, 10), (Date{1998, 3, 24}));
  // Memorial Day, May 25.
  EXPECT_EQ(add_business_days(calendar, Date{1998, 5, 20}, 10), (Date{1998, 6, 4}));
  EXPECT_EQ(add_business_days(BusinessCalendar::weekends_only, Date{1998, 5, 20}, 10),
            (Date{1998, 6, 3}));
}

}  // namespace
}  // namespace flipin
