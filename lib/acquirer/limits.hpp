#pragma once

#include "core/field.hpp"

namespace flipin {

inline constexpr Limit plausible_premium{[](double x) { return x >= 0.0 && x <= 10.0; },
                                         "lie from 0 to 10, which is 1,000%"};
inline constexpr Limit days_of_a_bid{[](double x) { return x >= 1.0 && x <= 2520.0; },
                                     "lie from 1 to 2520, which is ten years"};

}  // namespace flipin
