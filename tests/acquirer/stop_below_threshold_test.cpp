#include "acquirer/stop_below_threshold.hpp"

#include <gtest/gtest.h>

#include "support/bid_story.hpp"

namespace flipin {
namespace {

StopBelowThreshold bidder() {
  auto bid = bidder_of_march_10<StopBelowThreshold>();
  bid.daily_volume = ShareCount{10'000};
  bid.share_of_volume = 0.20;
  return bid;
}

TEST(StopBelowThreshold, BuysLikeACreepingBidderWhileThereIsRoom) {
  const RightsPlan plan = hemacare_plan();
  const Move move = bidder().moves(view_of(0, plan));
  EXPECT_EQ(move.kind, MoveKind::buy);
  EXPECT_EQ(move.shares, 2'000);
  EXPECT_EQ(move.rest, 1U);
}

TEST(StopBelowThreshold, BuysTheLastSharesBelowTheThresholdAndRestsForGood) {
  const RightsPlan plan = hemacare_plan();
  BidderView view = view_of(500, plan);
  view.position.shares = smallest_stake.count() - 1'001;
  Move move = bidder().moves(view);
  EXPECT_EQ(move.shares, 1'000);
  EXPECT_EQ(move.rest, Move::for_good);
  EXPECT_FALSE(move.is_last);  // its means are not exhausted

  view.position.shares = smallest_stake.count() - 1;
  move = bidder().moves(view);
  EXPECT_EQ(move.kind, MoveKind::wait);
  EXPECT_EQ(move.rest, Move::for_good);
}

TEST(StopBelowThreshold, KeepsToItsLimitAndItsBudget) {
  const RightsPlan plan = hemacare_plan();
  StopBelowThreshold bid = bidder();
  bid.price_limit = DollarsPerShare{0.99};
  EXPECT_EQ(bid.moves(view_of(0, plan)).kind, MoveKind::wait);
  EXPECT_EQ(bid.moves(view_of(0, plan)).rest, 1U);
  bid.price_limit.reset();
  bid.budget = Dollars{1'500.0};
  const Move last = bid.moves(view_of(0, plan));
  EXPECT_EQ(last.shares, 1'500);
  EXPECT_TRUE(last.is_last);
}

// 2,000 shares a day: one share less than 15% on the 540th day.
TEST(StopBelowThreshold, NeverTriggersThePlan) {
  BidSetting setting = quiet_hemacare();
  setting.plan.expires = Date{2000, 12, 31};
  Journal journal;
  const Followed followed = follow_bid(bidder(), setting, {Draws{1}, 0, 5}, &journal);
  EXPECT_EQ(followed.values(static_cast<std::size_t>(BidYield::below_threshold)).front(), 1.0);
  EXPECT_EQ(followed.values(static_cast<std::size_t>(BidYield::triggered)).front(), 0.0);
  ASSERT_EQ(journal.entries.size(), 541U);  // and the expiration
  const JournalEntry& last = journal.entries[539];
  EXPECT_NE(last.what.find("holds 1,078,606 shares"), std::string::npos) << last.what;
}

TEST(StopBelowThreshold, SeesThatItWouldBuyNothing) {
  StopBelowThreshold bid = bidder();
  EXPECT_TRUE(bid.problems(hemacare_outstanding).empty());
  bid.share_of_volume = 0.00001;
  EXPECT_EQ(bid.problems(hemacare_outstanding).size(), 1U);
}

}  // namespace
}  // namespace flipin
