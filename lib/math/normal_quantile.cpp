#include "math/normal_quantile.hpp"

#include <cstddef>

// Highway includes this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "math/normal_quantile.cpp"
#include <hwy/foreach_target.h>

#include "core/expect.hpp"
#include "math/normal_quantile-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

struct NormalQuantile {
  template <class D>
  HWY_INLINE hn::Vec<D> operator()(D d, hn::Vec<D> probability) const {
    return normal_quantile_lanes(d, probability);
  }
};

void normal_quantiles(const double* probability, double* out, std::size_t count) {
  each(NormalQuantile{}, probability, out, count);
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace flipin {
namespace {

HWY_EXPORT(normal_quantiles);

}  // namespace

void normal_quantile_each(std::span<const double> probability, std::span<double> out) {
  expect(probability.size() == out.size(),
         "there is one place for each quantile",
         {{"probabilities", static_cast<double>(probability.size())},
          {"places", static_cast<double>(out.size())}});
  HWY_DYNAMIC_DISPATCH(normal_quantiles)(probability.data(), out.data(), out.size());
}

double normal_quantile_of(double probability) {
  double quantile = 0.0;
  HWY_DYNAMIC_DISPATCH(normal_quantiles)(&probability, &quantile, 1);
  return quantile;
}

}  // namespace flipin

#endif  // HWY_ONCE
