#include "acquirer/best_option.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "support/bid_story.hpp"
#include "support/hemacare_terms.hpp"

namespace flipin {
namespace {

BestOption bidder() {
  auto bid = bidder_of_march_10<BestOption>();
  bid.mean_synergy = 0.30;
  bid.agreement_probability = 0.6;
  bid.agreed_premium = 0.40;
  bid.trigger_premium = 0.30;
  bid.contest_cost = 0.02;
  bid.contest_probability = 0.5;
  bid.contest_premium = 0.35;
  return bid;
}

/// Whose synergy is that much.
BidderView with_synergy(const RightsPlan& plan, const PlanTerms& terms, double synergy) {
  BidderView view = view_of(1, plan);
  view.position.shares = 1'000'000;
  view.terms = &terms;
  view.draws[0] = 1.0 - std::exp(-synergy / 0.30);
  return view;
}

class BestOptionTest : public testing::Test {
protected:
  [[nodiscard]] BidderView view(double synergy) const {
    return with_synergy(plan_, terms_, synergy);
  }

  RightsPlan plan_ = hemacare_plan();
  PlanTerms terms_ = hemacare_start();
};

TEST_F(BestOptionTest, DrawsAnExponentialSynergy) {
  EXPECT_NEAR(bidder().synergy(view(0.30)), 0.30, 1e-15);
  EXPECT_NEAR(bidder().synergy(view(2.0)), 2.0, 1e-12);
  BidderView median = view(0.0);
  median.draws[0] = 0.5;
  EXPECT_NEAR(bidder().synergy(median), 0.30 * std::log(2.0), 1e-15);
}

TEST_F(BestOptionTest, WeighsWhatItsOptionsAreWorth) {
  const BidderView now = view(0.60);
  const BidderPayoffs payoffs = bidder().payoffs(now);
  const double others = 1.0 - 1'000'000.0 / 7'190'710.0;
  EXPECT_EQ(payoffs.leave, 0.0);
  EXPECT_NEAR(payoffs.negotiate, 0.6 * (0.60 - 0.40 * others), 1e-14);
  EXPECT_NEAR(payoffs.proxy_contest, 0.5 * (0.60 - 0.35 * others) - 0.02, 1e-14);
  // At 15% it pays the premium on 85%, and its shares of $1.30 become shares of $5.55 / 9.5.
  EXPECT_NEAR(payoffs.trigger, 0.60 - (0.85 * 0.30 + 0.15 * (1.30 - 5.55 / 9.5)), 1e-6);
}

TEST_F(BestOptionTest, LeavesIfNothingPays) {
  const Move move = bidder().moves(view(0.10));
  EXPECT_EQ(move.kind, MoveKind::leave);
  EXPECT_EQ(move.premium, 0.0);  // it would not have come without a plan either
}

TEST_F(BestOptionTest, CostsHoldersThePremiumIfOnlyThePlanKeepsItAway) {
  BestOption bid = bidder();
  bid.agreement_probability = bid.contest_probability = 0.0;
  const Move move = bid.moves(view(0.30));
  EXPECT_EQ(move.kind, MoveKind::leave);
  EXPECT_EQ(move.premium, 0.30);
}

TEST_F(BestOptionTest, NegotiatesAndTakesTheAnswer) {
  BidderView now = view(0.38);
  ASSERT_EQ(best_move(bidder().payoffs(now)), BidderMove::negotiate);
  now.draws[1] = 0.59;
  EXPECT_EQ(bidder().moves(now).kind, MoveKind::agree);
  EXPECT_EQ(bidder().moves(now).premium, 0.40);
  now.draws[1] = 0.60;
  EXPECT_EQ(bidder().moves(now).kind, MoveKind::leave);
  EXPECT_EQ(bidder().moves(now).premium, 0.30);
}

TEST_F(BestOptionTest, BuysToTheThresholdIfItsSynergyIsLargeEnough) {
  const Move move = bidder().moves(view(2.0));
  EXPECT_EQ(move.kind, MoveKind::buy);
  EXPECT_EQ(move.shares, 78'607);
  EXPECT_EQ(move.rest, Move::for_good);
}

TEST_F(BestOptionTest, StandsForElectionIfThatPaysMost) {
  BestOption bid = bidder();
  bid.agreement_probability = 0.1;
  bid.contest_probability = 0.9;
  BidderView now = view(0.42);
  ASSERT_EQ(best_move(bid.payoffs(now)), BidderMove::proxy_contest);
  EXPECT_EQ(bid.moves(now).kind, MoveKind::wait);
  EXPECT_EQ(bid.moves(now).rest, 60U);
  now.day = 61;
  now.draws[1] = 0.89;
  EXPECT_EQ(bid.moves(now).kind, MoveKind::agree);
  EXPECT_EQ(bid.moves(now).premium, 0.35);
  now.draws[1] = 0.90;
  EXPECT_EQ(bid.moves(now).kind, MoveKind::leave);
  EXPECT_EQ(bid.moves(now).premium, 0.30);
}

TEST_F(BestOptionTest, DoesNotStandForElectionWhereANewBoardCannotRedeem) {
  BestOption bid = bidder();
  bid.agreement_probability = 0.0;
  bid.contest_probability = 1.0;
  bid.discount_rate = LogRate{0.12};
  const double free = bid.payoffs(view(0.42)).proxy_contest;
  plan_.continuing_directors.power = RedemptionPower::delayed;
  const double late = bid.payoffs(view(0.42)).proxy_contest;
  // 126 trading days more.
  EXPECT_NEAR((late + 0.02) / (free + 0.02), std::exp(-0.12 * 126.0 / 252.0), 1e-12);
  plan_.continuing_directors.power = RedemptionPower::continuing_directors_only;
  EXPECT_EQ(bid.payoffs(view(0.42)).proxy_contest, -0.02);
  EXPECT_NE(bid.moves(view(0.42)).kind, MoveKind::wait);
}

TEST_F(BestOptionTest, FearsNothingFromAPlanThatOnlyFlipsOver) {
  plan_.flip_in.applies = false;
  const double others = 1.0 - 1'078'607.0 / 7'190'710.0;
  EXPECT_NEAR(bidder().payoffs(view(0.60)).trigger, 0.60 - 0.30 * others, 1e-14);
}

// A bidder who can only trigger crosses if its synergy is above 0.362368, and would bid for all
// shares without a plan if it is above the premium of 0.30.
TEST(BestOption, DetersAsManyBiddersAsItsBreakEvenSays) {
  BestOption bid = bidder();
  bid.agreement_probability = bid.contest_probability = 0.0;
  const Followed followed = follow_bid(bid, quiet_hemacare(), {Draws{5}, 0, 1000});
  const auto total = [&](BidYield yield) {
    double sum = 0.0;
    for (const double path : followed.values(static_cast<std::size_t>(yield))) sum += path;
    return sum;
  };
  const double crosses = std::exp(-0.362368 / 0.30);
  const double bids_without = std::exp(-1.0);
  const auto error = [](double chance) {
    return 4.0 * std::sqrt(1000.0 * chance * (1.0 - chance));
  };
  EXPECT_NEAR(total(BidYield::triggered), 1000.0 * crosses, error(crosses));
  const double lost = bids_without - crosses;
  EXPECT_NEAR(total(BidYield::lost_premium) / 0.30, 1000.0 * lost, error(lost));
  EXPECT_EQ(total(BidYield::triggered) + total(BidYield::left), 1000.0);
}

}  // namespace
}  // namespace flipin
