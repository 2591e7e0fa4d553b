#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace flipin {

/// Splits a stretch of steps into two: a rotation of its normal and a new number.
struct BridgeSplit {
  std::uint32_t number{};  // which normal number it takes in
  std::size_t right{};     // the step at which the right part begins
  double left_share{};     // sqrt(length of the left part / length of the stretch)
  double right_share{};    // sqrt(length of the right part / length of the stretch)
};

/// Builds a Brownian path from its end inwards, so that few normal numbers settle most of it.
///
/// Number 0 settles W at the last time. The next ones settle it at the middle time of the whole (of
/// two the earlier), of its halves, of their quarters and so on, level by level, from left to
/// right. What comes out are the normals of the steps, (W(t) - W(s)) / sqrt(t - s), as independent
/// of each other as the numbers that went in: the map is orthogonal. It works by splits: the normal
/// of a stretch and a new number become the normals of its two parts.
/// @source Caflisch and Moskowitz 1995, "Modified Monte Carlo methods using quasi-random sequences"
class BrownianBridge {
public:
  /// A bridge from time 0 over these times.
  ///
  /// @param times  the ends of the steps, years, above 0 and strictly increasing
  explicit BrownianBridge(std::span<const double> times);

  /// The steps, and the normal numbers that a path takes.
  [[nodiscard]] std::size_t steps() const { return starts_.size() - 1; }

  /// The splits of the stretches that begin at `step`, longest stretch first.
  [[nodiscard]] std::span<const BridgeSplit> splits(std::size_t step) const {
    return std::span{splits_}.subspan(starts_[step], starts_[step + 1] - starts_[step]);
  }

  /// The most stretches that are known at once while the steps are made in order.
  /// @cost  about the binary logarithm of the steps
  [[nodiscard]] std::size_t depth() const { return depth_; }

  /// The row in which `in_place` expects a number.
  [[nodiscard]] std::size_t row_of(std::uint32_t number) const { return rows_[number]; }

  /// Turns numbers into the normals of the steps.
  ///
  /// @param normals  steps() rows of `paths`; in: number k in row `row_of(k)`; out: step by step
  /// @cost  four multiplications and two additions a step
  void in_place(std::span<double> normals, std::size_t paths) const;

private:
  std::vector<BridgeSplit> splits_;  // by step
  std::vector<std::size_t> starts_;  // of the splits of each step, and where the last end
  std::vector<std::size_t> rows_;    // by number
  std::size_t depth_{0};
};

/// Turns the normals of a stretch and a number, path by path, into the normals of its parts.
///
/// @param left, right  as long as `stretch` and `number`, which they may be, in any order
void split_stretch(const BridgeSplit& split,
                   std::span<const double> stretch,
                   std::span<const double> number,
                   std::span<double> left,
                   std::span<double> right);

}  // namespace flipin
