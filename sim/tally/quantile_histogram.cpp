#include "tally/quantile_histogram.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/expect.hpp"

namespace flipin {
namespace {

constexpr int lowest_exponent = -24;
constexpr int highest_exponent = 60;
constexpr int mantissa_bits = 9;  // 512 bins an octave
constexpr int one_sign = (highest_exponent - lowest_exponent) << mantissa_bits;
constexpr int zero_bin = one_sign;
constexpr int all_bins = 2 * one_sign + 1;

// The exponent and leading mantissa bits of a double are themselves a logarithmic bin number.
int magnitude_bin(double magnitude) {
  const auto bits = std::bit_cast<std::uint64_t>(magnitude);
  const auto leading = static_cast<std::int64_t>(bits >> (52 - mantissa_bits));
  const std::int64_t lowest = std::int64_t{1023 + lowest_exponent} << mantissa_bits;
  return static_cast<int>(std::min<std::int64_t>(leading - lowest, one_sign - 1));
}

int bin_of(double value) {
  const double magnitude = std::abs(value);
  const int bin = magnitude_bin(magnitude);
  if (bin < 0) return zero_bin;
  return value > 0.0 ? zero_bin + 1 + bin : zero_bin - 1 - bin;
}

// Numbers that differ by rounding alone are one.
bool is_rounding(double value, double other) {
  return std::abs(value - other) <= 1e-12 * std::abs(other);
}

}  // namespace

void QuantileHistogram::add(double value, double weight) {
  expect(std::isfinite(value), "a counted number is finite");
  if (weight <= 0.0) return;
  if (bins_.empty()) bins_.resize(all_bins);
  Bin& bin = bins_[static_cast<std::size_t>(bin_of(value))];
  const bool is_at_smallest = bin.count > 0.0 && is_rounding(value, bin.smallest.value);
  const bool is_at_largest = bin.count > 0.0 && is_rounding(value, bin.largest.value);
  if (is_at_smallest)
    bin.smallest.count += weight;
  else if (bin.count == 0.0 || value < bin.smallest.value)
    bin.smallest = {value, weight};
  if (is_at_largest)
    bin.largest.count += weight;
  else if (bin.count == 0.0 || value > bin.largest.value)
    bin.largest = {value, weight};
  bin.count += weight;
  count_ += weight;
}

double QuantileHistogram::within(const Bin& bin, double rank) {
  const double at_smallest = bin.smallest.count;
  const double below_largest = bin.count - bin.largest.count;
  if (rank <= at_smallest) return bin.smallest.value;
  if (rank > below_largest) return bin.largest.value;
  const double part = (rank - at_smallest) / (below_largest - at_smallest);
  return bin.smallest.value + part * (bin.largest.value - bin.smallest.value);
}

double QuantileHistogram::quantile(double level) const {
  expect(count_ > 0.0 && level >= 0.0 && level <= 1.0, "a quantile is asked of counted numbers");
  const double rank = level * count_;
  double below = 0.0;
  for (const Bin& bin : bins_) {
    const double here = bin.count;
    if (here == 0.0 || below + here < rank) {
      below += here;
      continue;
    }
    return within(bin, rank - below);
  }
  expect(false, "the rank of a quantile lies among the counted numbers", {{"rank", rank}});
  return 0.0;
}

}  // namespace flipin
