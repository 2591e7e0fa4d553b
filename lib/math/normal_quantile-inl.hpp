// The normal quantile for vectors of probabilities. Compiled once for each instruction set, with
// the same bits on all of them.
#if defined(FLIPIN_MATH_NORMAL_QUANTILE_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef FLIPIN_MATH_NORMAL_QUANTILE_INL_HPP
#undef FLIPIN_MATH_NORMAL_QUANTILE_INL_HPP
#else
#define FLIPIN_MATH_NORMAL_QUANTILE_INL_HPP
#endif

#include <limits>

#include "math/elementary-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

/// A quotient before the division.
template <class V>
struct Fraction {
  V above, below;
};

template <class D, std::size_t terms>
HWY_INLINE Fraction<hn::Vec<D>> rational(D d,
                                         hn::Vec<D> x,
                                         const double (&above)[terms],
                                         const double (&below)[terms]) {
  return {polynomial(d, x, above), polynomial(d, x, below)};
}

/// The quantile of `smaller` < 0.075, without its sign.
///
/// @source Wichura 1988, Algorithm AS 241 (PPND16), Applied Statistics 37(3), 477-484
template <class D>
HWY_INLINE Fraction<hn::Vec<D>> tail_quantile(D d, hn::Vec<D> smaller) {
  constexpr double near_above[] = {7.74545014278341407640e-4,
                                   2.27238449892691845833e-2,
                                   2.41780725177450611770e-1,
                                   1.27045825245236838258e+0,
                                   3.64784832476320460504e+0,
                                   5.76949722146069140550e+0,
                                   4.63033784615654529590e+0,
                                   1.42343711074968357734e+0};
  constexpr double near_below[] = {1.05075007164441684324e-9,
                                   5.47593808499534494600e-4,
                                   1.51986665636164571966e-2,
                                   1.48103976427480074590e-1,
                                   6.89767334985100004550e-1,
                                   1.67638483018380384940e+0,
                                   2.05319162663775882187e+0,
                                   1.0};
  constexpr double far_above[] = {2.01033439929228813265e-7,
                                  2.71155556874348757815e-5,
                                  1.24266094738807843860e-3,
                                  2.65321895265761230930e-2,
                                  2.96560571828504891230e-1,
                                  1.78482653991729133580e+0,
                                  5.46378491116411436990e+0,
                                  6.65790464350110377720e+0};
  constexpr double far_below[] = {2.04426310338993978564e-15,
                                  1.42151175831644588870e-7,
                                  1.84631831751005468180e-5,
                                  7.86869131145613259100e-4,
                                  1.48753612908506148525e-2,
                                  1.36929880922735805310e-1,
                                  5.99832206555887937690e-1,
                                  1.0};
  const auto root = hn::Sqrt(hn::Neg(log_of_normal(d, smaller)));
  auto tail = rational(d, hn::Sub(root, hn::Set(d, 1.6)), near_above, near_below);
  const auto is_far = hn::Gt(root, hn::Set(d, 5.0));  // below 1.4e-11
  if (!hn::AllFalse(d, is_far)) {
    const auto far = rational(d, hn::Sub(root, hn::Set(d, 5.0)), far_above, far_below);
    tail = {hn::IfThenElse(is_far, far.above, tail.above),
            hn::IfThenElse(is_far, far.below, tail.below)};
  }
  return tail;
}

/// The standard normal quantile of probabilities in (0, 1), normal numbers; else NaN.
///
/// @source Wichura 1988, Algorithm AS 241 (PPND16), Applied Statistics 37(3), 477-484
template <class D>
HWY_INLINE hn::Vec<D> normal_quantile_lanes(D d, hn::Vec<D> p) {
  constexpr double central_above[] = {2.5090809287301226727e+3,
                                      3.3430575583588128105e+4,
                                      6.7265770927008700853e+4,
                                      4.5921953931549871457e+4,
                                      1.3731693765509461125e+4,
                                      1.9715909503065514427e+3,
                                      1.3314166789178437745e+2,
                                      3.3871328727963666080e+0};
  constexpr double central_below[] = {5.2264952788528545610e+3,
                                      2.8729085735721942674e+4,
                                      3.9307895800092710610e+4,
                                      2.1213794301586595867e+4,
                                      5.3941960214247511077e+3,
                                      6.8718700749205790830e+2,
                                      4.2313330701600911252e+1,
                                      1.0};
  const auto q = hn::Sub(p, hn::Set(d, 0.5));
  const auto way_to_tail = fused(hn::Neg(q), q, hn::Set(d, 0.180625));  // 0.425^2 - q^2
  auto quantile = rational(d, way_to_tail, central_above, central_below);
  quantile.above = hn::Mul(quantile.above, q);
  const auto is_central = hn::Le(hn::Abs(q), hn::Set(d, 0.425));
  if (!hn::AllTrue(d, is_central)) {
    const auto smaller = hn::Min(p, hn::Sub(hn::Set(d, 1.0), p));
    const auto tail = tail_quantile(d, smaller);
    const auto is_chance = hn::Ge(smaller, hn::Set(d, std::numeric_limits<double>::min()));
    const auto not_a_number = hn::Set(d, std::numeric_limits<double>::quiet_NaN());
    const auto above = hn::IfThenElse(is_chance, hn::CopySign(tail.above, q), not_a_number);
    quantile = {hn::IfThenElse(is_central, quantile.above, above),
                hn::IfThenElse(is_central, quantile.below, tail.below)};
  }
  return hn::Div(quantile.above, quantile.below);
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // FLIPIN_MATH_NORMAL_QUANTILE_INL_HPP
