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

// The lower edge of a bin of positive numbers.
double magnitude_edge(int bin) {
  const auto lowest = std::uint64_t{1023 + lowest_exponent} << mantissa_bits;
  const std::uint64_t leading = lowest + static_cast<std::uint64_t>(bin);
  return std::bit_cast<double>(leading << (52 - mantissa_bits));
}

double lower_edge(int bin) {
  if (bin > zero_bin) return magnitude_edge(bin - zero_bin - 1);
  if (bin == zero_bin) return -magnitude_edge(0);
  return -magnitude_edge(zero_bin - bin);
}

double upper_edge(int bin) { return -lower_edge(2 * zero_bin - bin); }

}  // namespace

void QuantileHistogram::add(double value) {
  expect(std::isfinite(value), "a counted number is finite");
  if (bins_.empty()) bins_.resize(all_bins);
  ++bins_[static_cast<std::size_t>(bin_of(value))];
  smallest_ = count_ == 0 ? value : std::min(smallest_, value);
  largest_ = count_ == 0 ? value : std::max(largest_, value);
  ++count_;
}

double QuantileHistogram::quantile(double level) const {
  expect(count_ > 0 && level >= 0.0 && level <= 1.0, "a quantile is asked of counted numbers");
  const double rank = level * static_cast<double>(count_);
  double below = 0.0;
  for (int bin = 0; bin < all_bins; ++bin) {
    const auto here = static_cast<double>(bins_[static_cast<std::size_t>(bin)]);
    if (here == 0.0 || below + here < rank) {
      below += here;
      continue;
    }
    const double part = (rank - below) / here;
    const double value = lower_edge(bin) + part * (upper_edge(bin) - lower_edge(bin));
    return std::clamp(value, smallest_, largest_);
  }
  return largest_;
}

}  // namespace flipin
