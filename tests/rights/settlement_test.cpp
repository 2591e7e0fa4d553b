#include "rights/settlement.hpp"

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "rights/registry.hpp"
#include "support/hemacare.hpp"

// Worked cases of the HemaCare plan, computed independently in exact rationals: 7,190,710 shares,
// an acquiring person with 1,078,607 of them, a right for $5 that buys twice its price. Figures
// hold to 1e-9 relative.

namespace flipin {
namespace {

void expect_figure(double found, double worked) {
  EXPECT_NEAR(found, worked, 1e-9 * std::abs(worked));
}

Delivery flip_in(double market_value, RightTerms terms = hemacare_terms) {
  return CashFlipIn{}.delivery(terms, DollarsPerShare{market_value});
}

TEST(Settlement, OfAFullFlipInIsExact) {
  const Settlement full = settle(hemacare_trigger(), flip_in(1.0), 1.0);
  EXPECT_EQ(full.issued, Shares{61'121'030});
  EXPECT_EQ(full.paid_in, Dollars{30'560'515});
  EXPECT_EQ(full.outstanding_after, Shares{68'311'740});
  EXPECT_DOUBLE_EQ(full.stake_before, 1'078'607.0 / 7'190'710.0);
  EXPECT_DOUBLE_EQ(full.stake_after, 1'078'607.0 / 68'311'740.0);
  EXPECT_DOUBLE_EQ(full.price_after.value(), 37'751'225.0 / 68'311'740.0);
  expect_figure(full.stake_after, 0.0157894821593);
  expect_figure(full.price_after.value(), 0.5526315828);
  expect_figure(full.loss.value(), 482'534.706371);
  expect_figure(full.loss_fraction, 1.0 - 37'751'225.0 / 68'311'740.0);
  expect_figure(full.payoff_per_right.value(), 0.526315827997);
  EXPECT_EQ(full.other_gain, Dollars{});
  expect_figure(full.exercising_gain.value(), 482'534.706371);
}

TEST(Settlement, OfAHalfFlipInTakesFromHoldersWhoDoNotExercise) {
  const Settlement half = settle(hemacare_trigger(), flip_in(1.0), 0.5);
  EXPECT_EQ(half.issued, Shares{30'560'515});
  EXPECT_EQ(half.paid_in, Dollars{15'280'257.5});
  EXPECT_EQ(half.outstanding_after, Shares{37'751'225});
  expect_figure(half.price_after.value(), 0.595238101545);
  expect_figure(half.stake_after, 0.0285714437081);
  expect_figure(half.loss.value(), 436'579.017007);
  expect_figure(half.payoff_per_right.value(), 0.95238101545);
  expect_figure(half.exercising_gain.value(), 1'673'552.223919);
  expect_figure(half.other_gain.value(), -1'236'973.206912);
}

TEST(Settlement, OfAnExchangeTakesNoPayment) {
  const Delivery delivery = Exchange{}.delivery(hemacare_terms, DollarsPerShare{1.0});
  const Settlement exchange = settle(hemacare_trigger(), delivery, 1.0);
  EXPECT_EQ(exchange.outstanding_after, Shares{13'302'813});
  EXPECT_EQ(exchange.paid_in, Dollars{});
  expect_figure(exchange.stake_after, 0.0810811217146);
  expect_figure(exchange.price_after.value(), 0.540540560857);
  expect_figure(exchange.loss.value(), 495'576.167275);
}

TEST(Settlement, MeasuresSharesByTheAverageAndValueByThePrice) {
  const Settlement below = settle(hemacare_trigger(1.0, 0.8), flip_in(0.8), 1.0);
  EXPECT_EQ(below.issued, Shares{76'401'287.5});
  expect_figure(below.stake_after, 0.0129032327526);
  expect_figure(below.price_after.value(), 0.451612907085);
  expect_figure(below.loss.value(), 591'494.157128);
  expect_figure(below.payoff_per_right.value(), 0.64516133856);
}

TEST(Settlement, PaysNothingAtHalfTheMarketValueAndLessThanNothingBelow) {
  const Settlement at_half = settle(exact_stake(0.15, 0.50, 1.0), flip_in(1.0), 1.0);
  EXPECT_NEAR(at_half.payoff_per_right.value(), 0.0, 1e-14);
  EXPECT_NEAR(at_half.price_after.value(), 0.5, 1e-15);
  const Settlement below = settle(exact_stake(0.15, 0.49, 1.0), flip_in(1.0), 1.0);
  EXPECT_NEAR(below.payoff_per_right.value(), -0.010526315789, 5e-13);
}

TEST(Settlement, OfASpreadDeliversTheGainInShares) {
  const Delivery delivery = SpreadSettlement{}.delivery(hemacare_terms, DollarsPerShare{1.0});
  EXPECT_EQ(delivery.shares, 5.0);
  const Settlement spread = settle(hemacare_trigger(), delivery, 1.0);
  EXPECT_EQ(spread.issued, Shares{30'560'515});
  expect_figure(spread.stake_after, 0.0285714437081);
  expect_figure(spread.price_after.value(), 0.190476203090);
  expect_figure(spread.loss.value(), 873'158.034014);
}

// Two parts of the rights exchanged, three exercised and five left: 40% at 1:1, then half of the
// rest flips in.
TEST(Settlement, MixesAnExchangeAndAFlipIn) {
  const Delivery mixed{0.4 * 1.0 + 0.3 * 10.0, DollarsPerShare{0.3 * 5.0}};
  const Settlement mix = settle(exact_stake(0.15, 1.0, 1.0), mixed, 1.0);
  expect_figure(mix.price_after.value(), 0.584832904884);
  EXPECT_NEAR(100.0 * mix.stake_after, 3.856041131, 5e-10);
}

TEST(Settlement, FollowsTheValueMultiple) {
  const auto with = [](double multiple) {
    const RightTerms terms{DollarsPerShare{5.0}, multiple, 1.0};
    return settle(exact_stake(0.15, 1.0, 1.0), flip_in(1.0, terms), 1.0);
  };
  EXPECT_NEAR(100.0 * with(3.0).stake_after, 1.090909, 5e-7);
  EXPECT_NEAR(with(3.0).price_after.value(), 0.381818, 5e-7);
  EXPECT_NEAR(100.0 * with(10.0 / 7.0).stake_after, 2.121212, 5e-7);  // a discount of 30%
  EXPECT_NEAR(with(10.0 / 7.0).price_after.value(), 0.742424, 5e-7);
}

// One share short of the 80% that exempt a qualified offer: a flip-in all the same.
TEST(Settlement, HitsABidderJustShortOfAQualifiedOffer) {
  const Settlement cliff = settle(exact_stake(0.7999, 1.0, 1.0), flip_in(1.0), 1.0);
  expect_figure(cliff.stake_after, 0.26654448517);
  expect_figure(cliff.price_after.value(), 0.666611129623);
}

TEST(Settlement, HitsAnAdversePersonWithASmallerStake) {
  const Trigger adverse{
      hemacare_outstanding, ShareCount{600'000}, DollarsPerShare{1.0}, DollarsPerShare{1.0}};
  const Settlement after = settle(adverse, flip_in(1.0), 1.0);
  EXPECT_EQ(after.outstanding_after, Shares{73'097'810});
  expect_figure(after.stake_after, 600'000.0 / 73'097'810.0);
  EXPECT_NEAR(100.0 * after.stake_after, 0.820818025, 5e-10);
  expect_figure(after.price_after.value(), 0.549185536475);
  expect_figure(after.loss.value(), 270'488.678115);
}

TEST(Settlement, MayBeRepeatedByPlansAdoptedAnew) {
  const double stakes[] = {0.08108108108, 0.04225352113, 0.02158273381};
  const double values[] = {0.540540541, 0.281690141, 0.143884892};
  Trigger trigger = exact_stake(0.15, 1.0, 1.0);
  for (int reload = 0; reload < 3; ++reload) {
    const Settlement exchange = settle(trigger, {1.0, {}}, 1.0);
    EXPECT_NEAR(exchange.stake_after, stakes[reload], 5e-12);
    EXPECT_NEAR(exchange.price_after.value(), values[reload], 5e-10);
    trigger.outstanding = trigger.outstanding + trigger.valid_rights();
    trigger.price = exchange.price_after;
  }
}

TEST(Settlement, OfNothingChangesNothing) {
  for (const double participation : {0.0, 0.5, 1.0}) {
    const Delivery nothing = participation == 0.0 ? flip_in(1.0) : Delivery{};
    const Settlement after = settle(hemacare_trigger(), nothing, participation);
    EXPECT_EQ(after.stake_after, after.stake_before);
    EXPECT_EQ(after.price_after, DollarsPerShare{1.0});
    EXPECT_EQ(after.loss, Dollars{});
    EXPECT_EQ(after.issued, Shares{});
  }
}

TEST(Settlement, RefusesWhatNoCompanyCanDo) {
  EXPECT_THROW(static_cast<void>(settle(hemacare_trigger(), flip_in(1.0), 1.01)),
               BrokenExpectation);
  EXPECT_THROW(static_cast<void>(settle(hemacare_trigger(), flip_in(1.0), -0.01)),
               BrokenExpectation);
  const Delivery too_much{1.0, DollarsPerShare{-2.0}};
  EXPECT_THROW(static_cast<void>(settle(hemacare_trigger(), too_much, 1.0)), BrokenExpectation);
}

}  // namespace
}  // namespace flipin
