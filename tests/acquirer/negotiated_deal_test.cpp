#include "acquirer/negotiated_deal.hpp"

#include <gtest/gtest.h>

#include "support/bid_story.hpp"

namespace flipin {
namespace {

NegotiatedDeal bidder() {
  auto bid = bidder_of_march_10<NegotiatedDeal>();
  bid.premium = 0.30;
  bid.acceptance = 0.6;
  bid.negotiation_days = 45;
  return bid;
}

TEST(NegotiatedDeal, IsAgreedOrLeftOnTheDayTheBoardDecides) {
  const RightsPlan plan = hemacare_plan();
  EXPECT_EQ(bidder().moves(view_of(0, plan)).kind, MoveKind::wait);
  EXPECT_EQ(bidder().moves(view_of(0, plan)).rest, 45U);
  EXPECT_EQ(bidder().moves(view_of(44, plan)).rest, 1U);
  BidderView view = view_of(45, plan);
  view.draws[0] = 0.599;
  EXPECT_EQ(bidder().moves(view).kind, MoveKind::agree);
  EXPECT_EQ(bidder().moves(view).premium, 0.30);
  view.draws[0] = 0.6;
  EXPECT_EQ(bidder().moves(view).kind, MoveKind::leave);
  EXPECT_EQ(bidder().moves(view).premium, 0.30);
}

TEST(NegotiatedDeal, PaysHoldersAPremiumOrCostsThemOne) {
  NegotiatedDeal bid = bidder();
  bid.acceptance = 1.0;
  const BidStory agreed{bid, quiet_hemacare()};
  EXPECT_EQ(agreed[BidYield::agreed_deal], 1.0);
  EXPECT_EQ(agreed[BidYield::premium], 0.30);
  EXPECT_EQ(agreed[BidYield::lost_premium], 0.0);
  EXPECT_EQ(agreed[BidYield::days_attached], 45.0);
  EXPECT_GT(agreed[BidYield::right_value], 0.00099);  // a tenth of a cent, half a year later
  EXPECT_LT(agreed[BidYield::right_value], 0.001);
  bid.acceptance = 0.0;
  const BidStory left{bid, quiet_hemacare()};
  EXPECT_EQ(left[BidYield::left], 1.0);
  EXPECT_EQ(left[BidYield::premium], 0.0);
  EXPECT_EQ(left[BidYield::lost_premium], 0.30);
}

}  // namespace
}  // namespace flipin
