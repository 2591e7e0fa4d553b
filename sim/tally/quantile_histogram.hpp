#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace flipin {

/// Counts numbers in bins of equal relative width, so that quantiles need no stored samples.
///
/// 512 bins an octave from 2^-24 to 2^60, for either sign, and one bin for what is nearer to zero:
/// a quantile of numbers in that range is within 0.2% of the exact one, from percentages to the
/// dollars of the largest companies. Counts are integers, so the order of counting does not matter.
/// @cost  672 KiB from the first number on; a few operations a number
class QuantileHistogram {
public:
  void add(double value);
  void add(std::span<const double> values) {
    for (const double value : values) add(value);
  }

  [[nodiscard]] std::uint64_t count() const { return count_; }

  /// The value below which a fraction `level` of the numbers lies, interpolated within its bin and
  /// never outside the range seen.
  /// @param level  from 0 to 1
  /// @throws BrokenExpectation  if nothing was counted
  [[nodiscard]] double quantile(double level) const;

private:
  std::vector<std::uint64_t> bins_;  // none before the first number
  std::uint64_t count_{0};
  double smallest_{0.0};
  double largest_{0.0};
};

}  // namespace flipin
