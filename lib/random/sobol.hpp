#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace flipin {

/// The dimensions for which there are directions.
inline constexpr std::size_t sobol_dimensions = 3667;

/// Sobol's points in base 2, as 32 binary digits a coordinate, the first digit lowest.
///
/// Point n is the sum, digit by digit, of the directions at the binary digits of n: the natural
/// order, in which point 0 is zero. The first digit after the point stands for 1/2: bit 0 of a
/// coordinate, which is how owen_scrambling.hpp wants it. Any 2^m consecutive points whose first
/// index is a multiple of 2^m are a net. A value without state once built.
/// @source Sobol 1967; directions new-joe-kuo-6 of Joe and Kuo, SIAM J. Sci. Comput. 30 (2008),
///         2635-2654, as Boost.Random has them
/// @cost  128 bytes a dimension
class SobolPoints {
public:
  /// The first `dimensions` coordinates.
  ///
  /// @param dimensions  at most `sobol_dimensions`
  explicit SobolPoints(std::size_t dimensions);

  [[nodiscard]] std::size_t dimensions() const { return directions_.size(); }

  /// Sets `points` to one coordinate of consecutive points.
  ///
  /// @param dimension  the coordinate, counted from 0
  /// @param first_index  a multiple of the length of `points` rounded up to a power of two
  void points(std::size_t dimension,
              std::uint32_t first_index,
              std::span<std::uint32_t> points) const;

private:
  using Directions = std::array<std::uint32_t, 32>;  // by digit of the index, lowest first

  std::vector<Directions> directions_;  // by dimension
};

}  // namespace flipin
