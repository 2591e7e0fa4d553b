#include "random/brownian_bridge.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

// Highway includes this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "random/brownian_bridge.cpp"
#include <hwy/foreach_target.h>

#include "core/expect.hpp"
#include "math/vector-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace flipin::HWY_NAMESPACE {

template <class D>
HWY_INLINE void put_parts(D d,
                          const BridgeSplit& split,
                          const double* stretches,
                          const double* numbers,
                          double* lefts,
                          double* rights) {
  const auto to_left = hn::Set(d, split.left_share);
  const auto to_right = hn::Set(d, split.right_share);
  const auto stretch = hn::LoadU(d, stretches);
  const auto number = hn::LoadU(d, numbers);
  const auto left = hn::Add(hn::Mul(to_left, stretch), hn::Mul(to_right, number));
  const auto right = hn::Sub(hn::Mul(to_right, stretch), hn::Mul(to_left, number));
  hn::StoreU(left, d, lefts);
  hn::StoreU(right, d, rights);
}

// No product is fused: it would have to be on a processor that cannot.
void parts(const BridgeSplit& split,
           const double* stretch,
           const double* number,
           double* left,
           double* right,
           std::size_t paths) {
  const AllLanes all;
  std::size_t at = 0;
  for (; at + hn::Lanes(all) <= paths; at += hn::Lanes(all))
    put_parts(all, split, stretch + at, number + at, left + at, right + at);
  for (; at < paths; ++at)
    put_parts(OneLane{}, split, stretch + at, number + at, left + at, right + at);
}

}  // namespace flipin::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace flipin {
namespace {

HWY_EXPORT(parts);

/// Consecutive steps of which only the sum is known.
struct Stretch {
  std::size_t begin, end;
};

void expect_increasing(std::span<const double> times) {
  double before = 0.0;
  for (const double time : times) {
    expect(std::isfinite(time) && time > before,
           "the times of a bridge increase from 0",
           {{"before", before}, {"time", time}});
    before = time;
  }
}

}  // namespace

BrownianBridge::BrownianBridge(std::span<const double> times)
    : starts_(times.size() + 1), rows_(times.size()) {
  expect_increasing(times);
  if (times.empty()) return;
  // First in the order of the numbers: the parts of a stretch queue up behind its whole level.
  std::vector<Stretch> stretches{{0, times.size()}};
  std::vector<Stretch> split_stretches;
  for (std::size_t next = 0; next < stretches.size(); ++next) {
    const auto [begin, end] = stretches[next];
    if (end - begin == 1) continue;
    const std::size_t middle = begin + (end - begin) / 2;
    split_stretches.push_back({begin, end});
    rows_[split_stretches.size()] = middle;
    stretches.push_back({begin, middle});
    stretches.push_back({middle, end});
  }
  // Then by step. Of the stretches with one begin, the longest has the lowest number.
  for (const Stretch& stretch : split_stretches) ++starts_[stretch.begin + 1];
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  splits_.resize(split_stretches.size());
  auto place = starts_;
  const auto time_before = [&](std::size_t step) { return step == 0 ? 0.0 : times[step - 1]; };
  for (std::uint32_t number = 1; number < rows_.size(); ++number) {
    const auto [begin, end] = split_stretches[number - 1];
    const double left = time_before(rows_[number]) - time_before(begin);
    const double right = time_before(end) - time_before(rows_[number]);
    splits_[place[begin]++] = {.number = number,
                               .right = rows_[number],
                               .left_share = std::sqrt(left / (left + right)),
                               .right_share = std::sqrt(right / (left + right))};
  }
  // A step takes one stretch and leaves as many as it splits off.
  std::size_t known = 1;
  depth_ = known;
  for (std::size_t step = 0; step < times.size(); ++step) {
    known = known + splits(step).size() - 1;
    depth_ = std::max(depth_, known);
  }
}

void BrownianBridge::in_place(std::span<double> normals, std::size_t paths) const {
  expect(normals.size() == steps() * paths,
         "there is a row of normals for each step",
         {{"normals", static_cast<double>(normals.size())},
          {"steps", static_cast<double>(steps())},
          {"paths", static_cast<double>(paths)}});
  for (std::size_t step = 0; step < steps(); ++step)
    for (const BridgeSplit& split : splits(step)) {
      const auto stretch = normals.subspan(step * paths, paths);
      const auto number = normals.subspan(split.right * paths, paths);
      split_stretch(split, stretch, number, stretch, number);
    }
}

void split_stretch(const BridgeSplit& split,
                   std::span<const double> stretch,
                   std::span<const double> number,
                   std::span<double> left,
                   std::span<double> right) {
  expect(number.size() == stretch.size() && left.size() == stretch.size()
             && right.size() == stretch.size(),
         "a stretch, its number and its parts have the same paths",
         {{"paths", static_cast<double>(stretch.size())}});
  HWY_DYNAMIC_DISPATCH(parts)
  (split, stretch.data(), number.data(), left.data(), right.data(), stretch.size());
}

}  // namespace flipin

#endif  // HWY_ONCE
