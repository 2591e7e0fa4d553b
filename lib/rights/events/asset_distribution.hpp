#pragma once

#include <string_view>
#include <tuple>
#include <vector>

#include "core/words.hpp"
#include "rights/events/plan_event.hpp"

namespace flipin {

/// Debt, assets or other warrants distributed to the holders of the preferred shares.
struct AssetDistribution {
  static constexpr std::string_view name = "asset_distribution";
  static constexpr std::string_view meaning =
      "holders of preferred shares receive debt, assets or other warrants, regular cash dividends "
      "aside";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"distributes to holders of the Preferred Shares evidences of "
      "indebtedness or assets (excluding regular periodic cash dividends paid out of earnings or "
      "retained earnings or dividends payable in Preferred Shares) or subscription rights or "
      "warrants (other than those referred to above)\"; the formula is customary in rights "
      "agreements, Section 11(c)";

  Date date;
  double fair_value{};    // $ per unit
  double market_price{};  // $ per unit

  static constexpr auto fields() {
    return std::tuple{
        required("date",
                 &AssetDistribution::date,
                 "",
                 "record date of those who receive it",
                 "2004-03-01"),
        required("fair_value",
                 &AssetDistribution::fair_value,
                 "$ per unit of preferred",
                 "fair value of what a unit receives",
                 "0.20",
                 not_negative),
        required("market_price",
                 &AssetDistribution::market_price,
                 "$ per unit of preferred",
                 "current market price of a unit on that day",
                 "5.00",
                 positive),
    };
  }

  /// (Mkt - F) / Mkt, of the market price Mkt of a unit that receives F.
  /// @source  customary in rights agreements, Section 11(c)
  [[nodiscard]] double price_factor() const { return (market_price - fair_value) / market_price; }

  [[nodiscard]] std::vector<Problem> problems() const {
    if (fair_value < market_price) return {};
    return {{"fair_value",
             "a unit receives " + price_words(DollarsPerShare{fair_value})
                 + ", not less than its market price of "
                 + price_words(DollarsPerShare{market_price})
                 + ", so the purchase price would not stay positive",
             "give a fair value below the market price"}};
  }

  [[nodiscard]] PlanTerms apply(PlanTerms terms) const {
    terms.purchase_price *= price_factor();
    return terms;
  }

  bool operator==(const AssetDistribution&) const = default;
};
static_assert(AdjustsPrice<AssetDistribution>);

}  // namespace flipin
