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

/// Normal numbers for two consecutive steps.
template <class V>
struct NormalLanes {
  V even, odd;
};

/// -2 ln u for the u in (0, 1) whose digits are the upper 40 of the random bits.
///
/// u = 2^k m with sqrt(1/2) <= m < sqrt(2), and ln m = 2 s (1 + s^2/3 + s^4/5 + ...) where
/// s = (m - 1) / (m + 1): the series of log_of_normal, times -2.
template <class D, class V>
HWY_INLINE hn::Vec<D> squared_radius_lanes(D d, V random) {
  constexpr double series[] = {-0x1.2f03bfbf115a2p-2,
                               -0x1.39a1e8424766p-2,
                               -0x1.74663cf2518fp-2,
                               -0x1.c71c52143b6eep-2,
                               -0x1.24924941e16bbp-1,
                               -0x1.999999997ff18p-1,
                               -0x1.5555555555592p+0,
                               -4.0};
  constexpr std::uint64_t sqrt_half = 0x3FE6A09E667F3BCD;  // the bits of sqrt(1/2)
  constexpr std::uint64_t one = 0x3FF0000000000000;
  const hn::RebindToUnsigned<D> bits;

  const auto digits = hn::And(hn::ShiftRight<12>(random), hn::Set(bits, 0x000FFFFFFFFFF000));
  const auto from_one = hn::Or(digits, hn::Set(bits, one | 0x800));  // the half is bit 11
  const auto u = hn::Sub(hn::BitCast(d, from_one), hn::Set(d, 1.0));

  // Counted from sqrt(1/2), the bits of u split into 1023 + k and the way from sqrt(1/2) to m.
  const auto offset = hn::Add(hn::BitCast(bits, u), hn::Set(bits, one - sqrt_half));
  const auto biased = hn::Or(hn::ShiftRight<52>(offset), hn::Set(bits, 0x4330000000000000));
  const auto k = hn::Sub(hn::BitCast(d, biased), hn::Set(d, 0x1p52 + 1023));
  const auto fraction = hn::And(offset, hn::Set(bits, 0x000FFFFFFFFFFFFF));
  const auto m = hn::BitCast(d, hn::Add(fraction, hn::Set(bits, sqrt_half)));
  const auto s = hn::Div(hn::Sub(m, hn::Set(d, 1.0)), hn::Add(m, hn::Set(d, 1.0)));
  const auto of_m = hn::Mul(s, polynomial(d, hn::Mul(s, s), series));
  return fused(k, hn::Set(d, -2.0 * 0x1.62e42fefa39efp-1), of_m);
}

/// Cosine and sine of the direction that the lower 24 of the random bits give.
///
/// 22 bits are the way g in (-1/2, 1/2) of a quarter turn from an axis; of the two lowest, one says
/// which axis, the other whether its positive half. The sine needs no sign: g has both.
template <class D, class V>
HWY_INLINE NormalLanes<hn::Vec<D>> direction_lanes(D d, V random) {
  // Minimax on |g| <= 1/2 for sine and cosine of g quarter turns, relative errors 3.9e-17 and
  // 3.1e-19.
  constexpr double sine_series[] = {0x1.dfc5b690c737ap-25,
                                    -0x1.e2f3f0ed95a1ap-19,
                                    0x1.507821d4dcf52p-13,
                                    -0x1.32d2ccd46a402p-8,
                                    0x1.466bc6774afcep-4,
                                    -0x1.4abbce625bdaep-1,
                                    0x1.921fb54442d18p+0};
  constexpr double cosine_series[] = {-0x1.b03447dd7dc26p-28,
                                      0x1.f9c4ad81beb78p-22,
                                      -0x1.a6d1e238afffp-16,
                                      0x1.e1f50675b1d7ap-11,
                                      -0x1.55d3c7e3bfe55p-6,
                                      0x1.03c1f081b5a52p-2,
                                      -0x1.3bd3cc9be45dep+0,
                                      1.0};
  const hn::RebindToUnsigned<D> bits;

  const auto digits = hn::And(hn::ShiftLeft<28>(random), hn::Set(bits, 0x000FFFFFC0000000));
  const auto from_one = hn::Or(digits, hn::Set(bits, 0x3FF0000020000000));  // the half is bit 29
  const auto g = hn::Sub(hn::BitCast(d, from_one), hn::Set(d, 1.5));
  const auto g2 = hn::Mul(g, g);
  const auto across = hn::Mul(g, polynomial(d, g2, sine_series));
  const auto sign = hn::BitCast(d, hn::ShiftLeft<63>(random));
  const auto along = hn::Xor(polynomial(d, g2, cosine_series), sign);
  const auto is_second = hn::TestBit(random, hn::Set(bits, 2));
  const auto swaps = hn::MaskFromVec(hn::BitCast(d, hn::VecFromMask(bits, is_second)));
  return {hn::IfThenElse(swaps, across, along), hn::IfThenElse(swaps, along, across)};
}

/// The normal numbers of 64 random bits.
template <class D, class V>
HWY_INLINE NormalLanes<hn::Vec<D>> normal_lanes(D d, V random) {
  const auto radius = hn::Sqrt(squared_radius_lanes(d, random));
  const auto direction = direction_lanes(d, random);
  return {hn::Mul(radius, direction.even), hn::Mul(radius, direction.odd)};
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // FLIPIN_RANDOM_DRAWS_INL_HPP
