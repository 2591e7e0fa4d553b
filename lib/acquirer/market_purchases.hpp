#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "acquirer/acquirer.hpp"

namespace flipin {

/// A share of each day's volume, bought in the market as long as price and means allow.
struct MarketPurchases {
  ShareCount daily_volume;
  double share_of_volume{};
  std::optional<DollarsPerShare> price_limit;
  std::optional<Dollars> budget;

  /// Whole shares bought in a day at a price within the limit.
  [[nodiscard]] std::int64_t daily_purchase() const {
    // Exact to six decimals; the product of most_shares and a million fits.
    const auto millionths = static_cast<std::int64_t>(share_of_volume * 1e6 + 0.5);
    return millionths * daily_volume.count() / 1'000'000;
  }

  /// What is bought at today's close, the last of it on the day the budget no longer covers it.
  [[nodiscard]] Move buys(const BidderView& view) const;

  [[nodiscard]] std::vector<Problem> purchase_problems(ShareCount outstanding) const;
};

/// The keys of MarketPurchases, as fields of a kind of bidder.
template <class Kind>
constexpr auto purchase_fields() {
  using Count = ShareCount Kind::*;
  using Part = double Kind::*;
  using Price = std::optional<DollarsPerShare> Kind::*;
  using Money = std::optional<Dollars> Kind::*;
  return std::tuple{
      required("daily_volume",
               static_cast<Count>(&MarketPurchases::daily_volume),
               "shares a trading day",
               "shares that change hands each day",
               "10_000",
               positive),
      required("share_of_volume",
               static_cast<Part>(&MarketPurchases::share_of_volume),
               "of the volume",
               "part of the day's volume that it buys",
               "0.20",
               above_zero_to_one),
      optional("price_limit",
               static_cast<Price>(&MarketPurchases::price_limit),
               "$/share",
               "highest close at which it buys; no limit if left out",
               "2.00",
               plausible_price),
      optional("budget",
               static_cast<Money>(&MarketPurchases::budget),
               "$",
               "most that it spends; no limit if left out",
               "1_500_000",
               positive),
  };
}

}  // namespace flipin
