#include "math/elementary.hpp"

#include <cstddef>

// Highway includes this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "math/elementary.cpp"
#include <hwy/foreach_target.h>

#include "core/expect.hpp"
#include "math/elementary-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

// Objects, not lambdas: a lambda would not be compiled for the instruction set around it.
struct Exponential {
  template <class D>
  HWY_INLINE hn::Vec<D> operator()(D d, hn::Vec<D> x) const {
    return exp_lanes(d, x);
  }
};
struct Logarithm {
  template <class D>
  HWY_INLINE hn::Vec<D> operator()(D d, hn::Vec<D> x) const {
    return log_lanes(d, x);
  }
};

void exponentials(const double* x, double* out, std::size_t count) {
  each(Exponential{}, x, out, count);
}

void logarithms(const double* x, double* out, std::size_t count) {
  each(Logarithm{}, x, out, count);
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace flipin {
namespace {

HWY_EXPORT(exponentials);
HWY_EXPORT(logarithms);

void expect_same_length(std::span<const double> x, std::span<double> out) {
  expect(x.size() == out.size(),
         "there is one place for each result",
         {{"numbers", static_cast<double>(x.size())}, {"places", static_cast<double>(out.size())}});
}

}  // namespace

void exp_each(std::span<const double> x, std::span<double> out) {
  expect_same_length(x, out);
  HWY_DYNAMIC_DISPATCH(exponentials)(x.data(), out.data(), x.size());
}

void log_each(std::span<const double> x, std::span<double> out) {
  expect_same_length(x, out);
  HWY_DYNAMIC_DISPATCH(logarithms)(x.data(), out.data(), x.size());
}

double exp_of(double x) {
  double value = 0.0;
  HWY_DYNAMIC_DISPATCH(exponentials)(&x, &value, 1);
  return value;
}

double log_of(double x) {
  double value = 0.0;
  HWY_DYNAMIC_DISPATCH(logarithms)(&x, &value, 1);
  return value;
}

}  // namespace flipin

#endif  // HWY_ONCE
