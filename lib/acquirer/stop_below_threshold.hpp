#pragma once

#include <tuple>

#include "acquirer/market_purchases.hpp"
#include "acquirer/toehold.hpp"

namespace flipin {

/// A bidder who buys a share of each day's volume until one more share would trigger the plan.
struct StopBelowThreshold : Bidder, MarketPurchases {
  static constexpr std::string_view name = "stop_below_threshold";
  static constexpr std::string_view meaning =
      "buys a share of each day's volume, up to one share less than the threshold";
  static constexpr std::uint32_t draws = 0;
  static constexpr bool acts_after_trigger = false;

  static constexpr auto fields() {
    return std::tuple_cat(bidder_fields<StopBelowThreshold>(),
                          purchase_fields<StopBelowThreshold>());
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount outstanding) const {
    return purchase_problems(outstanding);
  }

  [[nodiscard]] Move moves(const BidderView& view) const {
    const std::int64_t lacks = lacks_below_threshold(view, view.threshold - 1);
    if (lacks == 0) return {MoveKind::wait, 0, Move::for_good};
    const Move purchase = buys(view);
    if (purchase.shares < lacks) return purchase;
    return {MoveKind::buy, lacks, Move::for_good};
  }
};
static_assert(Acquirer<StopBelowThreshold>);

}  // namespace flipin
