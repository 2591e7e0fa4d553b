// Logarithm, exponential, and sine and cosine of a turn, for vectors of doubles. Compiled once for
// each instruction set, with the same bits on all of them.
#if defined(FLIPIN_MATH_ELEMENTARY_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef FLIPIN_MATH_ELEMENTARY_INL_HPP
#undef FLIPIN_MATH_ELEMENTARY_INL_HPP
#else
#define FLIPIN_MATH_ELEMENTARY_INL_HPP
#endif

#include <cstdint>
#include <limits>

#include "math/vector-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

// ln 2 in two parts. The high part has 40 bits, so that its product with an exponent is exact.
constexpr double ln2_high = 0x1.62e42fefa2p-1;
constexpr double ln2_low = 0x1.9ef35793c7673p-41;

// Adding it rounds a number below 2^51 to an integer and leaves that in the low bits.
constexpr double round_to_integer = 0x1.8p52;

/// Numbers as 2^power times mantissa.
template <class V>
struct PowerAndMantissa {
  V power, mantissa;
};

/// Splits positive normal numbers so that sqrt(1/2) <= mantissa < sqrt(2).
template <class D>
HWY_INLINE PowerAndMantissa<hn::Vec<D>> split_at_sqrt_half(D d, hn::Vec<D> x) {
  constexpr std::uint64_t sqrt_half = 0x3FE6A09E667F3BCD;  // the bits of sqrt(1/2)
  constexpr std::uint64_t one = 0x3FF0000000000000;
  const hn::RebindToUnsigned<D> bits;

  // Counted from sqrt(1/2), the bits of x split into 1023 + power and the way to the mantissa.
  const auto offset = hn::Add(hn::BitCast(bits, x), hn::Set(bits, one - sqrt_half));
  const auto biased = hn::Or(hn::ShiftRight<52>(offset), hn::Set(bits, 0x4330000000000000));
  const auto fraction = hn::And(offset, hn::Set(bits, 0x000FFFFFFFFFFFFF));
  return {hn::Sub(hn::BitCast(d, biased), hn::Set(d, 0x1p52 + 1023)),
          hn::BitCast(d, hn::Add(fraction, hn::Set(bits, sqrt_half)))};
}

/// The natural logarithm of positive normal numbers.
///
/// x = 2^k m with sqrt(1/2) <= m < sqrt(2), f = m - 1, s = f / (2 + f), and
/// ln m = f - (f^2/2 - s (f^2/2 + s^2 L(s^2))): f is exact, and the rest is small beside it.
template <class D>
HWY_INLINE hn::Vec<D> log_of_normal(D d, hn::Vec<D> x) {
  // Minimax on s^2 <= ((sqrt 2 - 1)/(sqrt 2 + 1))^2, relative error of the logarithm 1.2e-18.
  constexpr double series[] = {0x1.2f03bfbf115a2p-3,
                               0x1.39a1e8424766p-3,
                               0x1.74663cf2518fp-3,
                               0x1.c71c52143b6eep-3,
                               0x1.24924941e16bbp-2,
                               0x1.999999997ff18p-2,
                               0x1.5555555555592p-1};
  const auto [k, m] = split_at_sqrt_half(d, x);
  const auto f = hn::Sub(m, hn::Set(d, 1.0));
  const auto s = hn::Div(f, hn::Add(f, hn::Set(d, 2.0)));
  const auto s2 = hn::Mul(s, s);
  const auto half_f2 = hn::Mul(hn::Mul(f, f), hn::Set(d, 0.5));
  const auto rest = fused(s2, polynomial(d, s2, series), half_f2);
  const auto small = fused(s, rest, hn::Mul(k, hn::Set(d, ln2_low)));
  return fused(k, hn::Set(d, ln2_high), hn::Sub(f, hn::Sub(half_f2, small)));
}

/// The natural logarithm of any double; below the smallest normal number counts as zero.
template <class D>
HWY_INLINE hn::Vec<D> log_lanes(D d, hn::Vec<D> x) {
  const auto infinity = hn::Set(d, std::numeric_limits<double>::infinity());
  const auto smallest = hn::Set(d, std::numeric_limits<double>::min());
  const auto is_regular = hn::And(hn::Ge(x, smallest), hn::Lt(x, infinity));
  const auto not_a_number = hn::Set(d, std::numeric_limits<double>::quiet_NaN());
  const auto below = hn::IfThenElse(hn::Lt(x, hn::Zero(d)), not_a_number, hn::Neg(infinity));
  const auto edge = hn::IfThenElse(hn::Lt(x, smallest), below, x);  // infinity and NaN stay
  return hn::IfThenElse(is_regular, log_of_normal(d, x), edge);
}

