#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "stock/model.hpp"
#include "stock/tape.hpp"

namespace flipin {

/// The hot loop: normals for a block, then one step of one stock model.
///
/// Everything the engine knows of how paths are made stands behind this header, so that the kernel
/// may be replaced without touching observers or reduction. Normal n of a path is draw n of
/// Purpose::price; the draw contract makes two at a time.
template <StockModel Model>
class PathKernel {
public:
  static_assert(Model::normals_per_step <= 2, "one pair of normals serves a step");

  PathKernel(const Model& model, LogRate drift) : model_{model}, drift_{drift} {}

  /// Forgets the normals of the block before.
  void start() { pair_ = no_pair; }

  /// Moves `tape` on to `now`, the date at position `step` of the grid.
  void advance(const Block& block, std::uint32_t step, Years now, Tape& tape) {
    tape.before = tape.now;
    tape.now = now;
    tape.step = step;
    tape.turn();
    tape.log_growth_before = tape.log_growth;
    const Years span = tape.now - tape.before;
    tape.bridge_variance = model_.bridge_variance(span);
    if constexpr (Model::normals_per_step == 0) {
      model_.advance(tape.log_growth, drift_, span, {});
    } else {
      const std::uint32_t first = step * Model::normals_per_step;
      fill(block, first / 2);
      model_.advance(tape.log_growth,
                     drift_,
                     span,
                     std::span{normals_}.subspan(first % 2, Model::normals_per_step));
    }
  }

private:
  static constexpr std::uint32_t no_pair = std::numeric_limits<std::uint32_t>::max();

  void fill(const Block& block, std::uint32_t pair) {
    if (pair == pair_) return;
    pair_ = pair;
    block.draws.normals(Purpose::price,
                        block.first_path,
                        pair,
                        {normals_[0].data(), block_paths},
                        {normals_[1].data(), block_paths});
  }

  Model model_;
  LogRate drift_;
  std::array<BlockArray, 2> normals_{};
  std::uint32_t pair_{no_pair};
};

}  // namespace flipin
