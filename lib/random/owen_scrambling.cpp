#include "random/owen_scrambling.hpp"

#include <cstddef>

// Highway includes this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "random/owen_scrambling.cpp"
#include <hwy/foreach_target.h>

#include "core/expect.hpp"
#include "random/draws-inl.hpp"
#include "random/owen_scrambling-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

// There are twice as many lanes for digits as for the numbers they make.
template <class D>
HWY_INLINE void put_scrambled(D digits,
                              const std::uint32_t* points,
                              const ScrambleKey& key,
                              double* uniforms) {
  HWY_ALIGN std::uint32_t first[hn::MaxLanes(D{})];
  HWY_ALIGN std::uint32_t below[hn::MaxLanes(D{})];
  const auto first_digits = scrambled_digits(digits, hn::LoadU(digits, points), key);
  hn::Store(first_digits, digits, first);
  hn::Store(digits_below(digits, first_digits, key), digits, below);

  const hn::CappedTag<double, hn::MaxLanes(D{})> d;
  const hn::RebindToUnsigned<decltype(d)> bits;
  const hn::Rebind<std::uint32_t, decltype(d)> part;
  for (std::size_t at = 0; at < hn::Lanes(digits); at += hn::Lanes(d)) {
    const auto high = hn::ShiftLeft<32>(hn::PromoteTo(bits, hn::Load(part, first + at)));
    const auto low = hn::PromoteTo(bits, hn::Load(part, below + at));
    hn::StoreU(uniform_lanes(d, hn::Or(high, low)), d, uniforms + at);
  }
}

void scramble(const std::uint32_t* points,
              const ScrambleKey& key,
              double* uniforms,
              std::size_t count) {
  const hn::ScalableTag<std::uint32_t> all;
  const hn::CappedTag<std::uint32_t, 1> one;
  std::size_t at = 0;
  for (; at + hn::Lanes(all) <= count; at += hn::Lanes(all))
    put_scrambled(all, points + at, key, uniforms + at);
  for (; at < count; ++at) put_scrambled(one, points + at, key, uniforms + at);
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace flipin {
namespace {

HWY_EXPORT(scramble);

}  // namespace

void scramble_each(std::span<const std::uint32_t> points,
                   const ScrambleKey& key,
                   std::span<double> uniforms) {
  expect(points.size() == uniforms.size(),
         "there is one place for each point",
         {{"points", static_cast<double>(points.size())},
          {"places", static_cast<double>(uniforms.size())}});
  HWY_DYNAMIC_DISPATCH(scramble)(points.data(), key, uniforms.data(), points.size());
}

}  // namespace flipin

#endif  // HWY_ONCE
