#include "math/simd.hpp"

#include <algorithm>
#include <cstdint>

// Highway includes this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "math/simd.cpp"
#include <hwy/foreach_target.h>

#include "core/expect.hpp"
#include "math/vector-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

std::int64_t compiled_target() { return HWY_TARGET; }

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace flipin {
namespace {

HWY_EXPORT(compiled_target);

struct TargetBit {
  SimdTarget target;
  std::int64_t highway;
};

constexpr auto target_bits = std::to_array<TargetBit>({
    {SimdTarget::scalar, HWY_SCALAR},
    {SimdTarget::avx2, HWY_AVX2},
    {SimdTarget::avx512, HWY_AVX3},
});

}  // namespace

SimdTarget simd_target() {
  const std::int64_t compiled = HWY_DYNAMIC_DISPATCH(compiled_target)();
  return std::ranges::find(target_bits, compiled, &TargetBit::highway)->target;
}

std::vector<SimdTarget> simd_targets() {
  std::vector<SimdTarget> usable;
  for (const TargetBit& bit : target_bits)
    if ((hwy::SupportedTargets() & HWY_TARGETS & bit.highway) != 0) usable.push_back(bit.target);
  return usable;
}

void force_simd_target(SimdTarget target) {
  const auto usable = simd_targets();
  expect(std::ranges::find(usable, target) != usable.end(),
         "a forced instruction set is one this processor has");
  hwy::GetChosenTarget().Update(
      std::ranges::find(target_bits, target, &TargetBit::target)->highway);
}

}  // namespace flipin

#endif  // HWY_ONCE
