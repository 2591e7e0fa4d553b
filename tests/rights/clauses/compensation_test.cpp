#include "rights/clauses/compensation.hpp"

#include <gtest/gtest.h>

#include "support/for_all.hpp"
#include "support/hemacare.hpp"

namespace flipin {
namespace {

Settlement compensated(const Compensation& clause,
                       const Trigger& trigger,
                       const Delivery& delivery,
                       double participation = 1.0) {
  return settle(trigger, delivery, participation, clause.payment(trigger, delivery, participation));
}

constexpr Compensation at_price_after{VoidRightsPrice::price_after, {}};

Compensation at(double per_right) {
  return {VoidRightsPrice::stated_price, DollarsPerShare{per_right}};
}

// Bull-Dog Sauce Co., 2007: three warrants a share, those of the bidder (10.52%) bought for cash.
// Japan Times, July 12, 2007: its stake falls to 2.86%, and it cut its bid from 1,700 yen to 425.
TEST(Compensation, AtThePriceAfterLeavesTheBidderItsValueAndAQuarterOfThePrice) {
  for (const double stake : {0.05, 0.1052, 0.3, 0.6}) {
    const Settlement after =
        compensated(at_price_after, exact_stake(stake, 1700.0, 1700.0), {3.0, {}});
    EXPECT_NEAR(after.price_after.value(), 425.0, 1e-9);
    EXPECT_NEAR(after.loss_fraction, 0.0, 1e-14);
  }
  const Settlement after =
      compensated(at_price_after, exact_stake(0.1052, 1700.0, 1700.0), {3.0, {}});
  EXPECT_NEAR(100.0 * after.stake_after, 2.8553, 5e-5);
  EXPECT_NEAR(100.0 * after.stake_after, 2.86, 0.005);
}

// 396 yen for each of the three warrants of a share.
TEST(Compensation, AtAStatedPriceMayLeaveALoss) {
  const Trigger trigger = exact_stake(0.1052, 1700.0, 1700.0);
  const Settlement after = compensated(at(3.0 * 396.0), trigger, {3.0, {}});
  // S1 = (S - 1188 a) / (4 - 3 a), and the bidder keeps S1 + 1188 a share.
  const double price_after = (1700.0 - 0.1052 * 1188.0) / (4.0 - 3.0 * 0.1052);
  EXPECT_NEAR(after.price_after.value(), price_after, 1e-9);
  EXPECT_NEAR(after.loss_fraction, 1.0 - (price_after + 1188.0) / 1700.0, 1e-14);
  const Settlement unpaid = settle(trigger, {3.0, {}}, 1.0);
  EXPECT_LT(after.loss, unpaid.loss);
  EXPECT_EQ(after.stake_after, unpaid.stake_after);
}

// In any settlement, at any participation of the others' in full: whoever is paid what a right
// brings is as well off as who exercises it.
TEST(Compensation, AtThePriceAfterMakesFullTakeUpNeutral) {
  for_all([](Draw& draw) {
    const double price = draw.between(0.5, 50.0);
    const Trigger trigger = exact_stake(draw.between(0.01, 0.9), price, price);
    const Delivery delivery{draw.between(1.0, 20.0),
                            DollarsPerShare{draw.between(0.0, 0.9) * price}};
    const Settlement after = compensated(at_price_after, trigger, delivery);
    EXPECT_NEAR(after.loss_fraction, 0.0, 1e-12);
    EXPECT_NEAR(
        after.compensation / (trigger.acquirer.shares() * after.payoff_per_right), 1.0, 1e-9);
  });
}

TEST(Compensation, MovesValueButMakesNone) {
  for_all([](Draw& draw) {
    const std::int64_t outstanding = draw.whole(1'000, 10'000'000'000);
    const Trigger trigger{ShareCount{outstanding},
                          ShareCount{draw.whole(0, outstanding)},
                          DollarsPerShare{draw.between(0.05, 500.0)},
                          DollarsPerShare{1.0}};
    const Delivery delivery{draw.between(0.0, 40.0), DollarsPerShare{draw.between(-0.5, 5.0)}};
    const Dollars before = trigger.outstanding.shares() * trigger.price;
    const double most =
        std::min(1.0, before.value() / (trigger.valid_rights().shares().value() * 0.5 + 1e-300));
    const double participation = draw.between(0.0, most);
    for (const Compensation& clause :
         {Compensation{}, at(draw.between(0.0, 1000.0)), at_price_after}) {
      const Settlement after = compensated(clause, trigger, delivery, participation);
      const Dollars all = before
                          + (participation * trigger.valid_rights().shares())
                                * DollarsPerShare{std::abs(delivery.payment.value())};
      EXPECT_NEAR((after.exercising_gain + after.other_gain - after.loss) / all, 0.0, 1e-12);
      const Dollars company = after.outstanding_after * after.price_after;
      EXPECT_NEAR((company + after.compensation - after.paid_in - before) / all, 0.0, 1e-12);
      EXPECT_GE(after.price_after, DollarsPerShare{});
    }
  });
}

TEST(Compensation, OfNothingChangesNoBit) {
  for_all([](Draw& draw) {
    const Trigger trigger = exact_stake(draw.between(0.0, 0.9), draw.between(0.1, 9.0), 1.0);
    const Delivery delivery{draw.between(0.0, 40.0), DollarsPerShare{draw.between(0.0, 5.0)}};
    const double participation = draw.between(0.0, 1.0);
    const Settlement with = compensated({}, trigger, delivery, participation);
    const Settlement without = settle(trigger, delivery, participation);
    EXPECT_EQ(with.loss, without.loss);
    EXPECT_EQ(with.price_after, without.price_after);
    EXPECT_EQ(with.compensation, Dollars{});
  });
}

TEST(Compensation, IsNoMoreThanTheCompanyIsWorth) {
  const Settlement after = compensated(at(100.0), exact_stake(0.15, 1.0, 1.0), {1.0, {}});
  EXPECT_NEAR(after.price_after.value(), 0.0, 1e-12);
  EXPECT_NEAR(after.compensation / (many_shares.shares() * DollarsPerShare{1.0}), 1.0, 1e-12);
}

TEST(Compensation, IsNothingWhereNobodyGainsByExercising) {
  const Trigger trigger = exact_stake(0.15, 0.4, 1.0);
  for (const Compensation& clause : {at(0.25), at_price_after})
    EXPECT_EQ(compensated(clause, trigger, {10.0, DollarsPerShare{5.0}}, 0.0).compensation,
              Dollars{});
}

TEST(Compensation, StatesItsPriceIfAndOnlyIfItPaysOne) {
  EXPECT_TRUE(Compensation{}.problems().empty());
  EXPECT_TRUE(at(0.25).problems().empty());
  EXPECT_TRUE(at_price_after.problems().empty());
  const Compensation unpriced{VoidRightsPrice::stated_price, {}};
  ASSERT_EQ(unpriced.problems().size(), 1U);
  EXPECT_EQ(unpriced.problems()[0].key, "pays");
  const Compensation unused{VoidRightsPrice::nothing, DollarsPerShare{1.0}};
  ASSERT_EQ(unused.problems().size(), 1U);
  EXPECT_EQ(unused.problems()[0].key, "per_right");
}

}  // namespace
}  // namespace flipin
