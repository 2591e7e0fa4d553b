// Philox4x32-10 for vectors of counters: the twin of philox.hpp. Compiled once for each
// instruction set.
#if defined(FLIPIN_RANDOM_PHILOX_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef FLIPIN_RANDOM_PHILOX_INL_HPP
#undef FLIPIN_RANDOM_PHILOX_INL_HPP
#else
#define FLIPIN_RANDOM_PHILOX_INL_HPP
#endif

#include <cstdint>

#include "math/vector-inl.hpp"
#include "random/philox.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

/// The words of Philox as two 64-bit numbers: word 0 above word 1, and word 2 above word 3.
template <class V>
struct PhiloxPairs {
  V first, second;
};

/// The random words for the counters {c0, c1, c2, c3} under one key.
///
/// A counter word lies in the low half of a 64-bit lane; what the high half holds is ignored, so
/// that a product serves as its own low word. 64-bit lanes need no shuffle to multiply.
template <class D, class V>
HWY_INLINE PhiloxPairs<V> philox_lanes(D bits, V c0, V c1, V c2, V c3, PhiloxKey key) {
  const auto multiplier_0 = hn::Set(bits, philox_multiplier_0);
  const auto multiplier_1 = hn::Set(bits, philox_multiplier_1);
  for (int round = 0; round < philox_rounds - 1; ++round) {
    const auto product_0 = multiply_low_halves(multiplier_0, c0);
    const auto product_1 = multiply_low_halves(multiplier_1, c2);
    c0 = hn::Xor3(hn::ShiftRight<32>(product_1), c1, hn::Set(bits, key[0]));
    c1 = product_1;
    c2 = hn::Xor3(hn::ShiftRight<32>(product_0), c3, hn::Set(bits, key[1]));
    c3 = product_0;
    key = {key[0] + philox_key_step_0, key[1] + philox_key_step_1};
  }
  // The last round leaves each high word where the product has it, above its low word.
  const auto product_0 = multiply_low_halves(multiplier_0, c0);
  const auto product_1 = multiply_low_halves(multiplier_1, c2);
  const auto key_0 = hn::Set(bits, std::uint64_t{key[0]} << 32);
  const auto key_1 = hn::Set(bits, std::uint64_t{key[1]} << 32);
  return {hn::Xor3(product_1, hn::ShiftLeft<32>(c1), key_0),
          hn::Xor3(product_0, hn::ShiftLeft<32>(c3), key_1)};
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // FLIPIN_RANDOM_PHILOX_INL_HPP
