#include "rights/rights_plan.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "support/hemacare.hpp"

namespace flipin {
namespace {

const ShareLedger unlimited = hemacare_ledger();

TEST(RightsPlan, PricesARightByTheUnitsItBuys) {
  EXPECT_EQ(hemacare_plan().terms().exercise_price, DollarsPerShare{5.0});
  // After a split of the preferred 2:1, twice the units at half the price: the same right.
  RightsPlan split = hemacare_plan();
  split.units_per_right = 2.0;
  split.purchase_price = PrintedPrice::from_text("2.50").value();
  EXPECT_EQ(split.terms().exercise_price, DollarsPerShare{5.0});
}

TEST(RightsPlan, SettlesByTheClauseAsked) {
  const RightsPlan plan = hemacare_plan();
  const auto stake_after = [&](const SettlementClauses::Any& clause) {
    return settle_by(clause, settlement_terms(plan), unlimited, {}, hemacare_trigger())
        .settlement.stake_after;
  };
  EXPECT_NEAR(100.0 * stake_after(CashFlipIn{}), 1.57894821593, 5e-12);
  EXPECT_NEAR(100.0 * stake_after(Exchange{}), 8.10811217146, 5e-12);
  EXPECT_NEAR(100.0 * stake_after(SpreadSettlement{}), 2.85714437081, 5e-12);
}

TEST(RightsPlan, ExercisesTheParticipatingPart) {
  RightsPlan plan = hemacare_plan();
  plan.participation = 0.5;
  const PlanOutcome half =
      settle_by(CashFlipIn{}, settlement_terms(plan), unlimited, {}, hemacare_trigger());
  EXPECT_EQ(half.fitted.participation, 0.5);
  EXPECT_NEAR(100.0 * half.settlement.stake_after, 2.85714437081, 5e-12);
}

TEST(RightsPlan, LeavesRightsAloneThatCostMoreThanTheyBring) {
  const RightsPlan plan = hemacare_plan();
  // Ten shares for $5, at less than fifty cents.
  for (const double price : {0.49, 0.5}) {
    const Trigger trigger = hemacare_trigger(price, 1.0);
    const PlanOutcome out = settle_by(CashFlipIn{}, settlement_terms(plan), unlimited, {}, trigger);
    EXPECT_EQ(out.fitted.participation, 0.0);
    EXPECT_EQ(out.settlement.stake_after, out.settlement.stake_before);
    EXPECT_EQ(out.settlement.loss, Dollars{});
    // What costs nothing is taken at any price.
    EXPECT_GT(settle_by(Exchange{}, settlement_terms(plan), unlimited, {}, trigger).settlement.loss,
              Dollars{});
  }
  const PlanOutcome in =
      settle_by(CashFlipIn{}, settlement_terms(plan), unlimited, {}, hemacare_trigger(0.51, 1.0));
  EXPECT_EQ(in.fitted.participation, 1.0);
}

TEST(RightsPlan, StaysWithinItsLedger) {
  RightsPlan plan = hemacare_plan();
  plan.authorized_shortfall = AuthorizedShortfall::reduced_price;
  const ShareLedger limited = hemacare_ledger(ShareCount{20'000'000});
  const PlanOutcome capped =
      settle_by(CashFlipIn{}, settlement_terms(plan), limited, {}, hemacare_trigger());
  EXPECT_NEAR(100.0 * capped.settlement.stake_after, 5.76511555812, 5e-12);
  // 7,190,710 outstanding, 1,290,800 reserved and the shares that full exercise would take.
  const Shares all = (limited.outstanding + limited.reserved).shares() + capped.fitted.required;
  EXPECT_EQ(all, Shares{69'602'540});
  // One share each is there.
  EXPECT_EQ(settle_by(Exchange{}, settlement_terms(plan), limited, {}, hemacare_trigger())
                .fitted.shortfall,
            Shares{});
}

TEST(RightsPlan, SurvivesAPriceThatLeavesLessThanItsCash) {
  RightsPlan plan = hemacare_plan();
  plan.authorized_shortfall = AuthorizedShortfall::spread_settlement;
  const PlanOutcome outcome = settle_by(CashFlipIn{},
                                        settlement_terms(plan),
                                        hemacare_ledger(ShareCount{20'000'000}),
                                        Dollars{2e6},
                                        hemacare_trigger(0.2, 0.2));
  EXPECT_GT(outcome.fitted.unfunded, Dollars{});
  EXPECT_NEAR(outcome.settlement.loss_fraction, 1.0, 1e-12);
}

TEST(TriggerToday, MeasuresByTheAverage) {
  const auto trigger = trigger_today(
      hemacare_plan(), unlimited, smallest_stake, DollarsPerShare{1.0}, DollarsPerShare{0.8});
  ASSERT_TRUE(trigger);
  EXPECT_EQ(trigger->market_value, DollarsPerShare{0.8});
  EXPECT_EQ(trigger->price, DollarsPerShare{1.0});
  EXPECT_EQ(trigger->valid_rights(), ShareCount{6'112'103});
}

TEST(TriggerToday, SolvesForASelfConsistentPriceWhereThereIsOne) {
  RightsPlan plan = hemacare_plan();
  plan.market_value = MarketValue::self_consistent;
  const ShareLedger ledger{many_shares, {}, {}};
  const auto solved = [&](double participation) {
    plan.participation = participation;
    return trigger_today(plan,
                         ledger,
                         ShareCount{many_shares.count() * 15 / 100},
                         DollarsPerShare{1.0},
                         DollarsPerShare{0.8});
  };
  EXPECT_NEAR(solved(0.10).value().market_value.value(), 0.575, 1e-12);
  EXPECT_EQ(solved(0.25), std::nullopt);
  // The limit is 4/17: no value is left after dilution.
  EXPECT_TRUE(solved(4.0 / 17.0 - 1e-9));
  EXPECT_FALSE(solved(4.0 / 17.0 + 1e-9));

  plan.participation = 0.10;
  const auto outcome = settle_by(CashFlipIn{}, settlement_terms(plan), ledger, {}, *solved(0.10));
  EXPECT_NEAR(outcome.fitted.delivery.shares, 17.391304, 5e-7);
  EXPECT_NEAR(100.0 * outcome.settlement.stake_after, 6.052632, 5e-7);
  EXPECT_NEAR(outcome.settlement.price_after.value(), 0.575, 1e-12);
}

// Closes are kept as growth since a start at 80 cents.
double growth(double close) { return std::log(close / 0.8); }

TEST(TrailingCloses, AverageTheLastDaysOfEveryPath) {
  TrailingCloses closes{30, DollarsPerShare{0.8}};
  closes.start(DollarsPerShare{1.0});
  EXPECT_DOUBLE_EQ(closes.average(0).value(), 1.0);
  BlockArray day;
  for (int close = 101; close <= 130; ++close) {
    day.setConstant(growth(close / 100.0));
    day[5] = growth(2.0);
    closes.add(day);
  }
  EXPECT_NEAR(closes.average(0).value(), 1.155, 1e-14);
  EXPECT_DOUBLE_EQ(closes.average(5).value(), 2.0);
  EXPECT_NEAR(
      CashFlipIn{}.delivery(hemacare_terms, closes.average(0)).shares, 8.65800865801, 5e-12);
}

TEST(TrailingCloses, CountTheCloseBeforeForDaysThatHaveNotPassed) {
  TrailingCloses closes{10, DollarsPerShare{0.8}};
  closes.start(DollarsPerShare{1.0});
  BlockArray day;
  day.setConstant(growth(2.0));
  for (int passed = 1; passed <= 10; ++passed) {
    closes.add(day);
    EXPECT_NEAR(closes.average(1023).value(), 1.0 + passed / 10.0, 1e-14);
  }
  day.setConstant(growth(5.0));
  closes.add(day);
  EXPECT_NEAR(closes.average(0).value(), 2.3, 1e-14);
  closes.start(DollarsPerShare{3.0});
  EXPECT_DOUBLE_EQ(closes.average(0).value(), 3.0);
}

}  // namespace
}  // namespace flipin
