#pragma once

#include <tuple>

#include "rights/clause.hpp"

namespace flipin {

/// The board exchanges each valid right for common shares, and nobody pays.
struct Exchange {
  static constexpr std::string_view name = "exchange";
  static constexpr std::string_view meaning =
      "the board exchanges each valid right for one common share, without payment";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"at an exchange ratio of one Common Share ... per Right\"";
  static constexpr bool is_by_board = true;
  static constexpr auto fields() { return std::tuple{}; }

  [[nodiscard]] Delivery delivery(const RightTerms& terms, DollarsPerShare /*market_value*/) const {
    return {terms.exchange_ratio, DollarsPerShare{}};
  }

  bool operator==(const Exchange&) const = default;
};
static_assert(SettlementClause<Exchange>);

}  // namespace flipin
