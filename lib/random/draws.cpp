#include "random/draws.hpp"

#include <array>
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

using StepPointers = std::array<double*, 4>;

template <class D>
HWY_INLINE void put_uniforms(
    D d, PhiloxCounter first, PhiloxKey key, std::size_t at, double* draws) {
  const auto random = bits_of_paths(hn::RebindToUnsigned<D>{}, first, at, key);
  hn::StoreU(uniform_lanes(d, random.first), d, draws + at);
}

// Random bits wait where the normals of the first and third step will be.
template <class D>
HWY_INLINE void put_bits(
    D d, PhiloxCounter first, PhiloxKey key, std::size_t at, const StepPointers& steps) {
  const auto random = bits_of_paths(hn::RebindToUnsigned<D>{}, first, at, key);
  hn::StoreU(hn::BitCast(d, random.first), d, steps[0] + at);
  hn::StoreU(hn::BitCast(d, random.second), d, steps[2] + at);
}

template <class D>
HWY_INLINE void turn_into_normals(D d, double* even, double* odd) {
  const auto random = hn::BitCast(hn::RebindToUnsigned<D>{}, hn::LoadU(d, even));
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

// Passes over a block in the nearest cache: a short loop keeps more rounds in flight than one long
// chain from counter to normal.
void fill_normals(PhiloxCounter first, PhiloxKey key, StepPointers steps, std::size_t paths) {
  const AllLanes all;
  const OneLane one;
  const std::size_t whole = paths - paths % hn::Lanes(all);
  for (std::size_t at = 0; at < whole; at += hn::Lanes(all)) put_bits(all, first, key, at, steps);
  for (std::size_t at = whole; at < paths; ++at) put_bits(one, first, key, at, steps);
  for (const std::size_t even : {std::size_t{0}, std::size_t{2}}) {
    for (std::size_t at = 0; at < whole; at += hn::Lanes(all))
      turn_into_normals(all, steps[even] + at, steps[even + 1] + at);
    for (std::size_t at = whole; at < paths; ++at)
      turn_into_normals(one, steps[even] + at, steps[even + 1] + at);
  }
}

NormalQuad normal_quad(DrawBits random) {
  const OneLane one;
  const hn::RebindToUnsigned<OneLane> bits;
  const auto first = normal_lanes(one, hn::Set(bits, random.first));
  const auto second = normal_lanes(one, hn::Set(bits, random.second));
  return {hn::GetLane(first.even),
          hn::GetLane(first.odd),
          hn::GetLane(second.even),
          hn::GetLane(second.odd)};
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace flipin {
namespace {

HWY_EXPORT(fill_uniforms);
HWY_EXPORT(fill_normals);
HWY_EXPORT(normal_quad);

}  // namespace

NormalQuad normals_from(DrawBits bits) { return HWY_DYNAMIC_DISPATCH(normal_quad)(bits); }

double Draws::uniform(Purpose purpose, std::uint64_t path, std::uint32_t step) const {
  return uniform_from(draw_bits(draw_counter(purpose, path, step), draw_key(seed_)).first);
}

double Draws::normal(Purpose purpose, std::uint64_t path, std::uint32_t step) const {
  const PhiloxCounter counter = draw_counter(purpose, path, step / 4);
  return normals_from(draw_bits(counter, draw_key(seed_)))[step % 4];
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
                    std::uint32_t quad,
                    const FourSteps& steps) const {
  for (const std::span<double> step : steps)
    expect(step.size() == steps[0].size(),
           "the four steps have the same paths",
           {{"first", static_cast<double>(steps[0].size())},
            {"other", static_cast<double>(step.size())}});
  expect(quad <= std::numeric_limits<std::uint32_t>::max() / 4,
         "four steps lie within the steps",
         {{"quad", static_cast<double>(quad)}});
  const PhiloxCounter first = draw_counter(purpose, first_path, quad);
  HWY_DYNAMIC_DISPATCH(fill_normals)
  (first,
   draw_key(seed_),
   {steps[0].data(), steps[1].data(), steps[2].data(), steps[3].data()},
   steps[0].size());
}

}  // namespace flipin

#endif  // HWY_ONCE
