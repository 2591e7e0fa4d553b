#pragma once

#include "core/share_count.hpp"
#include "core/units.hpp"

namespace flipin {

/// The two assumed rates of the Option/SAR Grants table.
/// @source  Regulation S-K, Item 402(c)(2)(vi)(A), 17 CFR 229.402 (1992 to 2006)
inline constexpr AnnualRate lower_assumed_rate{0.05};
inline constexpr AnnualRate upper_assumed_rate{0.10};

/// Where a price would stand after `term` at an assumed annual rate.
[[nodiscard]] DollarsPerShare assumed_price(DollarsPerShare market, AnnualRate rate, Years term);

/// Potential realizable value: shares times the gain at the end of the term if the stock grows
/// from `market` at `rate`, compounded once a year.
///
/// A disclosure convention, not a forecast and not a fair value: nothing is discounted, forfeited
/// or taxed. Negative for an option whose exercise price is never reached; tables print that as 0.
[[nodiscard]] Dollars potential_realizable_value(ShareCount shares,
                                                 DollarsPerShare market,
                                                 DollarsPerShare exercise_price,
                                                 AnnualRate rate,
                                                 Years term);

/// The term at which potential realizable value would be `value`: what a filed cell implies.
///
/// @param value  above -shares * exercise price, USD
[[nodiscard]] Years implied_term(Dollars value,
                                 ShareCount shares,
                                 DollarsPerShare market,
                                 DollarsPerShare exercise_price,
                                 AnnualRate rate);

}  // namespace flipin
