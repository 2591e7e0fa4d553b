#include "acquirer/wolf_pack.hpp"

#include <gtest/gtest.h>

#include "support/bid_story.hpp"

namespace flipin {
namespace {

WolfPack bidder() {
  auto bid = bidder_of_march_10<WolfPack>();
  bid.members = 4;
  bid.member_stake = Percentage::from_millionths(49'000);
  bid.daily_volume = ShareCount{100'000};
  bid.share_of_volume = 1.0;
  bid.found_in_concert = 0.25;
  return bid;
}

RightsPlan plan_counting(ConcertedAction counts) {
  RightsPlan plan = hemacare_plan();
  plan.concert.counts = counts;
  return plan;
}

TEST(WolfPack, BuysAsOneOnlyIfItIsFoundAndParallelConductCounts) {
  struct Row {
    ConcertedAction counts;
    double draw;
    MoveKind kind;
  };
  for (const Row& row : {Row{ConcertedAction::parallel_conduct, 0.24, MoveKind::buy},
                         Row{ConcertedAction::parallel_conduct, 0.25, MoveKind::buy_apart},
                         Row{ConcertedAction::agreement_only, 0.0, MoveKind::buy_apart}}) {
    const RightsPlan plan = plan_counting(row.counts);
    BidderView view = view_of(0, plan);
    view.draws[0] = row.draw;
    EXPECT_EQ(bidder().moves(view).kind, row.kind);
    EXPECT_EQ(bidder().moves(view).shares, 100'000);
  }
}

// Four times 4.9% of 7,190,710 shares: 4 * 352,344.
TEST(WolfPack, StopsWhenEveryMemberHasItsStake) {
  const RightsPlan plan = hemacare_plan();
  BidderView view = view_of(14, plan);
  view.position.shares = 1'400'000;
  const Move last = bidder().moves(view);
  EXPECT_EQ(last.shares, 9'376);
  EXPECT_EQ(last.rest, Move::for_good);
  view.position.shares = 1'409'376;
  EXPECT_EQ(bidder().moves(view).kind, MoveKind::wait);
  EXPECT_EQ(bidder().moves(view).rest, Move::for_good);
}

TEST(WolfPack, KeepsEachMemberBelowTheThreshold) {
  const RightsPlan plan = hemacare_plan();
  WolfPack bid = bidder();
  bid.member_stake = Percentage::from_millionths(150'000);
  BidderView view = view_of(43, plan);
  view.position.shares = 4 * (smallest_stake.count() - 1) - 1;
  EXPECT_EQ(bid.moves(view).shares, 1);
}

TEST(WolfPack, HoldsMoreThanTheThresholdUnhurtUnlessItIsAddedUp) {
  WolfPack bid = bidder();
  bid.found_in_concert = 1.0;
  BidSetting setting = quiet_hemacare();
  const BidStory apart{bid, setting};
  EXPECT_EQ(apart[BidYield::triggered], 0.0);
  EXPECT_EQ(apart[BidYield::below_threshold], 1.0);
  EXPECT_EQ(apart.journal().entries.size(), 16U);  // 15 purchases and the expiration
  EXPECT_NE(apart.journal().entries[14].what.find("1,409,376"), std::string::npos);

  setting.plan.concert.counts = ConcertedAction::parallel_conduct;
  const BidStory added_up{bid, setting};
  EXPECT_EQ(added_up[BidYield::triggered], 1.0);
  EXPECT_EQ(added_up[BidYield::flip_in], 1.0);
  EXPECT_EQ(added_up[BidYield::days_to_trigger], 11.0);  // 1,100,000 shares
}

TEST(WolfPack, SeesThatItsMembersWouldHoldMoreThanThereIs) {
  WolfPack bid = bidder();
  EXPECT_TRUE(bid.problems(hemacare_outstanding).empty());
  bid.members = 21;  // 102.9%
  ASSERT_EQ(bid.problems(hemacare_outstanding).size(), 1U);
  EXPECT_EQ(bid.problems(hemacare_outstanding).front().key, "member_stake");
}

}  // namespace
}  // namespace flipin
