#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "core/enum_names.hpp"

namespace flipin {

/// An instruction set the vector kernels are compiled for. All of them give the same bits.
enum class SimdTarget {
  scalar,  // one lane, plain x86-64
  avx2,    // 4 doubles, with fused multiply-add
  avx512,  // 8 doubles, AVX-512 F, BW, CD, DQ and VL
};

template <>
inline constexpr auto enum_names<SimdTarget> =
    std::to_array<std::pair<SimdTarget, std::string_view>>({
        {SimdTarget::scalar, "scalar"},
        {SimdTarget::avx2, "avx2"},
        {SimdTarget::avx512, "avx512"},
    });
static_assert(names_round_trip<SimdTarget>());

/// The instruction set in use: the best this processor has, unless one was forced.
[[nodiscard]] SimdTarget simd_target();

/// The instruction sets this processor and this build can use, slowest first.
[[nodiscard]] std::vector<SimdTarget> simd_targets();

/// Uses `target` from now on, in the whole process: times change, results do not.
///
/// @throws BrokenExpectation  if `target` is not one of `simd_targets()`
void force_simd_target(SimdTarget target);

}  // namespace flipin
