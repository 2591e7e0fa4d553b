#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "acquirer/acquirer.hpp"

namespace flipin {

/// A bidder who buys one block of shares at the close of the day on which it arrives.
struct BlockPurchase : Bidder {
  static constexpr std::string_view name = "block_purchase";
  static constexpr std::string_view meaning = "buys one block of shares on the day it arrives";
  static constexpr std::uint32_t draws = 0;
  static constexpr bool acts_after_trigger = false;

  ShareCount block;

  static constexpr auto fields() {
    return std::tuple_cat(bidder_fields<BlockPurchase>(),
                          std::tuple{required("block",
                                              &BlockPurchase::block,
                                              "shares",
                                              "shares that it buys on the day it arrives",
                                              "1_100_000",
                                              positive)});
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount outstanding) const {
    if (initial_shares + block <= outstanding) return {};
    return {{"block",
             "the bidder would hold " + std::to_string((initial_shares + block).count())
                 + " shares, more than the " + std::to_string(outstanding.count())
                 + " shares outstanding",
             "check block and initial_shares"}};
  }

  [[nodiscard]] Move moves(const BidderView& view) const {
    if (view.day > 0) return {MoveKind::wait, 0, Move::for_good};
    return {MoveKind::buy, in_shares_of_today(view, block), Move::for_good, true};
  }
};
static_assert(Acquirer<BlockPurchase>);

}  // namespace flipin
