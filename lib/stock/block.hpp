#pragma once

#include <Eigen/Core>
#include <cstdint>

#include "random/draws.hpp"
#include "random/quasi_draws.hpp"

namespace flipin {

/// Paths in one block: the unit of work, of reduction and of the draw contract's blocks.
inline constexpr int block_paths = 1024;
static_assert(block_paths == quasi_block);

/// One number a path: the structure of arrays that every kernel works on.
using BlockArray = Eigen::Array<double, block_paths, 1>;

/// Which paths a block holds, and where their draws come from.
///
/// A path's coordinates say when its events happen and how its price moves; they may be
/// mirrored or quasi-random. Everything else is drawn at the path's own number in `draws`.
struct Block {
  Draws draws;
  std::uint64_t first_path{};  // number of the path in lane 0
  int paths{};                 // lanes in use; the rest are simulated and ignored
  int mirrored{};              // lanes at the end whose coordinates mirror those at the start

  const QuasiDraws* points{};         // none: coordinates are pseudo-random
  std::uint32_t replicate{};          // of the points
  std::uint64_t first_index{};        // of the point in lane 0
  std::uint32_t price_coordinates{};  // number of the first; those of events come before

  /// Lanes whose coordinates are drawn.
  [[nodiscard]] int drawn() const { return paths - mirrored; }

  /// Sets `uniforms` to a coordinate that says when something happens: a departure, an arrival.
  void events(std::uint32_t coordinate, BlockArray& uniforms) const;

  /// Sets `normals` to one of the price's quasi-random coordinates.
  void price_points(std::uint32_t coordinate, std::span<double> normals) const;

  /// Sets the normals of mirrored lanes.
  void mirror(std::span<double> normals) const {
    for (int path = drawn(); path < paths; ++path)
      normals[static_cast<std::size_t>(path)] = -normals[static_cast<std::size_t>(path - drawn())];
  }
};

}  // namespace flipin
