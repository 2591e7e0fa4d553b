#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "random/draws.hpp"
#include "random/sobol.hpp"

namespace flipin {

/// The most draws that `QuasiDraws` gives at once.
inline constexpr std::size_t quasi_block = 1024;

/// Every draw of randomised Sobol points, by address: f(seed, replicate, dimension, index).
///
/// In the Sobol dimensions the points of a replicate are Sobol's from index 0 on, scrambled by
/// owen_scrambling.hpp; replicates and dimensions are scrambled independently. Dimensions past
/// those are padded: each coordinate is the uniform draw at {Purpose::scramble, path = replicate *
/// 2^32 + index, step = dimension}. Keys of scrambling have lower steps, so no address serves
/// twice.
///
/// Each point alone is uniform: the mean over any points is unbiased. It is best over the first 2^m
/// points, and only the spread of replicates tells its error. A value without state once built;
/// copies draw the same.
class QuasiDraws {
public:
  /// @param dimensions  the Sobol dimensions, at most `sobol_dimensions`
  /// @cost  as SobolPoints
  QuasiDraws(std::uint64_t seed, std::size_t dimensions) : draws_{seed}, points_{dimensions} {}

  /// The dimensions that are not padded.
  [[nodiscard]] std::size_t dimensions() const { return points_.dimensions(); }

  /// Sets `draws` to one coordinate, in (0, 1), of consecutive points.
  ///
  /// @param replicate  below 2^32
  /// @param first_index  of a point, below 2^32; a multiple of the number of draws, rounded up to a
  ///                     power of two
  /// @param draws  at most `quasi_block`
  void uniforms(std::uint32_t dimension,
                std::uint64_t replicate,
                std::uint64_t first_index,
                std::span<double> draws) const;

  /// Sets `draws` to the normal quantiles of what `uniforms` gives; they end at 8.21.
  void normals(std::uint32_t dimension,
               std::uint64_t replicate,
               std::uint64_t first_index,
               std::span<double> draws) const;

private:
  Draws draws_;
  SobolPoints points_;
};

}  // namespace flipin
