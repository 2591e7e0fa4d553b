#include "acquirer/contest.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "calendar/term.hpp"
#include "support/bid_story.hpp"

// The ways a contest goes, on a price that is known. HemaCare Corporation, Form 8-K of March 5,
// 1998, Item 5, unless a test says what its plan has instead.

namespace flipin {
namespace {

TEST(Contest, FlipsInOnTheTenthDayOfAnAcquiringPerson) {
  const BidSetting setting = quiet_hemacare();
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::flip_in], 1.0);
  EXPECT_EQ(story[BidYield::separated], 1.0);
  EXPECT_EQ(story.day_of("exercise their rights"), (Date{1998, 3, 20}));
  EXPECT_EQ(story[BidYield::days_triggered], 8.0);
  // 37,751,225 / 68,311,740 of a dollar: six million rights at $5, each for ten shares.
  EXPECT_EQ(story[BidYield::shares_issued], 61'121'030.0);
  EXPECT_EQ(story[BidYield::cash_paid_in], 30'560'515.0);
  EXPECT_NEAR(story[BidYield::price_ratio].value(), 0.5526315828, 5e-11);
  EXPECT_NEAR(story[BidYield::stake_after].value(), 0.0157894821593, 5e-14);
  EXPECT_NEAR(story[BidYield::loss].value(), 482'534.706371, 5e-7);
  EXPECT_NEAR(story[BidYield::exercising_gain].value(), 482'534.706371, 5e-7);
  EXPECT_NEAR(story[BidYield::right_value].value(),
              discounted(setting, 0.526315827997, Date{1998, 3, 20}),
              5e-13);
}

TEST(Contest, LeavesEverybodyAsTheyWereIfTheBoardRedeemsBeforeTheTenthDayEnds) {
  BidSetting setting = quiet_hemacare();
  setting.board.redemption_probability = 1.0;
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::triggered], 1.0);
  EXPECT_EQ(story[BidYield::redeemed], 1.0);
  EXPECT_EQ(story.day_of("redeems"), (Date{1998, 3, 20}));
  EXPECT_EQ(story[BidYield::days_triggered], 8.0);
  EXPECT_EQ(story[BidYield::loss], 0.0);
  EXPECT_EQ(story[BidYield::shares_issued], 0.0);
  EXPECT_EQ(story[BidYield::price_ratio], 1.0);
  EXPECT_EQ(story[BidYield::stake_after], story[BidYield::stake_before]);
  EXPECT_NEAR(
      story[BidYield::right_value].value(), discounted(setting, 0.001, Date{1998, 3, 20}), 1e-15);
}

TEST(Contest, EndsOnTheDayOfTheTriggerIfTheBoardRedeemsAtOnce) {
  BidSetting setting = quiet_hemacare();
  setting.board.response = BoardResponse::redeem;
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::redeemed], 1.0);
  EXPECT_EQ(story.day_of("redeems"), (Date{1998, 3, 10}));
  EXPECT_EQ(story[BidYield::days_triggered], 0.0);
}

TEST(Contest, CannotBeRedeemedOnceTheTriggerHasEndedThatPower) {
  BidSetting setting = quiet_hemacare();
  setting.plan.exercise.start = ExerciseStart::trip_wire;
  setting.board.response = BoardResponse::redeem;
  setting.board.redemption_probability = 1.0;
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::redeemed], 0.0);
  EXPECT_EQ(story[BidYield::flip_in], 1.0);
  // "The Rights are not exercisable until the Distribution Date."
  EXPECT_EQ(story.day_of("exercise their rights"), (Date{1998, 3, 20}));
}

TEST(Contest, GivesABoardThatWaitsItsTime) {
  BidSetting setting = quiet_hemacare();
  setting.board.response = BoardResponse::wait;
  setting.board.wait_days = 31;
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::flip_in], 1.0);
  EXPECT_EQ(story.day_of("exercise their rights"), (Date{1998, 4, 20}));
  setting.board.redemption_probability = 1.0;
  EXPECT_EQ((BidStory{block_of(smallest_stake), setting}.day_of("redeems")), (Date{1998, 4, 20}));
}

TEST(Contest, RedeemsOnSomePathsOnly) {
  BidSetting setting = quiet_hemacare();
  setting.board.redemption_probability = 0.3;
  const Followed followed = follow_bid(block_of(smallest_stake), setting, {Draws{1}, 0, 1000});
  double redeemed = 0.0;
  for (const double path : followed.values(static_cast<std::size_t>(BidYield::redeemed)))
    redeemed += path;
  EXPECT_NEAR(redeemed, 300.0, 4.0 * std::sqrt(1000.0 * 0.3 * 0.7));
}

