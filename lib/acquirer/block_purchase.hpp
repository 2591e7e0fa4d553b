#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "acquirer/acquirer.hpp"

namespace flipin {

/// A bidder who arrives at random and buys one block of shares at that day's close.
///
/// It arrives at a constant hazard, whatever the price; on most paths it may never come.
struct BlockPurchase {
  static constexpr std::string_view name = "block_purchase";
  static constexpr std::string_view meaning = "arrives at random and buys one block of shares";

  std::string person;
  ShareCount initial_shares;
  Date begins;
  ShareCount block;
  double arrival_rate{};

  static constexpr auto fields() {
    return std::tuple{
        required("name", &BlockPurchase::person, "", "who bids", "\"Block buyer\""),
        optional("initial_shares",
                 &BlockPurchase::initial_shares,
                 "shares",
                 "beneficial ownership before the purchase",
                 "0",
                 not_negative),
        required(
            "begins", &BlockPurchase::begins, "", "first day on which it may arrive", "1998-03-10"),
        required("block",
                 &BlockPurchase::block,
                 "shares",
                 "shares that it buys on the day it arrives",
                 "1_100_000",
                 positive),
        required("arrival_rate",
                 &BlockPurchase::arrival_rate,
                 "a year, as a hazard",
                 "rate at which it arrives: 0.03 is about 3% a year",
                 "0.03",
                 Limit{[](double x) { return x > 0.0 && x <= 50.0; }, "be above 0 and at most 50"}),
    };
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount outstanding) const {
    if (initial_shares + block <= outstanding) return {};
    return {{"block",
             "the bidder would hold " + std::to_string((initial_shares + block).count())
                 + " shares, more than the " + std::to_string(outstanding.count())
                 + " shares outstanding",
             "check block and initial_shares"}};
  }

  [[nodiscard]] Purchase buys(const Position& /*position*/, double /*price*/) const {
    return {block.count(), true};
  }
};
static_assert(Acquirer<BlockPurchase>);

}  // namespace flipin
