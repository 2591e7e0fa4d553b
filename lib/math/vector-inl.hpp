// Vector arithmetic that gives the same bits on every instruction set. Highway compiles this file
// once for each, hence this guard in place of `#pragma once`.
#if defined(FLIPIN_MATH_VECTOR_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef FLIPIN_MATH_VECTOR_INL_HPP
#undef FLIPIN_MATH_VECTOR_INL_HPP
#else
#define FLIPIN_MATH_VECTOR_INL_HPP
#endif

#include <hwy/highway.h>

#include <cmath>
#include <cstddef>
#include <cstdint>

#if HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_AVX2 && HWY_TARGET != HWY_AVX3
#error "Only targets with a true fused multiply-add: see flipin_vectorise in cmake/"
#endif

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using AllLanes = hn::ScalableTag<double>;
using OneLane = hn::CappedTag<double, 1>;

/// `a * b + c` with one rounding, also where the processor has no such instruction.
template <class V>
HWY_INLINE V fused(V a, V b, V c) {
#if HWY_TARGET == HWY_SCALAR
  return V{std::fma(a.raw, b.raw, c.raw)};
#else
  return hn::MulAdd(a, b, c);
#endif
}

/// The 64-bit products of the low halves of 64-bit lanes; what the high halves hold is ignored.
template <class V>
HWY_INLINE V multiply_low_halves(V a, V b) {
#if HWY_TARGET == HWY_SCALAR
  return V{(a.raw & 0xFFFFFFFFU) * (b.raw & 0xFFFFFFFFU)};
#else
  const hn::Repartition<std::uint32_t, hn::DFromV<V>> halves;
  return hn::MulEven(hn::BitCast(halves, a), hn::BitCast(halves, b));
#endif
}

/// The polynomial with these coefficients, highest power first, by Horner's rule.
template <class D, std::size_t terms>
HWY_INLINE hn::Vec<D> polynomial(D d, hn::Vec<D> x, const double (&coefficients)[terms]) {
  auto sum = hn::Set(d, coefficients[0]);
  for (std::size_t term = 1; term < terms; ++term)
    sum = fused(sum, x, hn::Set(d, coefficients[term]));
  return sum;
}

/// Sets `out` to a function of every number: by whole vectors, then one by one.
///
/// @param function  an object, not a lambda, which would not be compiled for the instruction set
template <class Function>
HWY_INLINE void each(Function function, const double* x, double* out, std::size_t count) {
  const AllLanes all;
  const OneLane one;
  std::size_t at = 0;
  for (; at + hn::Lanes(all) <= count; at += hn::Lanes(all))
    hn::StoreU(function(all, hn::LoadU(all, x + at)), all, out + at);
  for (; at < count; ++at) hn::StoreU(function(one, hn::LoadU(one, x + at)), one, out + at);
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // FLIPIN_MATH_VECTOR_INL_HPP
