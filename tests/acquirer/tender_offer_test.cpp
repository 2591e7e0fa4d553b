#include "acquirer/tender_offer.hpp"

#include <gtest/gtest.h>

#include "support/bid_story.hpp"

namespace flipin {
namespace {

TenderOffer bidder() {
  auto bid = bidder_of_march_10<TenderOffer>();
  bid.stake = Percentage::from_millionths(510'000);
  bid.premium = 0.30;
  return bid;
}

TEST(TenderOffer, IsAnnouncedOnTheFirstDayAndClosesOnTheTwentieth) {
  const RightsPlan plan = hemacare_plan();
  const Move announced = bidder().moves(view_of(0, plan));
  EXPECT_EQ(announced.kind, MoveKind::announce_tender);
  EXPECT_EQ(announced.shares, 3'667'263);  // the fewest that are 51%
  EXPECT_EQ(announced.premium, 0.30);
  EXPECT_EQ(announced.rest, 20U);
  EXPECT_EQ(bidder().moves(view_of(7, plan)).kind, MoveKind::wait);
  EXPECT_EQ(bidder().moves(view_of(7, plan)).rest, 13U);
  const Move closed = bidder().moves(view_of(20, plan));
  EXPECT_EQ(closed.kind, MoveKind::close_tender);
  EXPECT_EQ(closed.shares, 3'667'263);
  EXPECT_EQ(closed.premium, 0.30);
  EXPECT_EQ(closed.rest, Move::for_good);
  EXPECT_EQ(bidder().moves(view_of(21, plan)).rest, Move::for_good);
}

TEST(TenderOffer, SeeksNoFewerSharesThanItHas) {
  const RightsPlan plan = hemacare_plan();
  BidderView view = view_of(20, plan);
  view.position.shares = 4'000'000;  // after a buyback, say
  EXPECT_EQ(bidder().moves(view).shares, 4'000'000);
}

TEST(TenderOffer, IsWithdrawnIfItAsksForARedemption) {
  const RightsPlan plan = hemacare_plan();
  TenderOffer bid = bidder();
  bid.condition = OfferCondition::redemption;
  BidderView view = view_of(20, plan);
  view.phase = Phase::separated;
  EXPECT_EQ(bid.moves(view).kind, MoveKind::withdraw_tender);
}

TEST(TenderOffer, MergesSoLongAfterItsClose) {
  const RightsPlan plan = hemacare_plan();
  TenderOffer bid = bidder();
  bid.merges_after_days = 60;
  bid.parent_shares = ShareCount{20'000'000};
  bid.parent_price = DollarsPerShare{8.0};
  EXPECT_EQ(bid.moves(view_of(20, plan)).rest, 60U);
  EXPECT_EQ(bid.moves(view_of(50, plan)).kind, MoveKind::wait);
  EXPECT_EQ(bid.moves(view_of(50, plan)).rest, 30U);
  const Move merger = bid.moves(view_of(80, plan));
  EXPECT_EQ(merger.kind, MoveKind::merge);
  EXPECT_EQ(merger.shares, 20'000'000);
  EXPECT_EQ(merger.parent_price, 8.0);
  EXPECT_EQ(merger.rest, Move::for_good);
}

TEST(TenderOffer, SeesWhatItsKeysLack) {
  const auto keys = [](const TenderOffer& bid) {
    std::vector<std::string> found;
    for (const Problem& problem : bid.problems(hemacare_outstanding)) found.push_back(problem.key);
    return found;
  };
  using Keys = std::vector<std::string>;
  TenderOffer bid = bidder();
  EXPECT_EQ(keys(bid), Keys{});
  bid.initial_shares = ShareCount{3'667'262};
  EXPECT_EQ(keys(bid), Keys{});
  bid.initial_shares = ShareCount{3'667'263};
  EXPECT_EQ(keys(bid), Keys{"stake"});
  bid = bidder();
  bid.stake = Percentage::from_millionths(1'000'001);
  EXPECT_EQ(keys(bid), Keys{"stake"});
  bid = bidder();
  bid.parent_price = DollarsPerShare{8.0};
  EXPECT_EQ(keys(bid), Keys{"parent_price"});
  bid.merges_after_days = 60;
  EXPECT_EQ(keys(bid), Keys{"merges_after_days"});
  bid.parent_shares = ShareCount{1};
  EXPECT_EQ(keys(bid), Keys{});
}

}  // namespace
}  // namespace flipin
