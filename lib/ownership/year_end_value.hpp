#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/money.hpp"
#include "ownership/option_lot.hpp"

namespace flipin {

/// One row of the fiscal year-end option table: numbers and values, exercisable and not.
struct YearEndValue {
  ShareCount exercisable;
  ShareCount unexercisable;
  std::int64_t exercisable_value{};    // whole dollars
  std::int64_t unexercisable_value{};  // whole dollars
};

/// What a holder's lots are worth at the year-end price, floored at zero lot by lot: a lot under
/// water takes nothing from another. Exact, and rounded once for all lots.
/// @source  Regulation S-K, Item 402(d)(2), 17 CFR 229.402 (1992 to 2006)
[[nodiscard]] YearEndValue year_end_value(std::span<const OptionLot> lots, PrintedPrice price);

/// The fewest lots without which the values would be the filed ones; empty if there are none.
[[nodiscard]] std::vector<std::vector<OptionLot>> lots_left_out(std::span<const OptionLot> lots,
                                                                PrintedPrice price,
                                                                std::int64_t filed_exercisable,
                                                                std::int64_t filed_unexercisable);

}  // namespace flipin
