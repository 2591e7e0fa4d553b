#pragma once

#include <span>

namespace flipin {

// The normal quantile on which simulated results may depend: like the functions of elementary.hpp,
// it gives the same bits on every instruction set, alone and in an array. Where speed and equal
// bits do not matter, math/normal.hpp has one in one line.

/// Sets `out` to the standard normal quantiles of `probability`.
///
/// Within 1e-15 of their size. NaN for what is not a normal number above 0 and below 1.
/// @param out  as long as `probability`, which it may be
/// @source Wichura 1988, Algorithm AS 241 (PPND16), Applied Statistics 37(3), 477-484
void normal_quantile_each(std::span<const double> probability, std::span<double> out);

/// The standard normal quantile of one probability, as `normal_quantile_each` gives it.
[[nodiscard]] double normal_quantile_of(double probability);

}  // namespace flipin
