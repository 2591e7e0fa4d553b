#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <tuple>

#include "acquirer/acquirer.hpp"

namespace flipin {

/// A bidder who buys a share of each day's volume in the market.
///
/// It buys at the close on every trading day whose price is within its limit, does not stop at
/// the threshold, and ends on the day its budget no longer covers a day's purchase.
struct CreepingPurchases {
  static constexpr std::string_view name = "creeping_purchases";
  static constexpr std::string_view meaning = "buys a share of each day's volume in the market";

  std::string person;
  ShareCount initial_shares;
  Date begins;
  ShareCount daily_volume;
  double share_of_volume{};
  std::optional<DollarsPerShare> price_limit;
  std::optional<Dollars> budget;

  static constexpr auto fields() {
    return std::tuple{
        required("name", &CreepingPurchases::person, "", "who bids", "\"Creeping bidder\""),
        optional("initial_shares",
                 &CreepingPurchases::initial_shares,
                 "shares",
                 "beneficial ownership before the first purchase",
                 "0",
                 not_negative),
        required("begins",
                 &CreepingPurchases::begins,
                 "",
                 "first day on which it may buy",
                 "1998-03-10"),
        required("daily_volume",
                 &CreepingPurchases::daily_volume,
                 "shares a trading day",
                 "shares that change hands each day",
                 "10_000",
                 positive),
        required("share_of_volume",
                 &CreepingPurchases::share_of_volume,
                 "of the volume",
                 "part of the day's volume that it buys",
                 "0.20",
                 above_zero_to_one),
        optional("price_limit",
                 &CreepingPurchases::price_limit,
                 "$/share",
                 "highest close at which it buys; no limit if left out",
                 "2.00",
                 plausible_price),
        optional("budget",
                 &CreepingPurchases::budget,
                 "$",
                 "most that it spends; no limit if left out",
                 "1_500_000",
                 positive),
    };
  }

  /// Whole shares bought in a day at a price within the limit.
  [[nodiscard]] std::int64_t daily_purchase() const {
    const Int128 millionths = std::llround(share_of_volume * 1e6);  // exact to six decimals
    return static_cast<std::int64_t>(millionths * daily_volume.count() / 1'000'000);
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount outstanding) const {
    std::vector<Problem> found;
    if (daily_purchase() < 1)
      found.push_back({"share_of_volume",
                       "the bidder buys less than one share a day",
                       "raise daily_volume or share_of_volume"});
    if (daily_volume > outstanding)
      found.push_back({"daily_volume",
                       "daily_volume is " + std::to_string(daily_volume.count())
                           + ", more than the " + std::to_string(outstanding.count())
                           + " shares outstanding",
                       "check both numbers"});
    return found;
  }

  [[nodiscard]] Purchase buys(const Position& position, double price) const {
    if (price_limit && price > price_limit->value()) return {};
    const std::int64_t wanted = daily_purchase();
    if (!budget) return {wanted, false};
    // What the budget covers to the last share is not to fail by a rounding of the quotient.
    const double affordable =
        std::floor((budget->value() - position.spent) / price * (1.0 + 1e-12));
    if (affordable >= static_cast<double>(wanted)) return {wanted, false};
    return {static_cast<std::int64_t>(std::max(affordable, 0.0)), true};
  }
};
static_assert(Acquirer<CreepingPurchases>);

}  // namespace flipin
