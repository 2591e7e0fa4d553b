#pragma once

#include <tuple>

#include "rights/clause.hpp"

namespace flipin {

/// Each right delivers shares worth what exercise would gain, and nobody pays.
struct SpreadSettlement {
  static constexpr std::string_view name = "spread_settlement";
  static constexpr std::string_view meaning =
      "each valid right delivers shares worth the gain from exercising it, without payment";
  static constexpr std::string_view source =
      "the cashless form customary in rights agreements, Section 11(a)(iii): value equal to the "
      "spread between current value and purchase price";
  static constexpr bool is_by_board = false;
  static constexpr auto fields() { return std::tuple{}; }

  [[nodiscard]] Delivery delivery(const RightTerms& terms, DollarsPerShare market_value) const {
    const double spread = terms.value_multiple - 1.0;
    return {spread * (terms.exercise_price / market_value), DollarsPerShare{}};
  }

  bool operator==(const SpreadSettlement&) const = default;
};
static_assert(SettlementClause<SpreadSettlement>);

}  // namespace flipin
