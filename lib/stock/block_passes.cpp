#include "stock/block_passes.hpp"

#include <cstddef>

// Highway includes this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stock/block_passes.cpp"
#include <hwy/foreach_target.h>

#include "math/vector-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

constexpr std::size_t lanes_of_block = block_paths;
static_assert(lanes_of_block % 8 == 0, "a block is whole vectors on every instruction set");

void add_step(const double* normals, double mean, double spread, double* x) {
  const AllLanes d;
  for (std::size_t at = 0; at < lanes_of_block; at += hn::Lanes(d)) {
    const auto moved = hn::Add(hn::LoadU(d, x + at), hn::Set(d, mean));
    hn::StoreU(fused(hn::Set(d, spread), hn::LoadU(d, normals + at), moved), d, x + at);
  }
}

void widen(const double* x, double* lowest, double* highest) {
  const AllLanes d;
  for (std::size_t at = 0; at < lanes_of_block; at += hn::Lanes(d)) {
    const auto here = hn::LoadU(d, x + at);
    hn::StoreU(hn::Min(here, hn::LoadU(d, lowest + at)), d, lowest + at);
    hn::StoreU(hn::Max(here, hn::LoadU(d, highest + at)), d, highest + at);
  }
}

void call(const double* price, double exercise_price, double scale, double* payoffs) {
  const AllLanes d;
  for (std::size_t at = 0; at < lanes_of_block; at += hn::Lanes(d)) {
    const auto gain = hn::Sub(hn::LoadU(d, price + at), hn::Set(d, exercise_price));
    hn::StoreU(hn::Mul(hn::Set(d, scale), hn::Max(gain, hn::Zero(d))), d, payoffs + at);
  }
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace flipin {
namespace {

HWY_EXPORT(add_step);
HWY_EXPORT(widen);
HWY_EXPORT(call);

}  // namespace

void add_normal_step(const BlockArray& normals, double mean, double spread, BlockArray& x) {
  HWY_DYNAMIC_DISPATCH(add_step)(normals.data(), mean, spread, x.data());
}

void widen_range(const BlockArray& x, BlockArray& lowest, BlockArray& highest) {
  HWY_DYNAMIC_DISPATCH(widen)(x.data(), lowest.data(), highest.data());
}

void call_payoffs(const BlockArray& price,
                  double exercise_price,
                  double scale,
                  BlockArray& payoffs) {
  HWY_DYNAMIC_DISPATCH(call)(price.data(), exercise_price, scale, payoffs.data());
}

}  // namespace flipin

#endif  // HWY_ONCE
