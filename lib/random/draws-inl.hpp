// Random bits, uniform and normal numbers for vectors of paths: rules 1 to 4 of draws.hpp. Compiled
// once for each instruction set.
#if defined(FLIPIN_RANDOM_DRAWS_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef FLIPIN_RANDOM_DRAWS_INL_HPP
#undef FLIPIN_RANDOM_DRAWS_INL_HPP
#else
#define FLIPIN_RANDOM_DRAWS_INL_HPP
#endif

#include <cstdint>

#include "math/elementary-inl.hpp"
#include "random/draws.hpp"
#include "random/philox-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

/// The random bits of as many consecutive paths as there are lanes, `ahead` paths after `first`.
template <class D>
HWY_INLINE PhiloxPairs<hn::Vec<D>> bits_of_paths(D bits,
                                                 PhiloxCounter first,
                                                 std::uint64_t ahead,
                                                 PhiloxKey key) {
  const std::uint64_t first_path = std::uint64_t{first[1]} << 32 | first[0];
  const auto path = hn::Add(hn::Set(bits, first_path + ahead), hn::Iota(bits, 0));
  return philox_lanes(
      bits, path, hn::ShiftRight<32>(path), hn::Set(bits, first[2]), hn::Set(bits, first[3]), key);
}

/// The uniform numbers of random bits: as uniform_from, through the mantissa of [1, 2).
template <class D, class V>
HWY_INLINE hn::Vec<D> uniform_lanes(D d, V random) {
  const hn::RebindToUnsigned<D> bits;
  const auto from_one = hn::Or(hn::ShiftRight<12>(random), hn::Set(bits, 0x3FF0000000000000));
  return hn::Sub(hn::BitCast(d, from_one), hn::Set(d, 1.0 - 0x1p-53));
}

/// Normal numbers for the two steps of a pair.
template <class V>
struct NormalLanes {
  V even, odd;
};

/// The normal numbers of random bits.
template <class D, class V>
HWY_INLINE NormalLanes<hn::Vec<D>> normal_lanes(D d, PhiloxPairs<V> random) {
  const auto log_u = log_of_normal(d, uniform_lanes(d, random.first));
  const auto radius = hn::Sqrt(hn::Mul(hn::Set(d, -2.0), log_u));
  const auto turn = sine_cosine_of_turn(d, uniform_lanes(d, random.second));
  return {hn::Mul(radius, turn.cosine), hn::Mul(radius, turn.sine)};
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // FLIPIN_RANDOM_DRAWS_INL_HPP
