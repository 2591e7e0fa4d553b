#include "rights/completion.hpp"

#include <gtest/gtest.h>

#include "rights/clauses/compensation.hpp"
#include "rights/registry.hpp"
#include "support/for_all.hpp"
#include "support/hemacare.hpp"

// What it costs to finish a takeover after the rights were settled, worked independently of the
// settlement: HemaCare's terms, a price of $1 and a stake of exactly 15%.

namespace flipin {
namespace {

const Trigger trigger = exact_stake(0.15, 1.0, 1.0);

Settlement flip_in() {
  return settle(trigger, CashFlipIn{}.delivery(hemacare_terms, trigger.market_value), 1.0);
}

Settlement exchange() {
  return settle(trigger, Exchange{}.delivery(hemacare_terms, trigger.market_value), 1.0);
}

/// What dollars of many shares are for HemaCare's.
double for_hemacare(Dollars figure) {
  return figure.value() * (hemacare_outstanding.shares() / many_shares.shares());
}

TEST(Completion, CostsMoreByTheLossOnTheStakeAtTheBid) {
  struct Row {
    double premium, without_plan, gross, net, net_multiple, extra, extra_percent;
  };
  constexpr Row rows[] = {
      {0.0, 6'112'103.50, 37'155'155.49, 6'594'637.99, 1.078947, 482'534.49, 6.710526},
      {0.3, 7'945'734.55, 39'278'307.23, 8'717'789.73, 1.097166, 772'055.18, 10.736842},
      {0.5, 9'168'155.25, 40'693'741.72, 10'133'224.22, 1.105263, 965'068.97, 13.421053},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.premium);
    const CompletionCost cost = completion_cost(trigger, flip_in(), row.premium);
    EXPECT_NEAR(for_hemacare(cost.without_plan), row.without_plan, 0.005);
    EXPECT_NEAR(for_hemacare(cost.gross), row.gross, 0.005);
    EXPECT_NEAR(for_hemacare(cost.net), row.net, 0.005);
    EXPECT_NEAR(cost.net_multiple, row.net_multiple, 5e-7);
    EXPECT_NEAR(for_hemacare(cost.extra), row.extra, 0.005);
    EXPECT_NEAR(100.0 * cost.extra_fraction, row.extra_percent, 5e-7);
  }
  EXPECT_NEAR(completion_cost(trigger, flip_in(), 0.0).gross_multiple, 6.078947, 5e-7);
}

TEST(Completion, AfterAnExchangeNeedsNoCashForNewCash) {
  const CompletionCost cost = completion_cost(trigger, exchange(), 0.0);
  EXPECT_NEAR(for_hemacare(cost.net), 6'607'679.46, 0.005);
  EXPECT_NEAR(cost.net_multiple, 1.081081, 5e-7);
  EXPECT_EQ(cost.gross, cost.net);
}

TEST(Completion, BreaksEvenAtAHigherSynergy) {
  struct Row {
    double premium, without_plan, with_plan;
  };
  constexpr Row rows[] = {{0.0, 0.0, 6.710526}, {0.3, 25.5, 36.236842}, {0.5, 42.5, 55.921053}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.premium);
    EXPECT_NEAR(100.0 * break_even_synergy(trigger, row.premium), row.without_plan, 1e-12);
    EXPECT_NEAR(100.0 * break_even_synergy(trigger, flip_in(), row.premium), row.with_plan, 5e-7);
  }
}

TEST(Completion, LeavesLessForThePremium) {
  struct Row {
    double synergy, without_plan, with_plan;
  };
  constexpr Row rows[] = {
      {0.25, 29.411765, 18.582888}, {0.5, 58.823529, 43.983957}, {1.0, 117.647059, 94.786096}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.synergy);
    EXPECT_NEAR(100.0 * highest_premium(trigger, row.synergy), row.without_plan, 5e-7);
    EXPECT_NEAR(100.0 * highest_premium(trigger, flip_in(), row.synergy), row.with_plan, 5e-7);
  }
}

TEST(Completion, NeedsABareMajorityInWholeShares) {
  const Trigger hemacare = hemacare_trigger();
  const MajorityCost before = majority_before(hemacare);
  EXPECT_EQ(before.shares, ShareCount{2'516'749});
  EXPECT_EQ(before.cost, Dollars{2'516'749});

  const Settlement flipped =
      settle(hemacare, CashFlipIn{}.delivery(hemacare_terms, hemacare.market_value), 1.0);
  const MajorityCost after_flip_in = majority_after(hemacare, flipped);
  EXPECT_EQ(after_flip_in.shares, ShareCount{33'077'264});
  EXPECT_NEAR(after_flip_in.cost.value(), 18'279'540.76, 0.005);
  EXPECT_NEAR(after_flip_in.cost / before.cost, 7.263156, 5e-7);

  const MajorityCost after_exchange = majority_after(hemacare, settle(hemacare, {1.0, {}}, 1.0));
  EXPECT_EQ(after_exchange.shares, ShareCount{5'572'800});
  EXPECT_NEAR(after_exchange.cost.value(), 3'012'324.44, 0.005);
  EXPECT_NEAR(after_exchange.cost / before.cost, 1.196911, 5e-7);

  const Trigger owner{ShareCount{100}, ShareCount{51}, DollarsPerShare{1.0}, DollarsPerShare{1.0}};
  EXPECT_EQ(majority_before(owner).shares, ShareCount{0});
  const Trigger half{ShareCount{100}, ShareCount{50}, DollarsPerShare{1.0}, DollarsPerShare{1.0}};
  EXPECT_EQ(majority_before(half).shares, ShareCount{1});
}

struct Case {
  Trigger trigger;
  Settlement settlement;
  double premium{};
};

Case drawn(Draw& draw, const Compensation& compensation) {
  const double price = draw.between(0.1, 100.0);
  Case some{exact_stake(draw.between(0.01, 0.8), price, price), {}, draw.between(-0.5, 2.0)};
  const Delivery delivery{draw.between(1.0, 20.0), DollarsPerShare{draw.between(0.0, price)}};
  const double participation = draw.between(0.0, 1.0);
  some.settlement = settle(some.trigger,
                           delivery,
                           participation,
                           compensation.payment(some.trigger, delivery, participation));
  return some;
}

// Extra = A (T/N - (T + C)/N1).
TEST(Completion, CostsExtraWhatTheStakeLosesAtTheBid) {
  for_all([](Draw& draw) {
    const Case some = drawn(draw, {});
    const CompletionCost cost = completion_cost(some.trigger, some.settlement, some.premium);
    const Shares before = some.trigger.outstanding.shares();
    const Dollars bid = (1.0 + some.premium) * (before * some.trigger.price);
    const DollarsPerShare fall =
        bid / before - (bid + some.settlement.paid_in) / some.settlement.outstanding_after;
    const Dollars loss = some.trigger.acquirer.shares() * fall;
    EXPECT_NEAR((cost.extra - loss) / cost.gross, 0.0, 1e-12);
  });
}

TEST(Completion, BreaksEvenAtItsOwnHighestPremium) {
  for_all([](Draw& draw) {
    const Case some = drawn(draw, {VoidRightsPrice::price_after, {}});
    const double synergy = break_even_synergy(some.trigger, some.settlement, some.premium);
    EXPECT_NEAR(highest_premium(some.trigger, some.settlement, synergy), some.premium, 1e-10);
    const double without = break_even_synergy(some.trigger, some.premium);
    EXPECT_NEAR(highest_premium(some.trigger, without), some.premium, 1e-12);
  });
}

// An acquirer that is paid what its rights would have brought completes as if there were none.
TEST(Completion, CostsNothingExtraOnceVoidRightsArePaidFor) {
  for (const double stake : {0.05, 0.1052, 0.3}) {
    const Trigger bulldog = exact_stake(stake, 1700.0, 1700.0);
    const Delivery delivery{3.0, {}};
    const Compensation clause{VoidRightsPrice::price_after, {}};
    const Settlement after = settle(bulldog, delivery, 1.0, clause.payment(bulldog, delivery, 1.0));
    EXPECT_NEAR(completion_cost(bulldog, after, 0.0).extra_fraction, 0.0, 1e-14);
  }
}

}  // namespace
}  // namespace flipin
