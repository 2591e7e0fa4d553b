#pragma once

namespace flipin {

/// Returns `base` to the power of `exponent`, within 2 ulp where that is a normal number.
///
/// Zero below the smallest normal number, infinity above the largest. The same bits on every
/// instruction set.
/// @param base      a positive normal number
/// @param exponent  finite
[[nodiscard]] double pow_of(double base, double exponent);

}  // namespace flipin
