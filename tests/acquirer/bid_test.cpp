#include "acquirer/bid.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "calendar/term.hpp"
#include "support/bid_story.hpp"

namespace flipin {
namespace {

const Date start{1998, 3, 13};  // a Friday
constexpr double growth = 0.5;  // a year

/// A company of 1,000 shares with a plan at 15% that flips in at once, on a price that grows with
/// certainty from $1.
BidSetting setting() {
  BidSetting setting;
  setting.stock.date = start;
  setting.stock.price = DollarsPerShare{1.0};
  setting.stock.average_price = DollarsPerShare{0.9};
  setting.stock.model = ConstantGrowth{AnnualRate{growth}};
  setting.plan = hemacare_plan();
  setting.plan.expires = Date{1998, 4, 10};
  setting.plan.trading_calendar = BusinessCalendar::weekends_only;
  setting.plan.average_trading_days = 4;
  // Rights are settled at the close of the trigger itself.
  setting.plan.exercise.start = ExerciseStart::trip_wire;
  setting.plan.distribution.days_after_announcement = 0;
  setting.plan.distribution.last_day = CloseRoll::as_counted;
  setting.ledger.outstanding = ShareCount{1'000};
  setting.prefix = "acquirer.bidder";
  return setting;
}

/// Who starts with 100 shares and buys 20 a day.
CreepingPurchases bidder() {
  CreepingPurchases bid;
  bid.initial_shares = ShareCount{100};
  bid.begins = start;
  bid.daily_volume = ShareCount{100};
  bid.share_of_volume = 0.2;
  return bid;
}

double price_on(Date date) { return std::pow(1.0 + growth, years_between(start, date).value()); }

BidStory story_of(const CreepingPurchases& bid, const BidSetting& where = setting()) {
  return {bid, where};
}

TEST(Bid, ActsOnTradingDaysAfterTheStartUntilThePlanExpires) {
  const std::vector<Date> days = bidding_days(setting().plan, start);
  ASSERT_EQ(days.size(), 20U);
  EXPECT_EQ(days.front(), (Date{1998, 3, 16}));
  EXPECT_EQ(days.back(), (Date{1998, 4, 10}));
  EXPECT_EQ(bidding_times(setting().plan, start).front(), years_between(start, days.front()));
}

// 100, 120, 140, 160: at the close of Wednesday March 18 the bidder holds 16%. The plan measures by
// the closes before that day: Monday's and Tuesday's, Friday's dollar, and the 0.90 that stands for
// the days before the start.
TEST(Bid, TriggersOnTheDayItReachesTheThreshold) {
  const BidStory story = story_of(bidder());
  const double monday = price_on(Date{1998, 3, 16});
  const double tuesday = price_on(Date{1998, 3, 17});
  const double wednesday = price_on(Date{1998, 3, 18});
  const double average = (0.9 + 1.0 + monday + tuesday) / 4.0;
  EXPECT_EQ(story[BidYield::triggered], 1.0);
  EXPECT_EQ(story[BidYield::flip_in], 1.0);
  EXPECT_EQ(story[BidYield::budget_spent], 0.0);
  EXPECT_EQ(story[BidYield::below_threshold], 0.0);
  EXPECT_EQ(story[BidYield::days_to_trigger], 3.0);
  EXPECT_EQ(story[BidYield::days_triggered], 0.0);
  EXPECT_NEAR(story[BidYield::price_at_trigger].value(), wednesday, 1e-14);
  EXPECT_NEAR(story[BidYield::market_value].value(), average, 1e-14);
  EXPECT_EQ(story[BidYield::stake_before], 0.16);
  EXPECT_EQ(story.days(), 3U);

  // 840 rights at $5, each for 10 / average shares.
  const double issued = 840.0 * 10.0 / average;
  const double after = (1'000.0 * wednesday + 4'200.0) / (1'000.0 + issued);
  EXPECT_NEAR(story[BidYield::shares_issued].value(), issued, 1e-9);
  EXPECT_NEAR(story[BidYield::cash_paid_in].value(), 4'200.0, 1e-9);
  EXPECT_NEAR(story[BidYield::stake_after].value(), 160.0 / (1'000.0 + issued), 1e-14);
  EXPECT_NEAR(story[BidYield::loss_fraction].value(), 1.0 - after / wednesday, 1e-13);
  EXPECT_NEAR(story[BidYield::loss].value(), 160.0 * (wednesday - after), 1e-11);
  EXPECT_NEAR(story[BidYield::exercising_gain].value(), 160.0 * (wednesday - after), 1e-10);
  EXPECT_EQ(story[BidYield::other_gain], 0.0);
  EXPECT_EQ(story[BidYield::has_shortfall], 0.0);
}

TEST(Bid, NamesItsOutcomesInTheOrderOfItsYields) {
  const TimeGrid grid = TimeGrid::of(bidding_times(setting().plan, start));
  const auto outcomes = watch_bid(bidder(), setting(), grid)->outcomes();
  ASSERT_EQ(outcomes.size(), static_cast<std::size_t>(BidYield::yields));
  EXPECT_EQ(outcomes.front().name, "acquirer.bidder.triggered");
  EXPECT_EQ(outcomes[static_cast<std::size_t>(BidYield::loss)].name, "acquirer.bidder.loss");
  EXPECT_EQ(outcomes.back().name, "acquirer.bidder.options_after");
}

TEST(Bid, StaysOutBeforeItBegins) {
  CreepingPurchases bid = bidder();
  bid.begins = Date{1998, 3, 21};  // a Saturday: Monday the 23rd is its first day
  const BidStory story = story_of(bid);
  EXPECT_EQ(story[BidYield::days_to_trigger], 3.0);
  EXPECT_NEAR(story[BidYield::price_at_trigger].value(), price_on(Date{1998, 3, 25}), 1e-14);
  EXPECT_EQ(story.days(), 8U);
}

TEST(Bid, IsOverWhenItsBudgetIs) {
  CreepingPurchases bid = bidder();
  bid.budget = Dollars{30.0};  // 20 shares on Monday, 9 on Tuesday
  const BidStory story = story_of(bid);
  EXPECT_EQ(story[BidYield::triggered], 0.0);
  EXPECT_EQ(story[BidYield::budget_spent], 1.0);
  EXPECT_EQ(story[BidYield::below_threshold], 0.0);
  EXPECT_EQ(story[BidYield::stake_before], std::nullopt);
  EXPECT_EQ(story.days(), 2U);
}

TEST(Bid, MayTriggerWithItsLastDollar) {
  CreepingPurchases bid = bidder();
  bid.initial_shares = ShareCount{140};
  bid.budget = Dollars{15.0};  // 14 shares
  const BidStory story = story_of(bid);
  EXPECT_EQ(story[BidYield::triggered], 1.0);
  EXPECT_EQ(story[BidYield::budget_spent], 0.0);
  EXPECT_EQ(story[BidYield::stake_before], 0.154);
}

TEST(Bid, StaysBelowTheThresholdWhereThePriceIsAboveItsLimit) {
  CreepingPurchases bid = bidder();
  bid.price_limit = DollarsPerShare{price_on(Date{1998, 3, 17}) + 1e-9};  // buys on two days
  const BidStory story = story_of(bid);
  EXPECT_EQ(story[BidYield::triggered], 0.0);
  EXPECT_EQ(story[BidYield::budget_spent], 0.0);
  EXPECT_EQ(story[BidYield::below_threshold], 1.0);
  EXPECT_EQ(story.days(), 20U);
  bid.price_limit = DollarsPerShare{price_on(Date{1998, 3, 18}) + 1e-9};
  EXPECT_EQ(story_of(bid)[BidYield::triggered], 1.0);
}

TEST(Bid, ComparesWithTheThresholdInWholeShares) {
  // 7 of 100 are 7%, though 0.07 * 100 is more than 7 in doubles.
  BidSetting where = setting();
  where.ledger.outstanding = ShareCount{100};
  where.plan.threshold = Percentage::from_millionths(70'000);
  CreepingPurchases bid = bidder();
  bid.initial_shares = ShareCount{0};
  bid.daily_volume = ShareCount{5};  // one share a day
  EXPECT_EQ(story_of(bid, where)[BidYield::days_to_trigger], 7.0);

  where.ledger = hemacare_ledger();
  where.plan.threshold = Percentage::from_millionths(150'000);
  bid.initial_shares = smallest_stake - ShareCount{2};
  EXPECT_EQ(story_of(bid, where)[BidYield::days_to_trigger], 2.0);
}

TEST(Bid, BuysNoMoreSharesThanThereAre) {
  BidSetting where = setting();
  where.plan.threshold = Percentage::from_millionths(500'000);
  CreepingPurchases bid = bidder();
  bid.initial_shares = ShareCount{499};
  bid.daily_volume = ShareCount{1'000};
  bid.share_of_volume = 1.0;
  const BidStory story = story_of(bid, where);
  EXPECT_EQ(story[BidYield::stake_before], 1.0);
  EXPECT_EQ(story[BidYield::shares_issued], 0.0);
  EXPECT_EQ(story[BidYield::stake_after], 1.0);
}

TEST(Bid, ReportsWhatIsNotAuthorizedAndNotFunded) {
  BidSetting where = setting();
  where.ledger.authorized = ShareCount{2'000};
  where.plan.authorized_shortfall = AuthorizedShortfall::spread_settlement;
  where.cash = Dollars{100.0};
  const BidStory story = story_of(bidder(), where);
  const double average = story[BidYield::market_value].value();
  EXPECT_EQ(story[BidYield::has_shortfall], 1.0);
  EXPECT_NEAR(story[BidYield::authorized_shortfall].value(), 8'400.0 / average - 1'000.0, 1e-9);
  EXPECT_NEAR(story[BidYield::cash_paid_in].value(), -100.0, 1e-9);
  EXPECT_NEAR(story[BidYield::unfunded_cash].value(), 4'200.0 - 1'000.0 * average - 100.0, 1e-9);
}

TEST(Bid, EndsEveryRandomPathInOneWay) {
  BidSetting where = setting();
  where.stock.model = Gbm{1.5};
  CreepingPurchases bid = bidder();
  bid.initial_shares = ShareCount{0};
  bid.price_limit = DollarsPerShare{1.1};
  bid.budget = Dollars{145.0};
  const auto followed = follow_bid(bid, where, {Draws{9}, 4096, 1000});
  const auto values = [&](BidYield yield) {
    return followed.values(static_cast<std::size_t>(yield));
  };
  double triggered = 0.0;
  double spent = 0.0;
  for (std::size_t path = 0; path < 1000; ++path) {
    const double ends = values(BidYield::flip_in)[path] + values(BidYield::budget_spent)[path]
                        + values(BidYield::below_threshold)[path];
    EXPECT_EQ(ends, 1.0);
    EXPECT_EQ(values(BidYield::triggered)[path], values(BidYield::flip_in)[path]);
    triggered += values(BidYield::triggered)[path];
    spent += values(BidYield::budget_spent)[path];
  }
  EXPECT_GT(triggered, 50.0);
  EXPECT_GT(spent, 50.0);
  EXPECT_GT(1000.0 - triggered - spent, 50.0);
  for (auto yield = static_cast<std::size_t>(BidYield::days_to_trigger);
       yield < static_cast<std::size_t>(BidYield::yields);
       ++yield)
    EXPECT_EQ(static_cast<double>(followed.values(yield).size()), triggered);
  EXPECT_EQ(values(BidYield::right_value).size(), 1000U);  // nothing where it is not triggered
  for (const double stake : values(BidYield::stake_before)) {
    EXPECT_GE(stake, 0.15);
    EXPECT_LT(stake, 0.17);
  }
  for (const double price : values(BidYield::price_at_trigger)) EXPECT_LE(price, 1.1);
}

// The tenth day after an announcement and the tenth business day of an offer, without and with a
// weekend or a holiday that moves them.
TEST(Bid, RunsTheClocksOfThePlanFromTheDayTheyStart) {
  const auto exercised_after_purchase_on = [](Date date) {
    BlockPurchase bidder = block_of(smallest_stake);
    bidder.begins = date;
    return BidStory{bidder, quiet_hemacare()}.day_of("exercise their rights");
  };
  EXPECT_EQ(exercised_after_purchase_on({1998, 3, 10}), (Date{1998, 3, 20}));
  EXPECT_EQ(exercised_after_purchase_on({1998, 3, 11}), (Date{1998, 3, 23}));  // not a Saturday

  const auto separated_after_offer_on = [](Date date) {
    auto bidder = bidder_of_march_10<TenderOffer>();
    bidder.begins = date;
    bidder.stake = Percentage::from_millionths(510'000);
    return BidStory{bidder, quiet_hemacare()}.day_of("rights separate from");
  };
  EXPECT_EQ(separated_after_offer_on({1998, 3, 10}), (Date{1998, 3, 24}));
  EXPECT_EQ(separated_after_offer_on({1998, 5, 20}), (Date{1998, 6, 4}));  // Memorial Day

  // Found adverse on Friday, June 5.
  auto adverse = bidder_of_march_10<AdversePerson>();
  adverse.begins = Date{1998, 6, 1};
  adverse.holding = ShareCount{600'000};
  adverse.ownership_limitation = Percentage::from_millionths(80'000);
  adverse.finds_after_days = 4;
  adverse.finding = 1.0;
  const BidStory story{adverse, quiet_hemacare()};
  EXPECT_EQ(story.day_of("adverse"), (Date{1998, 6, 5}));
  EXPECT_EQ(story.day_of("exercise their rights"), (Date{1998, 6, 15}));
}

TEST(Bid, CountsTheDaysOfEveryPhaseFromItsFirstDayToItsLast) {
  BidSetting where = quiet_hemacare();
  auto bidder = bidder_of_march_10<TenderOffer>();
  bidder.begins = Date{1998, 3, 12};
  bidder.stake = Percentage::from_millionths(510'000);
  bidder.premium = 0.3;
  const BidStory story{bidder, where};
  EXPECT_EQ(story[BidYield::days_attached], 2.0);         // March 10 and 11
  EXPECT_EQ(story[BidYield::days_tender_pending], 10.0);  // to March 26
  EXPECT_EQ(story[BidYield::days_separated], 10.0);       // to April 9, the twentieth day
  EXPECT_EQ(story[BidYield::days_triggered], 6.0);  // to Monday the 20th; April 10 is Good Friday
  EXPECT_EQ(story[BidYield::days_flip_in_live], 0.0);
  EXPECT_EQ(story[BidYield::days_to_trigger], 21.0);
}

}  // namespace
}  // namespace flipin
