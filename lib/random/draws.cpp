#include "random/draws.hpp"

#include <cstddef>
#include <limits>

// Highway includes this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "random/draws.cpp"
#include <hwy/foreach_target.h>

#include "core/expect.hpp"
#include "random/draws-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

template <class D>
HWY_INLINE void put_uniforms(
    D d, PhiloxCounter first, PhiloxKey key, std::size_t at, double* draws) {
  const auto random = bits_of_paths(hn::RebindToUnsigned<D>{}, first, at, key);
  hn::StoreU(uniform_lanes(d, random.first), d, draws + at);
}

// Random bits wait where their normals will be.
template <class D>
HWY_INLINE void put_bits(
    D d, PhiloxCounter first, PhiloxKey key, std::size_t at, double* even, double* odd) {
  const auto random = bits_of_paths(hn::RebindToUnsigned<D>{}, first, at, key);
  hn::StoreU(hn::BitCast(d, random.first), d, even + at);
  hn::StoreU(hn::BitCast(d, random.second), d, odd + at);
}

template <class D>
HWY_INLINE void turn_into_normals(D d, double* even, double* odd) {
  const hn::RebindToUnsigned<D> bits;
  const PhiloxPairs<hn::Vec<decltype(bits)>> random{hn::BitCast(bits, hn::LoadU(d, even)),
                                                    hn::BitCast(bits, hn::LoadU(d, odd))};
  const auto normals = normal_lanes(d, random);
  hn::StoreU(normals.even, d, even);
  hn::StoreU(normals.odd, d, odd);
}

void fill_uniforms(PhiloxCounter first, PhiloxKey key, double* draws, std::size_t paths) {
  const AllLanes all;
  const std::size_t whole = paths - paths % hn::Lanes(all);
  for (std::size_t at = 0; at < whole; at += hn::Lanes(all))
    put_uniforms(all, first, key, at, draws);
  for (std::size_t at = whole; at < paths; ++at) put_uniforms(OneLane{}, first, key, at, draws);
}

// Two passes over a block in the nearest cache: a short loop keeps more rounds in flight than one
// long chain from counter to normal.
void fill_normals(
    PhiloxCounter first, PhiloxKey key, double* even, double* odd, std::size_t paths) {
  const AllLanes all;
  const OneLane one;
  const std::size_t whole = paths - paths % hn::Lanes(all);
  for (std::size_t at = 0; at < whole; at += hn::Lanes(all))
    put_bits(all, first, key, at, even, odd);
  for (std::size_t at = whole; at < paths; ++at) put_bits(one, first, key, at, even, odd);
  for (std::size_t at = 0; at < whole; at += hn::Lanes(all))
    turn_into_normals(all, even + at, odd + at);
  for (std::size_t at = whole; at < paths; ++at) turn_into_normals(one, even + at, odd + at);
}

NormalPair normal_pair(DrawBits random) {
  const OneLane one;
  const hn::RebindToUnsigned<OneLane> bits;
  const auto normals = normal_lanes(one,
                                    PhiloxPairs<hn::Vec<decltype(bits)>>{
                                        hn::Set(bits, random.first), hn::Set(bits, random.second)});
  return {hn::GetLane(normals.even), hn::GetLane(normals.odd)};
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace flipin {
namespace {

HWY_EXPORT(fill_uniforms);
HWY_EXPORT(fill_normals);
HWY_EXPORT(normal_pair);

}  // namespace

NormalPair normals_from(DrawBits bits) { return HWY_DYNAMIC_DISPATCH(normal_pair)(bits); }

double Draws::uniform(Purpose purpose, std::uint64_t path, std::uint32_t step) const {
  return uniform_from(draw_bits(draw_counter(purpose, path, step), draw_key(seed_)).first);
}

double Draws::normal(Purpose purpose, std::uint64_t path, std::uint32_t step) const {
  const PhiloxCounter counter = draw_counter(purpose, path, step / 2);
  const NormalPair normals = normals_from(draw_bits(counter, draw_key(seed_)));
  return step % 2 == 0 ? normals.even : normals.odd;
}

void Draws::uniforms(Purpose purpose,
                     std::uint64_t first_path,
                     std::uint32_t step,
                     std::span<double> draws) const {
  const PhiloxCounter first = draw_counter(purpose, first_path, step);
  HWY_DYNAMIC_DISPATCH(fill_uniforms)(first, draw_key(seed_), draws.data(), draws.size());
}

void Draws::normals(Purpose purpose,
                    std::uint64_t first_path,
                    std::uint32_t pair,
                    std::span<double> even,
                    std::span<double> odd) const {
  expect(even.size() == odd.size(),
         "both steps of a pair have the same paths",
         {{"even", static_cast<double>(even.size())}, {"odd", static_cast<double>(odd.size())}});
  expect(pair <= std::numeric_limits<std::uint32_t>::max() / 2,
         "a pair of steps lies within the steps",
         {{"pair", static_cast<double>(pair)}});
  const PhiloxCounter first = draw_counter(purpose, first_path, pair);
  HWY_DYNAMIC_DISPATCH(fill_normals)
  (first, draw_key(seed_), even.data(), odd.data(), even.size());
}

}  // namespace flipin

#endif  // HWY_ONCE
