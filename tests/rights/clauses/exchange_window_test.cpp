#include "rights/clauses/exchange_window.hpp"

#include <gtest/gtest.h>

#include "support/hemacare.hpp"

namespace flipin {
namespace {

TEST(ExchangeWindow, ClosesAtExactlyHalfOfTheShares) {
  const ExchangeWindow window;
  EXPECT_TRUE(window.is_open(smallest_stake, hemacare_outstanding));
  EXPECT_TRUE(window.is_open(ShareCount{3'595'354}, hemacare_outstanding));
  EXPECT_FALSE(window.is_open(ShareCount{3'595'355}, hemacare_outstanding));
}

TEST(ExchangeWindow, IsOpenedByAnAdversePersonOnlyWhereThePlanSaysSo) {
  ExchangeWindow window;
  EXPECT_TRUE(window.is_opened_by(PlanEvent::acquiring_person));
  EXPECT_FALSE(window.is_opened_by(PlanEvent::adverse_person));
  EXPECT_FALSE(window.is_opened_by(PlanEvent::tender_announced));
  window.adverse_person = AdversePersonExchange::open;
  EXPECT_TRUE(window.is_opened_by(PlanEvent::adverse_person));
}

// 40% exchanged at 1:1, then half of the rest flips in: worked in exact rationals.
TEST(ExchangeWindow, LeavesTheRestToFlipIn) {
  ExchangeWindow window;
  window.part = 0.4;
  const Delivery mixed = window.then_flip_in(hemacare_terms, DollarsPerShare{1.0}, 0.5);
  EXPECT_NEAR(mixed.shares, 3.4, 1e-15);
  EXPECT_NEAR(mixed.payment.value(), 1.5, 1e-15);
  const Settlement after = settle(exact_stake(0.15, 1.0, 1.0), mixed, 1.0);
  EXPECT_NEAR(after.price_after.value(), 0.584832904884, 5e-13);
  EXPECT_NEAR(100.0 * after.stake_after, 3.856041131, 5e-10);
}

TEST(ExchangeWindow, HandsSharesOnlyToHoldersWhoCertify) {
  ExchangeWindow window;
  window.certified = 0.8;
  EXPECT_EQ(window.participation(), 0.8);
  const Delivery mixed = window.then_flip_in(hemacare_terms, DollarsPerShare{1.0}, 1.0);
  EXPECT_EQ(mixed.shares, 0.8);  // the rights of the others have ended
  EXPECT_EQ(mixed.payment, DollarsPerShare{});
}

// Selectica, Inc.: trading stopped on January 5, 2009 and went on on February 4.
TEST(ExchangeWindow, ResumesTradingAfterTheHalt) {
  ExchangeWindow window;
  EXPECT_EQ(window.trading_resumes(Date{2009, 1, 5}), (Date{2009, 1, 5}));
  window.halted_days = 30;
  EXPECT_EQ(window.trading_resumes(Date{2009, 1, 5}), (Date{2009, 2, 4}));
}

TEST(ExchangeWindow, NamesAClosingHoldingOfNothing) {
  ExchangeWindow window;
  EXPECT_TRUE(window.problems().empty());
  window.closes_at = {};
  ASSERT_EQ(window.problems().size(), 1U);
  EXPECT_EQ(window.problems()[0].key, "closes_at");
}

}  // namespace
}  // namespace flipin
