#pragma once

#include <cstdint>
#include <vector>

namespace flipin {

/// Counts numbers in bins of equal relative width, so that quantiles need no stored samples. The
/// order in which weighted numbers come is part of the result's bits.
///
/// 512 bins an octave from 2^-24 to 2^60, for either sign, and one bin for what is nearer to zero.
/// Each bin keeps its smallest and largest number and how often each was seen, and a quantile that
/// falls between them is interpolated: exact where many numbers are one and the same extreme of a
/// bin, within 0.2% everywhere. Numbers that differ by a rounding of 1e-12 count as one.
/// @cost  3.3 MiB from the first number on; a few operations a number
class QuantileHistogram {
public:
  /// Counts a number with a weight, not negative.
  void add(double value, double weight = 1.0);

  /// The weight of all numbers: how many there are, if none was weighted.
  [[nodiscard]] double count() const { return count_; }

  /// The value below which a fraction `level` of the numbers lies.
  /// @param level  from 0 to 1
  /// @throws BrokenExpectation  if nothing was counted
  [[nodiscard]] double quantile(double level) const;

private:
  struct Extreme {
    double value{0.0};
    double count{0.0};  // weight of the numbers that equal it
  };
  struct Bin {
    double count{0.0};
    Extreme smallest;
    Extreme largest;
  };

  /// The number of a rank, above 0 and at most the bin's count.
  [[nodiscard]] static double within(const Bin& bin, double rank);

  std::vector<Bin> bins_;  // none until a number is counted
  double count_{0.0};
};

}  // namespace flipin
