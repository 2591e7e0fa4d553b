#include "acquirer/qualified_offer.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "support/bid_story.hpp"

namespace flipin {
namespace {

QualifiedCashOffer bidder() {
  auto bid = bidder_of_march_10<QualifiedCashOffer>();
  bid.premium = 0.30;
  bid.tendered_low = 0.70;
  bid.tendered_high = 0.95;
  bid.offer = {true, true, true, true, true, true, false, false};
  return bid;
}

TEST(QualifiedCashOffer, IsForAllShares) {
  const RightsPlan plan = hemacare_plan();
  const QualifiedCashOffer bid = bidder();
  const Move announced = bid.moves(view_of(0, plan));
  EXPECT_EQ(announced.kind, MoveKind::announce_tender);
  EXPECT_EQ(announced.shares, 7'190'710);
  EXPECT_EQ(announced.rest, 20U);
  EXPECT_EQ(bid.moves(view_of(19, plan)).rest, 1U);
  EXPECT_EQ(bid.moves(view_of(21, plan)).rest, Move::for_good);
}

TEST(QualifiedCashOffer, EndsWithAUniformPartOfTheSharesOfOthers) {
  const RightsPlan plan = hemacare_plan();
  const QualifiedCashOffer bid = bidder();
  BidderView view = view_of(20, plan);
  view.position.shares = 190'710;  // and 7,000,000 of others
  struct Row {
    double draw;
    std::int64_t shares;
  };
  for (const Row& row : {Row{0.0, 4'900'000}, Row{0.5, 5'775'000}, Row{1.0, 6'650'000}}) {
    view.draws[0] = row.draw;
    const Move closed = bid.moves(view);
    EXPECT_EQ(closed.kind, MoveKind::close_tender);
    EXPECT_EQ(closed.shares, 190'710 + row.shares);
    EXPECT_EQ(closed.offer, &bid.offer);
  }
}

// Four fifths of the shares, uniform from 70% to 95% of them: 60% of the offers are exempt.
TEST(QualifiedCashOffer, IsExemptOnAsManyPathsAsEnoughIsTendered) {
  const Followed followed = follow_bid(bidder(), quiet_hemacare(), {Draws{3}, 0, 1000});
  double exempt = 0.0;
  for (const double path : followed.values(static_cast<std::size_t>(BidYield::exempt_offer)))
    exempt += path;
  EXPECT_NEAR(exempt, 600.0, 4.0 * std::sqrt(1000.0 * 0.6 * 0.4));
  for (const double stake : followed.values(static_cast<std::size_t>(BidYield::stake_before))) {
    EXPECT_GE(stake, 0.7);
    EXPECT_LT(stake, 0.8);
  }
}

TEST(QualifiedCashOffer, SeesThatItsPartsAreTheWrongWayRound) {
  QualifiedCashOffer bid = bidder();
  EXPECT_TRUE(bid.problems(hemacare_outstanding).empty());
  bid.tendered_low = 0.96;
  ASSERT_EQ(bid.problems(hemacare_outstanding).size(), 1U);
  EXPECT_EQ(bid.problems(hemacare_outstanding).front().key, "tendered_low");
}

}  // namespace
}  // namespace flipin
