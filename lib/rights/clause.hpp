#pragma once

#include <concepts>
#include <string_view>

#include "core/field.hpp"
#include "rights/settlement.hpp"

namespace flipin {

/// The numbers of a rights plan that its settlement clauses turn into a delivery.
struct RightTerms {
  DollarsPerShare exercise_price;  // of a right: purchase price times units a right buys
  double value_multiple{};         // market value received for a dollar paid: "two times"
  double exchange_ratio{};         // common shares a right in an exchange
};

/// What the rest of flipin asks of a settlement clause: what a right delivers, given the price
/// that the plan measures value by, whether the board or each holder decides, and the words of the
/// filing that say so.
// clang-format off
template <class C>
concept SettlementClause =
    std::regular<C> && Described<C>
    && requires(const C& clause, const RightTerms& terms, DollarsPerShare market_value) {
  { C::name } -> std::convertible_to<std::string_view>;
  { C::meaning } -> std::convertible_to<std::string_view>;
  { C::source } -> std::convertible_to<std::string_view>;
  { C::is_by_board } -> std::convertible_to<bool>;
  { clause.delivery(terms, market_value) } -> std::same_as<Delivery>;
};
// clang-format on

}  // namespace flipin
