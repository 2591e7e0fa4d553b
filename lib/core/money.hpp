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
/// @param decimals  0 to 22
[[nodiscard]] double round_half_up(double value, int decimals);

/// Shares times a difference of printed prices, exactly, in millionths of a dollar; nothing where
/// the difference is negative, because an option under water is left alone.
[[nodiscard]] Int128 intrinsic_millionths(ShareCount shares,
                                          PrintedPrice price,
                                          PrintedPrice exercise_price);

/// Millionths of a dollar, not negative, rounded half up to whole dollars.
/// @throws BrokenExpectation  if the dollars do not fit 64 bits
[[nodiscard]] std::int64_t whole_dollars(Int128 millionths);

/// Rounds amounts to cents so that the cents add up to the rounded total.
///
/// The cents that plain rounding would lose or make go to the amounts with the largest
/// remainders, so a table of who gains what others lose sums to zero.
[[nodiscard]] std::vector<Cents> to_cents(std::span<const Dollars> amounts);

}  // namespace flipin
