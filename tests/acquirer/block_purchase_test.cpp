#include "acquirer/block_purchase.hpp"

#include <gtest/gtest.h>

#include "support/bid_story.hpp"

namespace flipin {
namespace {

TEST(BlockPurchase, BuysItsBlockOnceOnly) {
  const RightsPlan plan = hemacare_plan();
  const BlockPurchase bidder = block_of(smallest_stake);
  const Move first = bidder.moves(view_of(0, plan));
  EXPECT_EQ(first.kind, MoveKind::buy);
  EXPECT_EQ(first.shares, smallest_stake.count());
  EXPECT_EQ(first.rest, Move::for_good);
  // Awake again because new rights were issued.
  const Move later = bidder.moves(view_of(9, plan));
  EXPECT_EQ(later.kind, MoveKind::wait);
  EXPECT_EQ(later.rest, Move::for_good);
}

TEST(BlockPurchase, SpendsItsMeansBelowTheThresholdOrTriggersThePlan) {
  const BidStory below{block_of(smallest_stake - ShareCount{1}), quiet_hemacare()};
  EXPECT_EQ(below[BidYield::budget_spent], 1.0);
  EXPECT_EQ(below[BidYield::triggered], 0.0);
  const BidStory at{block_of(smallest_stake), quiet_hemacare()};
  EXPECT_EQ(at[BidYield::budget_spent], 0.0);
  EXPECT_EQ(at[BidYield::triggered], 1.0);
}

TEST(BlockPurchase, SeesThatItWouldHoldMoreThanThereIs) {
  BlockPurchase bidder = block_of(hemacare_outstanding);
  EXPECT_TRUE(bidder.problems(hemacare_outstanding).empty());
  bidder.initial_shares = ShareCount{1};
  ASSERT_EQ(bidder.problems(hemacare_outstanding).size(), 1U);
  EXPECT_EQ(bidder.problems(hemacare_outstanding).front().key, "block");
}

}  // namespace
}  // namespace flipin
