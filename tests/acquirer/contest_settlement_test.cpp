#include <cmath>

#include <gtest/gtest.h>

#include "calendar/term.hpp"
#include "support/bid_story.hpp"

// What a contest that comes to a settlement leaves everybody with, on a price that is known.
// HemaCare Corporation, Form 8-K of March 5, 1998, Item 5, unless a test says what its plan has
// instead.

namespace flipin {
namespace {

// Crown Zellerbach, 1985: Goldsmith went from 19.9% to just over 20%, the rights were triggered,
// and until a merger they cost him nothing. Los Angeles Times, May 15, 1985.
TEST(ContestSettlement, CostsNobodyAnythingInAPlanThatOnlyFlipsOver) {
  BidSetting setting = quiet_hemacare();
  setting.plan.flip_in.applies = false;
  setting.plan.threshold = Percentage::from_millionths(200'000);
  BlockPurchase bidder = block_of(ShareCount{14'382});
  bidder.initial_shares = ShareCount{1'430'951};  // 19.9%
  const BidStory story{bidder, setting};
  EXPECT_EQ(story[BidYield::triggered], 1.0);
  EXPECT_EQ(story[BidYield::unexercised], 1.0);
  EXPECT_EQ(story[BidYield::stake_after], story[BidYield::stake_before]);
  EXPECT_EQ(story[BidYield::loss], 0.0);
  EXPECT_EQ(story[BidYield::price_ratio], 1.0);
  EXPECT_EQ(story[BidYield::right_value], 0.0);
}

TEST(ContestSettlement, FlipsOverIntoTheSharesOfABidderThatMergesWithTheCompany) {
  BidSetting setting = quiet_hemacare();
  setting.plan.flip_in.applies = false;
  auto bidder = bidder_of_march_10<TenderOffer>();
  bidder.stake = Percentage::from_millionths(510'000);
  bidder.merges_after_days = 30;
  bidder.parent_shares = ShareCount{20'000'000};
  bidder.parent_price = DollarsPerShare{8.0};
  setting.classes = {{"public", ShareCount{3'523'447}, {}, 1.0}};
  const BidStory story{bidder, setting};
  EXPECT_EQ(story[BidYield::flip_over], 1.0);
  // A right buys 10 / 8 of a share for $5; 3,523,447 rights.
  const double rights = 3'523'447.0;
  const double price = (160e6 + 5.0 * rights) / (20e6 + 1.25 * rights);
  EXPECT_EQ(story.day_of("merged"), (Date{1998, 5, 20}));
  EXPECT_NEAR(story[BidYield::right_value].value(),
              discounted(setting, 1.25 * price - 5.0, Date{1998, 5, 20}),
              1e-13);
  EXPECT_NEAR(story[BidYield::loss].value(), 20e6 * (8.0 - price), 1e-6);
  EXPECT_NEAR(story[BidYield::exercising_gain].value(), rights * (1.25 * price - 5.0), 1e-6);
  EXPECT_NEAR(story.class_gain(0), rights * (1.25 * price - 5.0), 1e-6);
  EXPECT_EQ(story[BidYield::price_ratio], 1.0);
}

// Rights that were exercised can no longer flip over.
TEST(ContestSettlement, HasNothingLeftForAMergerAfterTheFlipIn) {
  auto bidder = bidder_of_march_10<TenderOffer>();
  bidder.stake = Percentage::from_millionths(510'000);
  bidder.merges_after_days = 30;
  bidder.parent_shares = ShareCount{20'000'000};
  bidder.parent_price = DollarsPerShare{8.0};
  EXPECT_EQ((BidStory{bidder, quiet_hemacare()}[BidYield::flip_in]), 1.0);
}

AdversePerson adverse_person(std::int64_t limit_millionths) {
  auto bidder = bidder_of_march_10<AdversePerson>();
  bidder.holding = ShareCount{600'000};
  bidder.ownership_limitation = Percentage::from_millionths(limit_millionths);
  bidder.finds_after_days = 20;
  bidder.finding = 1.0;
  return bidder;
}

// 600,000 shares are 8.3441%: above a limit of 8%, below one of 8.5%.
TEST(ContestSettlement, FlipsInOnAnAdversePersonAboveItsLimit) {
  const BidStory story{adverse_person(80'000), quiet_hemacare()};
  EXPECT_EQ(story[BidYield::flip_in], 1.0);
  EXPECT_EQ(story.day_of("adverse"), (Date{1998, 4, 7}));
  EXPECT_EQ(story.day_of("exercise their rights"), (Date{1998, 4, 17}));
  EXPECT_EQ(story[BidYield::shares_issued], 73'097'810.0 - 7'190'710.0);
  EXPECT_NEAR(story[BidYield::stake_after].value(), 0.00820818025, 5e-12);
  EXPECT_NEAR(story[BidYield::price_ratio].value(), 0.549185536475, 5e-13);
  EXPECT_NEAR(story[BidYield::loss].value(), 270'488.678115, 5e-7);

  const BidStory below{adverse_person(85'000), quiet_hemacare()};
  EXPECT_EQ(below[BidYield::triggered], 0.0);
  EXPECT_EQ(below[BidYield::below_threshold], 1.0);
}

TEST(ContestSettlement, DoesNotExchangeRightsOfAnAdversePersonUnlessThePlanSaysSo) {
  BidSetting setting = quiet_hemacare();
  setting.board.response = BoardResponse::exchange;
  EXPECT_EQ((BidStory{adverse_person(80'000), setting}[BidYield::flip_in]), 1.0);
  setting.plan.exchange.adverse_person = AdversePersonExchange::open;
  EXPECT_EQ((BidStory{adverse_person(80'000), setting}[BidYield::exchanged]), 1.0);
}

TEST(ContestSettlement, ExchangesRightsAtOnce) {
  BidSetting setting = quiet_hemacare();
  setting.board.response = BoardResponse::exchange;
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::exchanged], 1.0);
  EXPECT_EQ(story[BidYield::separated], 0.0);
  EXPECT_EQ(story.day_of("exchanges"), (Date{1998, 3, 10}));
  EXPECT_EQ(story[BidYield::shares_issued], 6'112'103.0);
  EXPECT_EQ(story[BidYield::cash_paid_in], 0.0);
  EXPECT_NEAR(story[BidYield::stake_after].value(), 0.0810811217146, 5e-14);
  EXPECT_NEAR(story[BidYield::price_ratio].value(), 0.540540560857, 5e-13);
  EXPECT_NEAR(story[BidYield::loss].value(), 495'576.167275, 5e-7);
}

TEST(ContestSettlement, DoesNotExchangeOnceSomebodyHoldsHalf) {
  BidSetting setting = round_company();
  setting.board.response = BoardResponse::exchange;
  EXPECT_EQ((BidStory{stake_of(0.4999), setting}[BidYield::exchanged]), 1.0);
  EXPECT_EQ((BidStory{stake_of(0.5), setting}[BidYield::exchanged]), 0.0);
  EXPECT_EQ((BidStory{stake_of(0.5), setting}[BidYield::flip_in]), 1.0);
}

TEST(ContestSettlement, ExchangesRightsForASmallStakeAndLetsALargeOneFlipIn) {
  BidSetting setting = round_company();
  setting.board.response = BoardResponse::exchange_below;
  setting.board.exchange_stake = Percentage::from_millionths(200'000);
  EXPECT_EQ((BidStory{stake_of(0.1999), setting}[BidYield::exchanged]), 1.0);
  EXPECT_EQ((BidStory{stake_of(0.2), setting}[BidYield::flip_in]), 1.0);
}

// At $1 an exchange costs 15% more than a flip-in; at 50 cents, less.
TEST(ContestSettlement, DoesOnTheLastDayWhatCostsTheAcquirerMore) {
  BidSetting setting = round_company();
  setting.board.response = BoardResponse::costliest;
  const BidStory exchanged{stake_of(0.15), setting};
  EXPECT_EQ(exchanged[BidYield::exchanged], 1.0);
  EXPECT_EQ(exchanged.day_of("exchanges"), (Date{1998, 3, 20}));
  EXPECT_NEAR(exchanged[BidYield::loss_fraction].value(), 0.85 / 1.85, 1e-15);

  setting.stock.price = DollarsPerShare{0.5};
  const BidStory flipped{stake_of(0.15), setting};
  EXPECT_EQ(flipped[BidYield::flip_in], 1.0);
  EXPECT_NEAR(flipped[BidYield::loss_fraction].value(), 8.5 / 18.0, 1e-15);
}

// 40% of the rights for a share each, then half of the others for ten shares at $5:
// 3.4 shares and $1.50 a right.
TEST(ContestSettlement, LetsTheRightsLeftByAnExchangeInPartFlipIn) {
  BidSetting setting = round_company();
  setting.board.response = BoardResponse::exchange;
  setting.plan.exchange.part = 0.4;
  setting.plan.participation = 0.5;
  const BidStory story{stake_of(0.15), setting};
  EXPECT_EQ(story[BidYield::flip_in], 1.0);
  EXPECT_NEAR(story[BidYield::price_ratio].value(), 0.584832904884, 5e-13);
  EXPECT_NEAR(story[BidYield::stake_after].value(), 0.03856041131, 5e-12);
  EXPECT_NEAR(story[BidYield::loss].value() / 1.5e9, 1.0 - 0.584832904884, 5e-13);
  const double gains =
      story[BidYield::exercising_gain].value() + story[BidYield::other_gain].value();
  EXPECT_NEAR(gains / story[BidYield::loss].value(), 1.0, 1e-12);
}

// A holder of 15% who adds a share whenever new rights are issued, in a plan at 2%.
TEST(ContestSettlement, DilutesABidderWhoGoesOnAsOftenAsTheBoardIssuesNewRights) {
  auto bidder = bidder_of_march_10<CreepingPurchases>();
  bidder.initial_shares = ShareCount{1'500'000'000};
  bidder.daily_volume = ShareCount{1};
  bidder.share_of_volume = 1.0;
  BidSetting setting = round_company();
  setting.plan.threshold = Percentage::from_millionths(20'000);
  setting.board.response = BoardResponse::exchange;
  struct Row {
    int most;
    double stake;
    double price;
  };
  for (const Row& row : {Row{0, 0.08108108108, 0.540540541},
                         Row{1, 0.04225352113, 0.281690141},
                         Row{2, 0.02158273381, 0.143884892}}) {
    setting.plan.reissue.after_use = row.most > 0;
    setting.plan.reissue.most = row.most;
    const BidStory story{bidder, setting};
    EXPECT_EQ(story[BidYield::exchanged], 1.0);
    EXPECT_NEAR(story[BidYield::stake_after].value(), row.stake, 5e-10);
    EXPECT_NEAR(story[BidYield::price_ratio].value(), row.price, 1e-9);
    EXPECT_EQ(story.days(), static_cast<std::uint32_t>(row.most + 1));
  }
}

// New rights that nobody triggers leave the end as it was: the old ones were exchanged.
TEST(ContestSettlement, EndsAsTheOldRightsDidWhereNobodyTriggersTheNewOnes) {
  BidSetting setting = quiet_hemacare();
  setting.board.response = BoardResponse::exchange;
  setting.plan.reissue = {true, 3};
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::exchanged], 1.0);
  EXPECT_NEAR(story[BidYield::stake_after].value(), 0.0810811217146, 5e-14);
  EXPECT_TRUE(story.day_of("issues new rights"));
}

TEST(ContestSettlement, LeavesRightsUnexercisedThatExpireBeforeTheTenthDay) {
  BidSetting setting = quiet_hemacare();
  setting.plan.expires = Date{1998, 3, 19};
  const BidStory before{block_of(smallest_stake), setting};
  EXPECT_EQ(before[BidYield::unexercised], 1.0);
  EXPECT_EQ(before[BidYield::loss], 0.0);
  EXPECT_EQ(before[BidYield::price_ratio], 1.0);
  EXPECT_EQ(before[BidYield::days_triggered], 8.0);
  EXPECT_EQ(before[BidYield::right_value], 0.0);
  setting.plan.expires = Date{1998, 3, 20};
  EXPECT_EQ((BidStory{block_of(smallest_stake), setting}[BidYield::flip_in]), 1.0);
}

// Market value is fixed at $3, so a right that buys $10 of stock at that price for $5 pays only
// where a share is worth more than $1.50.
TEST(ContestSettlement, LetsHoldersWaitUntilExercisePays) {
  BidSetting setting = quiet_hemacare();
  setting.stock.average_price = DollarsPerShare{3.0};
  setting.stock.model = ConstantGrowth{AnnualRate{1.0}};
  setting.plan.average_trading_days = 30;
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::flip_in], 1.0);
  const double value = story[BidYield::market_value].value();
  EXPECT_NEAR(value, (29.0 * 3.0 + 1.0) / 30.0, 1e-14);
  EXPECT_GT(story[BidYield::days_flip_in_live].value(), 100.0);
  EXPECT_GT(story[BidYield::right_value].value(), 0.0);

  const auto price_on = [&](Date date) {
    return std::pow(2.0, years_between(setting.stock.date, date).value());
  };
  const Date exercised = story.day_of("exercise their rights").value();
  Date before = exercised - 1;
  while (!is_business_day(setting.plan.trading_calendar, before)) before = before - 1;
  EXPECT_GT(price_on(exercised), 0.5 * value);
  EXPECT_LE(price_on(before), 0.5 * value);

  setting.plan.expires = before;
  EXPECT_EQ((BidStory{block_of(smallest_stake), setting}[BidYield::unexercised]), 1.0);
}

// What a split does to prices and shares, it does to both sides: no dollar moves.
TEST(ContestSettlement, MovesNoDollarByASplitBeforeOrAfterTheTrigger) {
  const BidSetting whole = quiet_hemacare();
  const BidStory plain{block_of(smallest_stake), whole};
  for (const Date date : {Date{1998, 3, 10}, Date{1998, 3, 13}, Date{1998, 3, 20}}) {
    SCOPED_TRACE(iso(date));
    BidSetting split = quiet_hemacare();
    split.events = {CommonSplit{date, 3, 1, SplitMethod::units_per_right}};
    // Bidders count in shares at the start.
    const BidStory story{block_of(smallest_stake), split};
    EXPECT_EQ(story[BidYield::flip_in], 1.0);
    EXPECT_EQ(story[BidYield::stake_before], plain[BidYield::stake_before]);
    EXPECT_NEAR(story[BidYield::stake_after].value(), plain[BidYield::stake_after].value(), 1e-15);
    EXPECT_NEAR(story[BidYield::loss].value(), plain[BidYield::loss].value(), 1e-6);
    EXPECT_NEAR(story[BidYield::cash_paid_in].value(), plain[BidYield::cash_paid_in].value(), 1e-6);
    EXPECT_NEAR(
        story[BidYield::shares_issued].value(), 3.0 * plain[BidYield::shares_issued].value(), 1e-6);
    EXPECT_NEAR(story[BidYield::price_ratio].value(), plain[BidYield::price_ratio].value(), 1e-15);
    EXPECT_NEAR(story[BidYield::right_value].value(), plain[BidYield::right_value].value(), 1e-12);
  }
}

// Where the shares are not authorized and the plan suspends exercise, there is nothing to exchange.
TEST(ContestSettlement, ExchangesNothingThatTheCompanyCannotIssue) {
  BidSetting setting = quiet_hemacare();
  setting.board.response = BoardResponse::exchange;
  setting.plan.authorized_shortfall = AuthorizedShortfall::suspend;
  setting.ledger =
      hemacare_ledger(hemacare_outstanding + hemacare_reserved + ShareCount{6'112'102});
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::exchanged], 0.0);
  EXPECT_EQ(story[BidYield::unexercised], 1.0);
  EXPECT_EQ(story[BidYield::loss], 0.0);
  setting.ledger =
      hemacare_ledger(hemacare_outstanding + hemacare_reserved + ShareCount{6'112'103});
  EXPECT_EQ((BidStory{block_of(smallest_stake), setting}[BidYield::exchanged]), 1.0);
}

TEST(ContestSettlement, SharesOutWhatClassesOfHoldersGain) {
  BidSetting setting = quiet_hemacare();
  setting.plan.participation = 0.5;
  const std::int64_t clean = (hemacare_outstanding - smallest_stake).count();
  // Together they exercise half of the rights, as the plan says; 6,112,103 is odd.
  setting.classes = {{"active", ShareCount{clean / 2}, {}, 1.0},
                     {"passive", ShareCount{clean - clean / 2}, {}, 0.0}};
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_NEAR(story.class_gain(0), 1'673'552.2, 1.0);
  EXPECT_NEAR(story.class_gain(1), -1'236'973.2, 1.0);
  EXPECT_NEAR(story.class_gain(0) + story.class_gain(1), story[BidYield::loss].value(), 1e-6);
}

TEST(ContestSettlement, DilutesOptionsThatHoldNoRights) {
  BidSetting setting = quiet_hemacare();
  setting.stock.model = Gbm{1e-6};
  setting.options = {{ShareCount{1'000}, DollarsPerShare{0.5}, Date{2003, 3, 10}}};
  const BidStory story{block_of(smallest_stake), setting};
  // In the money with hardly any volatility: the price less the discounted exercise price.
  const Date settled{1998, 3, 20};
  const double strike = 0.5 * std::exp(-0.05 * years_between(settled, {2003, 3, 10}).value());
  EXPECT_NEAR(
      story[BidYield::options_before].value(),
      1'000.0 * (std::exp(0.05 * years_between(setting.stock.date, settled).value()) - strike),
      0.01);
  EXPECT_LT(story[BidYield::options_after].value(), 0.4 * story[BidYield::options_before].value());
}

TEST(ContestSettlement, TellsTheStoryOfOnePath) {
  const BidStory story{block_of(smallest_stake), quiet_hemacare()};
  ASSERT_GE(story.journal().entries.size(), 4U);
  EXPECT_EQ(story.journal().entries.front().who, "Bidder");
  EXPECT_EQ(story.journal().entries.front().date, (Date{1998, 3, 10}));
  EXPECT_EQ(story.journal().entries.back().who, "Holders");
  EXPECT_EQ(story.journal().entries.back().date, (Date{1998, 3, 20}));
  for (const JournalEntry& entry : story.journal().entries) EXPECT_FALSE(entry.what.ends_with('.'));
}

// Half a right a share: an odd number of clean shares leaves one without.
TEST(ContestSettlement, CountsWholeRights) {
  BidSetting setting = quiet_hemacare();
  setting.plan.dividend.rights_per_share = 0.5;
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::flip_in], 1.0);
  EXPECT_EQ(story[BidYield::shares_issued], 10.0 * 3'056'051.0);
}

TEST(ContestSettlement, CancelsTheRightsOfSharesBoughtBackAfterTheTrigger) {
  BidSetting setting = quiet_hemacare();
  setting.events = {Buyback{Date{1998, 3, 12}, ShareCount{500'000}}};
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::flip_in], 1.0);
  EXPECT_NEAR(story[BidYield::shares_issued].value(), 10.0 * 5'612'103.0, 1e-6);
}

TEST(ContestSettlement, FlipsInWhereThePlanWouldExchangeAndCannot) {
  BidSetting setting = round_company();
  setting.plan.settlement = Exchange{};
  EXPECT_EQ((BidStory{stake_of(0.49), setting}[BidYield::exchanged]), 1.0);
  const BidStory large{stake_of(0.51), setting};
  EXPECT_EQ(large[BidYield::exchanged], 0.0);
  EXPECT_EQ(large[BidYield::flip_in], 1.0);
}

// Two fifths of a right at the price after the exchange, and three fifths at that after the
// flip-in.
TEST(ContestSettlement, CountsEachPartOfARightOnce) {
  BidSetting setting = round_company();
  setting.stock.risk_free_rate = LogRate{0.0};
  setting.stock.model = ConstantGrowth{AnnualRate{0.0}};
  setting.board.response = BoardResponse::exchange;
  setting.plan.exchange.part = 0.4;
  const BidStory story{stake_of(0.15), setting};
  const double exchanged = 1.0 / (1.0 + 0.4 * 0.85);
  const double last = story[BidYield::price_ratio].value();
  EXPECT_NEAR(
      story[BidYield::right_value].value(), 0.4 * exchanged + 0.6 * (10.0 * last - 5.0), 1e-9);
}

// "... or (iv) the Final Expiration Date": the last day to redeem is at the latest that of the
// plan.
TEST(ContestSettlement, LetsABoardRedeemOnThePlansLastDay) {
  BidSetting setting = quiet_hemacare();
  setting.plan.expires = Date{1998, 3, 13};
  setting.board.redemption_probability = 1.0;
  const BidStory story{block_of(smallest_stake), setting};
  EXPECT_EQ(story[BidYield::redeemed], 1.0);
  EXPECT_EQ(story.day_of("redeems"), (Date{1998, 3, 13}));
}

}  // namespace
}  // namespace flipin
