#pragma once

#include <tuple>

#include "rights/clause.hpp"

namespace flipin {

/// Each right buys, for its exercise price, common shares worth a multiple of that price.
struct CashFlipIn {
  static constexpr std::string_view name = "cash_flip_in";
  static constexpr std::string_view meaning =
      "each valid right buys common shares worth two times its exercise price, for cash";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"that number of Common Shares having a market value of two "
      "times the exercise price of such Right\"";
  static constexpr bool is_by_board = false;
  static constexpr auto fields() { return std::tuple{}; }

  [[nodiscard]] Delivery delivery(const RightTerms& terms, DollarsPerShare market_value) const {
    return {terms.value_multiple * (terms.exercise_price / market_value), terms.exercise_price};
  }

  bool operator==(const CashFlipIn&) const = default;
};
static_assert(SettlementClause<CashFlipIn>);

}  // namespace flipin
