#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/printed_price.hpp"
#include "core/share_count.hpp"
#include "core/units.hpp"

namespace flipin {

/// An exact amount of money in cents.
struct Cents {
  std::int64_t cents{};

  constexpr auto operator<=>(const Cents&) const = default;
  [[nodiscard]] constexpr Dollars dollars() const {
    return Dollars{static_cast<double>(cents) / 100.0};
  }
};

/// The nearest whole number, halves away from zero, as filings round.
[[nodiscard]] std::int64_t round_half_up(double value);

/// `value` rounded to `decimals` digits, halves away from zero.
[[nodiscard]] double round_half_up(double value, int decimals);

/// Shares times a difference of printed prices, exactly, rounded once to whole dollars; negative
/// differences give zero, because an option under water is left alone.
///
/// @throws BrokenExpectation  if the product does not fit 64 bits of dollars
[[nodiscard]] std::int64_t intrinsic_dollars(ShareCount shares,
                                             PrintedPrice price,
                                             PrintedPrice exercise_price);

/// Rounds amounts to cents so that the cents add up to the rounded total.
///
/// The cents that plain rounding would lose or make go to the amounts with the largest
/// remainders, so a table of who gains what others lose sums to zero.
[[nodiscard]] std::vector<Cents> to_cents(std::span<const Dollars> amounts);

}  // namespace flipin
