#pragma once

namespace flipin {

/// Uses the instruction set that the environment variable FLIPIN_SIMD names, or the best one where
/// it is unset or empty. Times change, results do not.
/// @return false, after saying why, if it names none that this processor has
[[nodiscard]] bool use_chosen_simd_target();

}  // namespace flipin
