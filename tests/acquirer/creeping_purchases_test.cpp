#include "acquirer/creeping_purchases.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

/// Who has spent so much, at this price.
BidderView at(double price, double spent = 0.0) {
  static const PlanTerms unsplit{};
  BidderView view;
  view.terms = &unsplit;
  view.price = price;
  view.position.spent = spent;
  return view;
}

CreepingPurchases bidder() {
  CreepingPurchases bid;
  bid.person = "Creeping bidder";
  bid.daily_volume = ShareCount{10'000};
  bid.share_of_volume = 0.20;
  return bid;
}

TEST(CreepingPurchases, BuysWholeSharesOfTheVolume) {
  CreepingPurchases bid = bidder();
  EXPECT_EQ(bid.daily_purchase(), 2'000);
  bid.daily_volume = ShareCount{9'999};
  EXPECT_EQ(bid.daily_purchase(), 1'999);
  bid.share_of_volume = 1.0;
  EXPECT_EQ(bid.daily_purchase(), 9'999);
}

TEST(CreepingPurchases, GoesOnForEverWithoutALimitOrABudget) {
  BidderView view = at(1e6, 1e12);
  view.position.shares = 1'000'000'000;
  const Move move = bidder().moves(view);
  EXPECT_EQ(move.kind, MoveKind::buy);
  EXPECT_EQ(move.shares, 2'000);
  EXPECT_EQ(move.rest, 1U);
  EXPECT_FALSE(move.is_last);
}

TEST(CreepingPurchases, WaitsOutPricesAboveItsLimit) {
  CreepingPurchases bid = bidder();
  bid.price_limit = DollarsPerShare{2.0};
  EXPECT_EQ(bid.moves(at(2.0)).shares, 2'000);
  const Move above = bid.moves(at(2.000001));
  EXPECT_EQ(above.kind, MoveKind::wait);
  EXPECT_EQ(above.rest, 1U);
  EXPECT_FALSE(above.is_last);
}

TEST(CreepingPurchases, EndsOnTheDayItsBudgetDoesNotCover) {
  CreepingPurchases bid = bidder();
  bid.budget = Dollars{10'000.0};
  const Move covered = bid.moves(at(2.0, 6'000.0));
  EXPECT_EQ(covered.shares, 2'000);
  EXPECT_FALSE(covered.is_last);
  const Move last = bid.moves(at(2.0, 6'001.0));
  EXPECT_EQ(last.shares, 1'999);
  EXPECT_TRUE(last.is_last);
  EXPECT_EQ(last.rest, Move::for_good);
  const Move none = bid.moves(at(2.0, 10'000.0));
  EXPECT_EQ(none.shares, 0);
  EXPECT_TRUE(none.is_last);
}

TEST(CreepingPurchases, KeepsItsBudgetWhileThePriceIsAboveItsLimit) {
  CreepingPurchases bid = bidder();
  bid.budget = Dollars{1.0};
  bid.price_limit = DollarsPerShare{2.0};
  EXPECT_FALSE(bid.moves(at(3.0)).is_last);
  EXPECT_TRUE(bid.moves(at(1.5)).is_last);
}

std::vector<std::string> keys(const CreepingPurchases& bid, std::int64_t outstanding) {
  std::vector<std::string> found;
  for (const Problem& problem : bid.problems(ShareCount{outstanding})) found.push_back(problem.key);
  return found;
}

TEST(CreepingPurchases, SeesThatItWouldBuyNothingOrMoreThanThereIs) {
  using Keys = std::vector<std::string>;
  CreepingPurchases bid = bidder();
  EXPECT_EQ(keys(bid, 7'190'710), Keys{});
  EXPECT_EQ(keys(bid, 9'999), Keys{"daily_volume"});
  bid.share_of_volume = 0.00001;
  EXPECT_EQ(keys(bid, 7'190'710), Keys{"share_of_volume"});
}

}  // namespace
}  // namespace flipin
