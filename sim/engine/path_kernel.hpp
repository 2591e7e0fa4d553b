#pragma once

#include <cstdint>

#include "engine/price_normals.hpp"
#include "stock/measure.hpp"
#include "stock/model.hpp"
#include "stock/tape.hpp"

namespace flipin {

/// The hot loop: normals for a block, then one step of one stock model.
///
/// Everything the engine knows of how paths are made stands behind this header, so that the kernel
/// may be replaced without touching observers or reduction.
template <StockModel Model>
class PathKernel {
public:
  static_assert(Model::normals_per_step <= 1, "one normal serves a step");

  PathKernel(const Model& model,
             LogRate drift,
             Measure measure = {},
             const BrownianBridge* bridge = nullptr)
      : model_{model}, drift_{drift}, measure_{measure}, normals_{bridge} {}

  /// Puts `tape` at the start of a block.
  void start(const Block& block, Tape& tape) {
    normals_.start(block);
    tape.start();
  }

  /// Moves `tape` on to `now`, the date at position `step` of the grid.
  void advance(const Block& block, std::uint32_t step, Years now, Tape& tape) {
    tape.turn(step, now);
    const Years span = tape.now - tape.before;
    tape.bridge_variance = model_.bridge_variance(span);
    if constexpr (Model::normals_per_step == 0)
      model_.advance(tape.log_growth, drift_, span, {});
    else
      model_.advance(tape.log_growth, drift_, span, {&normals_.at(block, step), 1});
    if (measure_.tilt != 0.0) tape.log_growth += measure_.tilt * tape.bridge_variance;
  }

private:
  Model model_;
  LogRate drift_;
  Measure measure_;
  PriceNormals normals_;
};

}  // namespace flipin
