#include "acquirer/market_purchases.hpp"

#include <algorithm>

namespace flipin {

Move MarketPurchases::buys(const BidderView& view) const {
  // A split makes more shares of the volume, and less of the price.
  const double split = view.terms->share_factor;
  if (price_limit && view.price * split > price_limit->value()) return {};
  const std::int64_t wanted = in_shares_of_today(view, ShareCount{daily_purchase()});
  if (!budget) return {MoveKind::buy, wanted};
  // What the budget covers to the last share is not to fail by a rounding.
  const double left = (budget->value() - view.position.spent) * (1.0 + 1e-12);
  if (left >= static_cast<double>(wanted) * view.price) return {MoveKind::buy, wanted};
  const auto last = static_cast<std::int64_t>(std::max(std::floor(left / view.price), 0.0));
  return {MoveKind::buy, last, Move::for_good, true};
}

std::vector<Problem> MarketPurchases::purchase_problems(ShareCount outstanding) const {
  std::vector<Problem> found;
  if (daily_purchase() < 1)
    found.push_back({"share_of_volume",
                     "the bidder buys less than one share a day",
                     "raise daily_volume or share_of_volume"});
  if (daily_volume > outstanding)
    found.push_back({"daily_volume",
                     "daily_volume is " + std::to_string(daily_volume.count()) + ", more than the "
                         + std::to_string(outstanding.count()) + " shares outstanding",
                     "check both numbers"});
  return found;
}

}  // namespace flipin
