#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>

#include "random/bridge_walk.hpp"
#include "stock/block.hpp"

namespace flipin {

/// The normals that move the price of a block, step by step.
///
/// Pseudo-random ones are made for four steps at once, as the draw contract has them; quasi-random
/// ones along a Brownian bridge, so that the first coordinates settle most of a path.
class PriceNormals {
public:
  /// @param bridge  over the grid, for blocks with points; must outlive this
  explicit PriceNormals(const BrownianBridge* bridge) {
    for (BlockArray& normals : normals_) normals.setZero();
    if (bridge != nullptr) walk_.emplace(*bridge, block_paths);
  }

  /// Turns to a block, before its first step.
  void start(const Block& block) {
    quad_ = no_quad;
    if (block.points != nullptr) walk_->restart();
  }

  /// The normals of one step, valid until the next call; steps are asked for in order.
  [[nodiscard]] const BlockArray& at(const Block& block, std::uint32_t step) {
    if (block.points != nullptr) return walk_on(block);
    if (step / 4 != quad_) fill(block, step / 4);
    return normals_[step % 4];
  }

private:
  static constexpr std::uint32_t no_quad = std::numeric_limits<std::uint32_t>::max();

  const BlockArray& walk_on(const Block& block) {
    const std::span<const double> row =
        walk_->next([&](std::uint32_t coordinate, std::span<double> normals) {
          block.price_points(coordinate, normals);
        });
    std::ranges::copy(row, normals_[0].data());
    return normals_[0];
  }

  void fill(const Block& block, std::uint32_t quad) {
    quad_ = quad;
    FourSteps steps;
    const auto drawn = block.mirrored > 0 ? static_cast<std::size_t>(block.drawn()) : block_paths;
    for (std::size_t step = 0; step < steps.size(); ++step)
      steps[step] = {normals_[step].data(), drawn};
    block.draws.normals(Purpose::price, block.first_path, quad, steps);
    if (block.mirrored > 0)
      for (BlockArray& normals : normals_) block.mirror({normals.data(), block_paths});
  }

  std::array<BlockArray, 4> normals_{};
  std::uint32_t quad_{no_quad};
  std::optional<BridgeWalk> walk_;
};

}  // namespace flipin
