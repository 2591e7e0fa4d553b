#include "math/power.hpp"

#include <cmath>

// Highway includes this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "math/power.cpp"
#include <hwy/foreach_target.h>

#include "core/expect.hpp"
#include "math/elementary-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

/// A number as a double and what rounding it to one leaves over.
template <class V>
struct TwoPart {
  V high, low;
};

/// The sum of two numbers of which the first is not the smaller.
template <class V>
HWY_INLINE TwoPart<V> sum(V large, V small) {
  const V high = hn::Add(large, small);
  return {high, hn::Sub(small, hn::Sub(high, large))};
}

template <class V>
HWY_INLINE TwoPart<V> product(TwoPart<V> a, TwoPart<V> b) {
  const V high = hn::Mul(a.high, b.high);
  const V rounding = fused(a.high, b.high, hn::Neg(high));
  return {high, fused(a.high, b.low, fused(a.low, b.high, rounding))};
}

/// The natural logarithm of positive normal numbers, to a relative 2^-62.
///
/// As `log_of_normal`, from the same 2^k m and s, by ln m = 2 s + s^3 (2/3 + s^2 (2/5 + ...)).
template <class D>
HWY_INLINE TwoPart<hn::Vec<D>> long_log(D d, hn::Vec<D> x) {
  using V = hn::Vec<D>;
  // 2/(2n + 1) for n = 12 to 2: the series itself; s^2 is below 0.03.
  constexpr double series[] = {2.0 / 25,
                               2.0 / 23,
                               2.0 / 21,
                               2.0 / 19,
                               2.0 / 17,
                               2.0 / 15,
                               2.0 / 13,
                               2.0 / 11,
                               2.0 / 9,
                               2.0 / 7,
                               2.0 / 5};
  constexpr double two_thirds = 0x1.5555555555555p-1;
  const auto [k, m] = split_at_sqrt_half(d, x);
  const V f = hn::Sub(m, hn::Set(d, 1.0));
  const auto divisor = sum(hn::Set(d, 2.0), f);
  const V ratio = hn::Div(f, divisor.high);
  const V remainder = fused(hn::Neg(ratio), divisor.high, f);
  const TwoPart<V> s{ratio, hn::Div(fused(hn::Neg(ratio), divisor.low, remainder), divisor.high)};

  const TwoPart<V> s2 = product(s, s);
  const V higher = hn::Mul(s2.high, polynomial(d, s2.high, series));
  auto cubic = sum(hn::Set(d, two_thirds), higher);
  cubic.low = hn::Add(cubic.low, hn::Set(d, two_thirds * 0x1p-54));
  const TwoPart<V> beyond = product(product(s, s2), cubic);

  const V two = hn::Set(d, 2.0);
  const auto linear = sum(hn::Mul(two, s.high), beyond.high);
  const auto whole = hn::Mul(k, hn::Set(d, ln2_high));  // exact, and zero or above what it joins
  const auto all = sum(whole, linear.high);
  const V low = hn::Add(hn::Add(all.low, linear.low), fused(two, s.low, beyond.low));
  return sum(all.high, fused(k, hn::Set(d, ln2_low), low));
}

template <class D>
HWY_INLINE hn::Vec<D> power(D d, hn::Vec<D> base, hn::Vec<D> exponent) {
  const auto log = long_log(d, base);
  const auto high = hn::Mul(exponent, log.high);
  const auto low = fused(exponent, log.low, fused(exponent, log.high, hn::Neg(high)));
  const auto value = exp_lanes(d, high);
  const auto is_regular = hn::Lt(value, hn::Set(d, std::numeric_limits<double>::infinity()));
  return hn::IfThenElse(is_regular, fused(value, low, value), value);
}

double one_power(double base, double exponent) {
  const OneLane one;
  return hn::GetLane(power(one, hn::Set(one, base), hn::Set(one, exponent)));
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace flipin {
namespace {

HWY_EXPORT(one_power);

}  // namespace

double pow_of(double base, double exponent) {
  expect(std::isnormal(base) && base > 0.0 && std::isfinite(exponent),
         "a power has a positive base and a finite exponent",
         {{"base", base}, {"exponent", exponent}});
  return HWY_DYNAMIC_DISPATCH(one_power)(base, exponent);
}

}  // namespace flipin

#endif  // HWY_ONCE
