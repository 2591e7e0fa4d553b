#include "math/normal.hpp"

// Highway includes this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "math/normal.cpp"
#include <hwy/foreach_target.h>

#include "math/elementary-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

/// The lower tail N(-y) over its bell e^(-y^2/2), for y >= 0: one polynomial in
/// t = (y - 5)/(y + 5), which maps all y to -1 <= t <= 1, serves for (y + 5) times it.
///
/// @source Shepherd and Laframboise 1981, "Chebyshev Approximation of (1 + 2x) exp(x^2) erfc x in
///         0 <= x < infinity", Mathematics of Computation 36(153) 249-253: the form; the
///         coefficients are ours
template <class D>
HWY_INLINE hn::Vec<D> tail_over_bell(D d, hn::Vec<D> y) {
  // Chebyshev, relative error 4.4e-17. In three parts, whose latencies overlap.
  constexpr double first[] = {-0x1.88590e919f5f4p-9,
                              0x1.54b4d4f49629fp-6,
                              -0x1.1b1c254ca793bp-4,
                              0x1.51f6329f01a87p-3,
                              -0x1.410ed5f8758d9p-2,
                              0x1.fb31653876f8cp-2,
                              -0x1.54ad03f27ca19p-1,
                              0x1.89d3abe1f95aep-1};
  constexpr double second[] = {0x1.0b0ce905b6a3dp-18,
                               0x1.17def407c647cp-16,
                               -0x1.a16fc916d1cc4p-15,
                               -0x1.f2148dc41cb98p-15,
                               0x1.1daf19fd84df7p-11,
                               -0x1.a2503786f3ed8p-11};
  constexpr double third[] = {0x1.123443fd635ebp-33,
                              -0x1.24bc80a8e5f28p-33,
                              -0x1.a58e09b11bf0dp-30,
                              0x1.5d7920963a499p-30,
                              0x1.822b5931fd6f8p-27,
                              -0x1.dcf8ada5baf45p-28,
                              -0x1.2e45d457a42e4p-24,
                              0x1.4b53832ca0e74p-25,
                              0x1.d47b94dce41dep-22,
                              -0x1.662385ec25d93p-22,
                              -0x1.73df67cfed844p-19};
  const auto one = hn::Set(d, 1.0);
  const auto five = hn::Set(d, 5.0);
  const auto minus_ten = hn::Set(d, -10.0);
  // The division, and t with it, keep what rounding loses: the slope here multiplies errors by 4.
  const auto divisor = hn::Add(y, five);
  const auto back = hn::Sub(divisor, y);
  const auto divisor_lost = hn::Add(hn::Sub(y, hn::Sub(divisor, back)), hn::Sub(five, back));
  const auto inverse = hn::Div(one, divisor);
  const auto missing = fused(hn::Neg(divisor_lost), inverse, fused(hn::Neg(divisor), inverse, one));
  const auto t = fused(minus_ten, hn::Mul(inverse, missing), fused(minus_ten, inverse, one));
  const auto t2 = hn::Mul(t, t);
  const auto t4 = hn::Mul(t2, t2);
  const auto late = fused(hn::Mul(t4, t2), polynomial(d, t, third), polynomial(d, t, second));
  const auto value = fused(hn::Mul(t4, t4), late, polynomial(d, t, first));
  return hn::Mul(inverse, fused(value, missing, value));
}

/// e^w N(x). Where x <= 0 both exponents are added before the one exponential is taken.
template <class D>
HWY_INLINE hn::Vec<D> weighted_cdf(D d, hn::Vec<D> w, hn::Vec<D> x) {
  // Past 1e6, infinity included, the bell is nothing whatever the weight.
  const auto most = hn::Set(d, 1e6);
  const auto size = hn::Abs(x);
  const auto y = hn::IfThenElse(hn::Gt(size, most), most, size);  // NaN stays
  const auto is_upper = hn::Gt(x, hn::Zero(d));
  const auto inside = hn::IfThenElse(is_upper, hn::Zero(d), w);

  // The exponent in two parts, exponent + rest, so that a large square costs no digits.
  const auto minus_half = hn::Set(d, -0.5);
  const auto square = hn::Mul(y, y);
  const auto bell = hn::Mul(minus_half, square);
  const auto exponent = hn::Add(inside, bell);
  const auto back = hn::Sub(exponent, inside);
  const auto lost = hn::Add(hn::Sub(inside, hn::Sub(exponent, back)), hn::Sub(bell, back));
  const auto rest = fused(minus_half, fused(y, y, hn::Neg(square)), lost);

  const auto tail = hn::Mul(exp_lanes(d, exponent), tail_over_bell(d, y));
  const auto lower = fused(tail, rest, tail);
  const auto upper = hn::Mul(exp_lanes(d, w), hn::Sub(hn::Set(d, 1.0), lower));
  return hn::IfThenElse(is_upper, upper, lower);
}

double one_weighted_cdf(double w, double x) {
  const OneLane one;
  return hn::GetLane(weighted_cdf(one, hn::Set(one, w), hn::Set(one, x)));
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace flipin {
namespace {

HWY_EXPORT(one_weighted_cdf);

}  // namespace

double weighted_normal_cdf(double log_weight, double x) {
  return HWY_DYNAMIC_DISPATCH(one_weighted_cdf)(log_weight, x);
}

double normal_cdf(double x) { return weighted_normal_cdf(0.0, x); }

}  // namespace flipin

#endif  // HWY_ONCE