/// The exponential of any double; zero where it would be below the smallest normal number.
///
/// x = n ln 2 + r with |r| <= ln(2)/2, and exp r = 1 + (r + r^2 E(r)).
template <class D>
HWY_INLINE hn::Vec<D> exp_lanes(D d, hn::Vec<D> x) {
  // Minimax on |r| <= ln(2)/2, relative error of the exponential 1.2e-17.
  constexpr double series[] = {0x1.b34b913ef408dp-26,
                               0x1.28b640fc011d7p-22,
                               0x1.71dc60e8fep-19,
                               0x1.a0199230ebdb8p-16,
                               0x1.a01a01e722497p-13,
                               0x1.6c16c1863c121p-10,
                               0x1.111111112388dp-7,
                               0x1.555555555038ap-5,
                               0x1.5555555555464p-3,
                               0x1.000000000000ap-1};
  constexpr double log2_e = 0x1.71547652b82fep+0;
  constexpr double lowest = -0x1.6232bdd7abcd2p+9;  // ln of the smallest normal number
  constexpr double highest = 0x1.62e42fefa39efp+9;  // ln of the largest
  const hn::RebindToUnsigned<D> bits;

  const auto shifted = fused(x, hn::Set(d, log2_e), hn::Set(d, round_to_integer));
  const auto n = hn::Sub(shifted, hn::Set(d, round_to_integer));
  const auto high = fused(n, hn::Set(d, -ln2_high), x);
  const auto r = fused(n, hn::Set(d, -ln2_low), high);
  const auto lost = fused(n, hn::Set(d, -ln2_low), hn::Sub(high, r));  // by rounding r
  const auto tail = hn::Add(r, fused(hn::Mul(r, r), polynomial(d, r, series), lost));
  const auto mantissa = hn::BitCast(bits, hn::Add(tail, hn::Set(d, 1.0)));
  const auto exponent = hn::ShiftLeft<52>(hn::BitCast(bits, shifted));
  const auto value = hn::BitCast(d, hn::Add(mantissa, exponent));

  const auto infinity = hn::Set(d, std::numeric_limits<double>::infinity());
  const auto above = hn::IfThenElse(hn::Gt(x, hn::Set(d, highest)), infinity, x);  // NaN stays
  const auto is_below = hn::Lt(x, hn::Set(d, lowest));
  const auto edge = hn::IfThenElse(is_below, hn::Zero(d), above);
  const auto is_regular = hn::And(hn::Ge(x, hn::Set(d, lowest)), hn::Le(x, hn::Set(d, highest)));
  return hn::IfThenElse(is_regular, value, edge);
}

/// Sines and cosines.
template <class V>
struct SineCosine {
  V sine, cosine;
};

/// Sine and cosine of 0 to 1 turns.
///
/// The turn is a whole number of quarters q and f with |f| <= 1/8; q swaps and signs the two.
template <class D>
HWY_INLINE SineCosine<hn::Vec<D>> sine_cosine_of_turn(D d, hn::Vec<D> turn) {
  // Minimax on |f| <= 1/8, relative errors 3.9e-17 and 3.1e-19.
  constexpr double sine_series[] = {0x1.dfc5b690c737ap+1,
                                    -0x1.e2f3f0ed95a1ap+3,
                                    0x1.507821d4dcf52p+5,
                                    -0x1.32d2ccd46a402p+6,
                                    0x1.466bc6774afcep+6,
                                    -0x1.4abbce625bdaep+5,
                                    0x1.921fb54442d18p+2};
  constexpr double cosine_series[] = {-0x1.b03447dd7dc26p+0,
                                      0x1.f9c4ad81beb78p+2,
                                      -0x1.a6d1e238afffp+4,
                                      0x1.e1f50675b1d7ap+5,
                                      -0x1.55d3c7e3bfe55p+6,
                                      0x1.03c1f081b5a52p+6,
                                      -0x1.3bd3cc9be45dep+4,
                                      1.0};
  const hn::RebindToUnsigned<D> bits;

  const auto shifted = fused(turn, hn::Set(d, 4.0), hn::Set(d, round_to_integer));
  const auto quarters = hn::Sub(shifted, hn::Set(d, round_to_integer));
  const auto f = fused(quarters, hn::Set(d, -0.25), turn);
  const auto f2 = hn::Mul(f, f);
  const auto sine = hn::Mul(f, polynomial(d, f2, sine_series));
  const auto cosine = polynomial(d, f2, cosine_series);

  // Bit 0 of q swaps; bit 1 makes the sine negative, bit 1 of q + 1 the cosine.
  const auto q = hn::BitCast(bits, shifted);
  const auto sign = hn::Set(bits, 0x8000000000000000);
  const auto one = hn::Set(bits, 1);
  const auto sine_sign = hn::And(hn::ShiftLeft<62>(q), sign);
  const auto cosine_sign = hn::And(hn::ShiftLeft<62>(hn::Add(q, one)), sign);
  const auto swaps = hn::MaskFromVec(hn::BitCast(d, hn::VecFromMask(bits, hn::TestBit(q, one))));
  return {hn::Xor(hn::IfThenElse(swaps, cosine, sine), hn::BitCast(d, sine_sign)),
          hn::Xor(hn::IfThenElse(swaps, sine, cosine), hn::BitCast(d, cosine_sign))};
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // FLIPIN_MATH_ELEMENTARY_INL_HPP
