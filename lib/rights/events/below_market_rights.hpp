#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "rights/events/plan_event.hpp"

namespace flipin {

/// Rights, warrants or convertibles for preferred units below their market price, granted to the
/// holders of the preferred shares.
///
/// The purchase price falls as the value of a unit does. Where no preferred share is outstanding,
/// nobody is granted anything and the price stays.
struct BelowMarketRights {
  static constexpr std::string_view name = "below_market_rights";
  static constexpr std::string_view meaning =
      "holders of preferred shares may buy more of them below the market price";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"grants to holders of the Preferred Shares certain rights or "
      "warrants to subscribe for or purchase Preferred Shares at a price, or securities "
      "convertible into Preferred Shares with a conversion price, less than the then current "
      "market price of the Preferred Shares\"; the formula and the 45 days are customary in rights "
      "agreements, Section 11(b)";
  static constexpr int longest_subscription = 45;  // days

  Date date;
  double outstanding_units{0.0};
  double offered_units{};
  double offer_price{};   // $ per unit
  double market_price{};  // $ per unit
  int days_to_subscribe{longest_subscription};
  std::optional<Date> abandoned;

  static constexpr auto fields() {
    return std::tuple{
        required("date",
                 &BelowMarketRights::date,
                 "",
                 "record date of those to whom they are granted",
                 "2003-03-03"),
        optional("outstanding_units",
                 &BelowMarketRights::outstanding_units,
                 "units",
                 "preferred units outstanding on that day, with their equivalents",
                 "1_000_000",
                 not_negative),
        required("offered_units",
                 &BelowMarketRights::offered_units,
                 "units",
                 "preferred units that may be bought",
                 "500_000",
                 positive),
        required("offer_price",
                 &BelowMarketRights::offer_price,
                 "$ per unit of preferred",
                 "price at which they may be bought, or the conversion price",
                 "4.00",
                 not_negative),
        required("market_price",
                 &BelowMarketRights::market_price,
                 "$ per unit of preferred",
                 "current market price of a unit on that day",
                 "5.00",
                 positive),
        optional("days_to_subscribe",
                 &BelowMarketRights::days_to_subscribe,
                 "days",
                 "time that holders have to subscribe",
                 "45",
                 positive),
        optional("abandoned",
                 &BelowMarketRights::abandoned,
                 "",
                 "day on which it is decided not to issue them, which takes the adjustment back",
                 "2003-04-17"),
    };
  }

  /// (O + B p / Mkt) / (O + B), of units outstanding O and offered B at p; 1 at the market or
  /// above.
  /// @source  customary in rights agreements, Section 11(b)
  [[nodiscard]] double price_factor() const {
    if (outstanding_units <= 0.0 || offer_price >= market_price) return 1.0;
    return (outstanding_units + offered_units * offer_price / market_price)
           / (outstanding_units + offered_units);
  }

  [[nodiscard]] std::vector<Problem> problems() const {
    std::vector<Problem> found;
    if (days_to_subscribe > longest_subscription)
      found.push_back({"days_to_subscribe",
                       "holders have " + std::to_string(days_to_subscribe)
                           + " days to subscribe, more than the 45 that the clause covers",
                       "describe them as an asset_distribution, at their fair value"});
    if (abandoned && *abandoned <= date)
      found.push_back({"abandoned",
                       "they are abandoned on " + iso(*abandoned) + ", not after their record date "
                           + iso(date),
                       "give a later day, or leave the event out"});
    return found;
  }

  [[nodiscard]] PlanTerms apply(PlanTerms terms) const {
    terms.purchase_price *= price_factor();
    return terms;
  }

  bool operator==(const BelowMarketRights&) const = default;
};
static_assert(AdjustsPrice<BelowMarketRights>);

}  // namespace flipin
