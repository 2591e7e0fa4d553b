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

template <class D>
HWY_INLINE void put_quantiles(D d, const double* probability, double* out) {
  hn::StoreU(normal_quantile_lanes(d, hn::LoadU(d, probability)), d, out);
}

void normal_quantiles(const double* probability, double* out, std::size_t count) {
  const AllLanes all;
  std::size_t at = 0;
  for (; at + hn::Lanes(all) <= count; at += hn::Lanes(all))
    put_quantiles(all, probability + at, out + at);
  for (; at < count; ++at) put_quantiles(OneLane{}, probability + at, out + at);
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
