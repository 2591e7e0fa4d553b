#pragma once

#include <span>

namespace flipin {

// The exponential and logarithm on which simulated results may depend. The libraries' own differ
// between processors; these give the same bits on every instruction set, and the same bits for a
// number alone as for a number in an array.

/// Sets `out` to the exponentials of `x`.
///
/// Within 1 ulp for |x| <= 708. Zero below ln of the smallest normal number (-708.39...), infinity
/// above ln of the largest (709.78...), NaN for NaN.
/// @param out  as long as `x`, which it may be
void exp_each(std::span<const double> x, std::span<double> out);

/// Sets `out` to the natural logarithms of `x`.
///
/// Within 1 ulp for positive normal numbers. Zero and what is below the smallest normal number
/// give -infinity, negative numbers NaN, infinity infinity, NaN NaN.
/// @param out  as long as `x`, which it may be
void log_each(std::span<const double> x, std::span<double> out);

/// The exponential of one number, as `exp_each` gives it.
[[nodiscard]] double exp_of(double x);

/// The natural logarithm of one number, as `log_each` gives it.
[[nodiscard]] double log_of(double x);

}  // namespace flipin
