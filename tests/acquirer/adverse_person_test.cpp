#include "acquirer/adverse_person.hpp"

#include <gtest/gtest.h>

#include "support/bid_story.hpp"

namespace flipin {
namespace {

AdversePerson bidder() {
  auto bid = bidder_of_march_10<AdversePerson>();
  bid.holding = ShareCount{600'000};
  bid.ownership_limitation = Percentage::from_millionths(80'000);
  bid.finds_after_days = 20;
  bid.finding = 0.5;
  return bid;
}

BidderView on_the_day(const RightsPlan& plan, std::int64_t shares, double draw) {
  BidderView view = view_of(20, plan);
  view.position.shares = shares;
  view.draws[0] = draw;
  return view;
}

TEST(AdversePerson, BuysItsHoldingAtOnceBelowTheThreshold) {
  const RightsPlan plan = hemacare_plan();
  const Move first = bidder().moves(view_of(0, plan));
  EXPECT_EQ(first.kind, MoveKind::buy);
  EXPECT_EQ(first.shares, 600'000);
  EXPECT_EQ(first.rest, 20U);
  AdversePerson large = bidder();
  large.holding = ShareCount{2'000'000};
  EXPECT_EQ(large.moves(view_of(0, plan)).shares, smallest_stake.count() - 1);
}

// 8% of 7,190,710 shares are 575,256.8.
TEST(AdversePerson, OffendsIfItExceedsItsLimitAndTheBoardFindsIt) {
  const RightsPlan plan = hemacare_plan();
  EXPECT_EQ(bidder().moves(on_the_day(plan, 575'257, 0.499)).kind, MoveKind::offend);
  EXPECT_EQ(bidder().moves(on_the_day(plan, 575'256, 0.499)).kind, MoveKind::wait);
  EXPECT_EQ(bidder().moves(on_the_day(plan, 575'257, 0.5)).kind, MoveKind::wait);
  EXPECT_EQ(bidder().moves(on_the_day(plan, 575'257, 0.5)).rest, Move::for_good);
}

TEST(AdversePerson, IsSparedBelowTheFloorOfThePlan) {
  RightsPlan plan = hemacare_plan();
  plan.adverse_person.floor = Percentage::from_millionths(100'000);
  EXPECT_EQ(bidder().moves(on_the_day(plan, 719'070, 0.0)).kind, MoveKind::wait);
  EXPECT_EQ(bidder().moves(on_the_day(plan, 719'071, 0.0)).kind, MoveKind::offend);
}

TEST(AdversePerson, SeesAHoldingOfMoreThanAllShares) {
  AdversePerson bid = bidder();
  EXPECT_TRUE(bid.problems(hemacare_outstanding).empty());
  bid.holding = ShareCount{7'190'711};
  bid.ownership_limitation = Percentage::from_millionths(1'000'001);
  ASSERT_EQ(bid.problems(hemacare_outstanding).size(), 2U);
  EXPECT_EQ(bid.problems(hemacare_outstanding).front().key, "ownership_limitation");
  EXPECT_EQ(bid.problems(hemacare_outstanding).back().key, "holding");
}

}  // namespace
}  // namespace flipin