// An offer alone separates the rights, which then buy preferred shares; its closing triggers them.
TEST(Contest, SeparatesRightsForATenderOfferAndTriggersThemAtItsClosing) {
  auto offer = bidder_of_march_10<TenderOffer>();
  offer.stake = Percentage::from_millionths(510'000);
  offer.premium = 0.30;
  const BidStory story{offer, quiet_hemacare()};
  EXPECT_EQ(story.day_of("commences"), (Date{1998, 3, 10}));
  EXPECT_EQ(story.day_of("rights separate from"), (Date{1998, 3, 24}));
  EXPECT_EQ(story.day_of("closes its offer"), (Date{1998, 4, 7}));
  EXPECT_EQ(story.day_of("exercise their rights"), (Date{1998, 4, 17}));
  EXPECT_EQ(story[BidYield::flip_in], 1.0);
  const double stake = 3'667'263.0 / 7'190'710.0;
  EXPECT_EQ(story[BidYield::stake_before], stake);
  EXPECT_NEAR(story[BidYield::stake_after].value(), stake / (1.0 + 10.0 * (1.0 - stake)), 1e-15);
  // $1,522,846, to 51% of a share.
  EXPECT_NEAR(story[BidYield::loss].value(), 1'522'846.0, 1.0);
  // Holders of 51% were paid 30 cents more.
  EXPECT_NEAR(story[BidYield::premium].value(), 0.30 * stake, 1e-15);
}

TEST(Contest, PutsRightsBackOnTheSharesIfAnOfferIsWithdrawnBeforeTheySeparate) {
  auto offer = bidder_of_march_10<TenderOffer>();
  offer.stake = Percentage::from_millionths(510'000);
  offer.condition = OfferCondition::redemption;
  offer.open_business_days = 9;
  const BidSetting setting = quiet_hemacare();
  const auto days = static_cast<double>(bidding_times(setting.plan, setting.stock.date).size());
  const BidStory early{offer, setting};
  EXPECT_EQ(early[BidYield::left], 1.0);
  EXPECT_EQ(early[BidYield::triggered], 0.0);
  EXPECT_EQ(early[BidYield::separated], 0.0);
  EXPECT_EQ(early[BidYield::days_tender_pending], 9.0);
  EXPECT_EQ(early[BidYield::days_attached], days - 9.0);
  EXPECT_EQ(early.day_of("withdraws"), (Date{1998, 3, 23}));

  offer.open_business_days = 11;
  const BidStory late{offer, setting};
  EXPECT_EQ(late[BidYield::left], 1.0);
  EXPECT_EQ(late[BidYield::separated], 1.0);
  EXPECT_EQ(late[BidYield::days_separated], days - 10.0);

  BidSetting counts = quiet_hemacare();
  counts.plan.distribution.withdrawn_tender = WithdrawnTender::still_counts;
  offer.open_business_days = 9;
  EXPECT_EQ((BidStory{offer, counts}[BidYield::days_attached]), 0.0);
}

TEST(Contest, IgnoresAnOfferForLessThanTheThreshold) {
  auto offer = bidder_of_march_10<TenderOffer>();
  offer.stake = Percentage::from_millionths(149'999);
  const BidStory story{offer, quiet_hemacare()};
  EXPECT_EQ(story[BidYield::separated], 0.0);
  EXPECT_EQ(story[BidYield::triggered], 0.0);
  EXPECT_EQ(story[BidYield::days_tender_pending], 0.0);
}

/// An offer that meets every criterion known before it closes.
QualifiedCashOffer offer_with(double tendered) {
  auto bidder = bidder_of_march_10<QualifiedCashOffer>();
  bidder.premium = 0.30;
  bidder.tendered_low = bidder.tendered_high = tendered;
  bidder.offer = {true, true, true, true, true, true, false, false};
  return bidder;
}

// 80% of 7,190,710 shares are exactly 5,752,568.
TEST(Contest, ExemptsAQualifiedOfferThatEndsWithExactlyFourFifths) {
  const BidStory story{offer_with(5'752'568.0 / 7'190'710.0), quiet_hemacare()};
  EXPECT_EQ(story[BidYield::exempt_offer], 1.0);
  EXPECT_EQ(story[BidYield::triggered], 0.0);
  EXPECT_EQ(story[BidYield::separated], 1.0);  // only the flip-in is waived
  EXPECT_TRUE(story.day_of("5,752,568"));
  EXPECT_NEAR(story[BidYield::premium].value(), 0.30 * 0.80, 1e-15);
}

TEST(Contest, DoesNotExemptAnOfferThatEndsOneShareShort) {
  const BidStory story{offer_with(5'752'567.0 / 7'190'710.0), quiet_hemacare()};
  EXPECT_EQ(story[BidYield::exempt_offer], 0.0);
  EXPECT_EQ(story[BidYield::flip_in], 1.0);
  const double stake = 5'752'567.0 / 7'190'710.0;
  EXPECT_EQ(story[BidYield::stake_before], stake);
  EXPECT_NEAR(story[BidYield::stake_after].value(), stake / (1.0 + 10.0 * (1.0 - stake)), 1e-15);
}

TEST(Contest, DoesNotExemptAnOfferThatIsNotAllInCash) {
  QualifiedCashOffer offer = offer_with(0.9);
  offer.offer.cash = false;
  EXPECT_EQ((BidStory{offer, quiet_hemacare()}[BidYield::flip_in]), 1.0);
}

}  // namespace
}  // namespace flipin
