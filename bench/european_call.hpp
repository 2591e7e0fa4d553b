#pragma once

#include <cstdint>

#include "math/black_scholes.hpp"

namespace flipin {

// The one option that all benchmarks of a path value, ours and other libraries'.
inline constexpr LognormalTerms european_call{.price = DollarsPerShare{100.0},
                                              .exercise_price = DollarsPerShare{105.0},
                                              .rate = LogRate{0.05},
                                              .dividend_yield = LogRate{0.0},
                                              .volatility = 0.30,
                                              .term = Years{1.0}};
inline constexpr std::uint32_t european_call_steps = 252;

}  // namespace flipin
