#pragma once

#include <tuple>

#include "acquirer/market_purchases.hpp"

namespace flipin {

/// A bidder who buys a share of each day's volume in the market.
///
/// It buys at the close on every trading day whose price is within its limit, does not stop at
/// the threshold, and ends on the day its budget no longer covers a day's purchase.
struct CreepingPurchases : Bidder, MarketPurchases {
  static constexpr std::string_view name = "creeping_purchases";
  static constexpr std::string_view meaning = "buys a share of each day's volume in the market";

  static constexpr std::uint32_t draws = 0;
  static constexpr bool acts_after_trigger = false;

  static constexpr auto fields() {
    return std::tuple_cat(bidder_fields<CreepingPurchases>(), purchase_fields<CreepingPurchases>());
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount outstanding) const {
    return purchase_problems(outstanding);
  }

  [[nodiscard]] Move moves(const BidderView& view) const { return buys(view); }
};
static_assert(Acquirer<CreepingPurchases>);

}  // namespace flipin
