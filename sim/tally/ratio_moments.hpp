#pragma once

#include <cstdint>
#include <span>

namespace flipin {

/// What one sampling unit - a path, a pair, a replicate - adds to a mean that may be conditional or
/// weighted: the weighted sum of its numbers, and what they count.
struct RatioTerm {
  double sum{};    // of weight times number
  double count{};  // of weights where the mean is conditional, else of paths

  RatioTerm& operator+=(RatioTerm other) {
    sum += other.sum;
    count += other.count;
    return *this;
  }
  bool operator==(const RatioTerm&) const = default;
};

/// The ratio of the totals of ratio terms, with what its standard error needs, mergeable.
///
/// Squares are kept about the ratio itself, so that terms which all have one ratio have no error.
///
/// @source  Cochran (1977), "Sampling Techniques", section 6.4, for the error of a ratio
class RatioMoments {
public:
  RatioMoments() = default;

  /// The moments of some terms.
  explicit RatioMoments(std::span<const RatioTerm> terms);

  /// Takes in all that `other` has seen. The order of merges is part of the result's bits.
  void merge(const RatioMoments& other);

  [[nodiscard]] std::uint64_t terms() const { return terms_; }
  /// The terms whose count is not zero.
  [[nodiscard]] std::uint64_t counting_terms() const { return counting_terms_; }

  /// The total of the sums over the total of the counts; zero if nothing counts.
  [[nodiscard]] double ratio() const { return ratio_; }

  /// The standard error of the ratio; zero for fewer than two terms.
  [[nodiscard]] double standard_error() const;

  bool operator==(const RatioMoments&) const = default;

private:
  /// Moves what is kept about the ratio to another one.
  void turn_to(double ratio);

  std::uint64_t terms_{0};
  std::uint64_t counting_terms_{0};
  double ratio_{0.0};
  double count_{0.0};          // total
  double squares_{0.0};        // of sum - ratio * count
  double products_{0.0};       // of sum - ratio * count with count
  double count_squares_{0.0};  // of count
};

}  // namespace flipin
