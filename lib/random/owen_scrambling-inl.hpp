// Owen's scrambling for vectors of points: the rules of owen_scrambling.hpp. Compiled once for each
// instruction set.
#if defined(FLIPIN_RANDOM_OWEN_SCRAMBLING_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef FLIPIN_RANDOM_OWEN_SCRAMBLING_INL_HPP
#undef FLIPIN_RANDOM_OWEN_SCRAMBLING_INL_HPP
#else
#define FLIPIN_RANDOM_OWEN_SCRAMBLING_INL_HPP
#endif

#include <cstdint>

#include "math/vector-inl.hpp"
#include "random/owen_scrambling.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

/// Exchanges each group of `width` bits with its neighbour; `mask` marks the lower ones.
template <int width, class D>
HWY_INLINE hn::Vec<D> exchanged(D digits, hn::Vec<D> x, std::uint32_t mask) {
  const auto lower = hn::Set(digits, mask);
  const auto up = hn::ShiftLeft<width>(hn::And(x, lower));
  return hn::Or(up, hn::And(hn::ShiftRight<width>(x), lower));
}

/// The same 32 bits from the last to the first.
template <class D>
HWY_INLINE hn::Vec<D> reversed_bits(D digits, hn::Vec<D> x) {
  x = exchanged<1>(digits, x, 0x55555555);
  x = exchanged<2>(digits, x, 0x33333333);
  x = exchanged<4>(digits, x, 0x0F0F0F0F);
  x = exchanged<8>(digits, x, 0x00FF00FF);
  return hn::Or(hn::ShiftLeft<16>(x), hn::ShiftRight<16>(x));
}

template <class D>
HWY_INLINE hn::Vec<D> times(D digits, hn::Vec<D> x, std::uint32_t factor) {
  return hn::Mul(x, hn::Set(digits, factor));
}

/// The first 32 digits (rule 2).
template <class D>
HWY_INLINE hn::Vec<D> scrambled_digits(D digits, hn::Vec<D> x, const ScrambleKey& key) {
  x = hn::Xor(x, times(digits, x, 0x3d20adea));
  x = hn::Add(x, hn::Set(digits, key[0]));
  x = times(digits, x, key[1] | 1);
  x = hn::Xor(x, times(digits, x, 0x05526c56));
  x = hn::Xor(x, times(digits, x, 0x53a22864));
  return reversed_bits(digits, x);
}

/// The digits below (rule 3).
template <class D>
HWY_INLINE hn::Vec<D> digits_below(D digits, hn::Vec<D> first, const ScrambleKey& key) {
  auto x = hn::Xor(first, hn::Set(digits, key[2]));
  x = times(digits, hn::Xor(x, hn::ShiftRight<16>(x)), 0x7feb352d);
  x = times(digits, hn::Xor(x, hn::ShiftRight<15>(x)), 0x846ca68b);
  return hn::Add(hn::Xor(x, hn::ShiftRight<16>(x)), hn::Set(digits, key[3]));
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // FLIPIN_RANDOM_OWEN_SCRAMBLING_INL_HPP
