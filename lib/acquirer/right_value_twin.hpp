#pragma once

#include <optional>

#include "acquirer/bid_setting.hpp"
#include "acquirer/block_purchase.hpp"
#include "stock/observer.hpp"

namespace flipin {

/// Returns the value of a right that waits for one block purchase, without paths.
///
/// The bidder arrives at its hazard between two closes and buys at the later of them, and the
/// rights flip in, or are redeemed, at that same close: its chance, times the expected payoff at a
/// lognormal price, discounted, is added up over the trading days of the plan.
/// @return nothing unless the block triggers the plan at once, the rate does not depend on the
///         price, the plan measures by that close and settles at it, a right comes with a share,
///         nothing limits what is issued, and nothing changes the terms
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
/// Cost: one expected payoff a trading day.
[[nodiscard]] std::optional<Twin> right_value_twin(const BlockPurchase& bidder,
                                                   const BidSetting& setting);

}  // namespace flipin
