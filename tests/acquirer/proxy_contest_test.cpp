#include "acquirer/proxy_contest.hpp"

#include <gtest/gtest.h>

#include "support/bid_story.hpp"

namespace flipin {
namespace {

ProxyContest bidder() {
  auto bid = bidder_of_march_10<ProxyContest>();
  bid.toehold = Percentage::from_millionths(99'000);
  bid.contest_days = 60;
  bid.success = 0.55;
  bid.premium = 0.30;
  return bid;
}

RightsPlan plan_with(RedemptionPower power) {
  RightsPlan plan = hemacare_plan();
  plan.continuing_directors.power = power;
  plan.continuing_directors.delay_days = 180;
  return plan;
}

TEST(ProxyContest, BuysItsToeholdAtOnceBelowTheThreshold) {
  const RightsPlan plan = hemacare_plan();
  const Move first = bidder().moves(view_of(0, plan));
  EXPECT_EQ(first.kind, MoveKind::buy);
  EXPECT_EQ(first.shares, 711'880);  // 9.9% are 711,880.29
  EXPECT_EQ(first.rest, 60U);
  ProxyContest large = bidder();
  large.toehold = Percentage::from_millionths(150'000);
  EXPECT_EQ(large.moves(view_of(0, plan)).shares, smallest_stake.count() - 1);
  BidderView view = view_of(0, plan);
  view.position.shares = 800'000;
  EXPECT_EQ(bidder().moves(view).shares, 0);
}

TEST(ProxyContest, LeavesIfItIsNotElected) {
  const RightsPlan plan = hemacare_plan();
  BidderView view = view_of(60, plan);
  view.draws[0] = 0.55;
  EXPECT_EQ(bidder().moves(view).kind, MoveKind::leave);
  EXPECT_EQ(bidder().moves(view).premium, 0.30);
}

TEST(ProxyContest, RedeemsWhenContinuingDirectorsLetIt) {
  const auto elected_under = [](RedemptionPower power) {
    const RightsPlan plan = plan_with(power);
    return bidder().moves(view_of(60, plan));
  };
  EXPECT_EQ(elected_under(RedemptionPower::any_board).kind, MoveKind::agree);
  EXPECT_EQ(elected_under(RedemptionPower::continuing_directors_only).kind, MoveKind::leave);
  const Move waits = elected_under(RedemptionPower::delayed);
  EXPECT_EQ(waits.kind, MoveKind::wait);
  // From March 10 to Sunday, September 6, 1998: Tuesday the 8th, after Labor Day.
  EXPECT_EQ(waits.rest, 125U + 1U);
  const RightsPlan plan = plan_with(RedemptionPower::delayed);
  EXPECT_EQ(bidder().moves(view_of(60 + waits.rest, plan)).kind, MoveKind::agree);
}

TEST(ProxyContest, RunsFromTheFirstDayToTheDayOfItsDeal) {
  ProxyContest bid = bidder();
  bid.success = 1.0;
  bid.contest_days = 1;
  BidSetting setting = quiet_hemacare();
  EXPECT_EQ((BidStory{bid, setting}.day_of("agrees")), (Date{1998, 3, 11}));
  setting.plan = plan_with(RedemptionPower::delayed);
  EXPECT_EQ((BidStory{bid, setting}.day_of("agrees")), (Date{1998, 9, 8}));  // 180 days: the 7th
  // Rights that expire first are never redeemed.
  setting.plan.expires = Date{1998, 9, 4};
  const BidStory late{bid, setting};
  EXPECT_EQ(late[BidYield::agreed_deal], 0.0);
  EXPECT_EQ(late[BidYield::below_threshold], 1.0);
  setting.plan = plan_with(RedemptionPower::continuing_directors_only);
  const BidStory never{bid, setting};
  EXPECT_EQ(never[BidYield::left], 1.0);
  EXPECT_EQ(never[BidYield::lost_premium], 0.30);
}

TEST(ProxyContest, SeesAToeholdOfMoreThanAllShares) {
  ProxyContest bid = bidder();
  EXPECT_TRUE(bid.problems(hemacare_outstanding).empty());
  bid.toehold = Percentage::from_millionths(1'000'001);
  ASSERT_EQ(bid.problems(hemacare_outstanding).size(), 1U);
  EXPECT_EQ(bid.problems(hemacare_outstanding).front().key, "toehold");
}

}  // namespace
}  // namespace flipin
