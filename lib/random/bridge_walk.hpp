#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/expect.hpp"
#include "random/brownian_bridge.hpp"

namespace flipin {

/// The normals of a bridge's steps for a block of paths, made one step at a time.
///
/// Draws each number when a stretch is split, and keeps only the stretches that are not split yet:
/// for 2,520 steps a dozen rows in place of 2,520. Gives the bits of `BrownianBridge::in_place`.
class BridgeWalk {
public:
  /// @param bridge  must outlive the walk
  BridgeWalk(const BrownianBridge& bridge, std::size_t paths)
      : bridge_{&bridge}, paths_{paths}, rows_((bridge.depth() + 1) * paths) {}

  /// Goes back before the first step.
  void restart() {
    step_ = 0;
    known_ = 0;
  }

  /// The normals of the next step, one a path, until the next call.
  ///
  /// @param draw  called as draw(number, row): sets the row to the paths' normal number `number`
  /// @throws BrokenExpectation  after the last step
  template <class DrawNormals>
  [[nodiscard]] std::span<const double> next(const DrawNormals& draw) {
    expect(step_ < bridge_->steps(), "a walk ends with its last step");
    if (step_ == 0) draw(std::uint32_t{0}, row(known_++));
    // The nearest stretch lies on top. Its left part moves to `here`, its right part stays.
    const auto here = row(bridge_->depth());
    auto nearest = row(--known_);
    for (const BridgeSplit& split : bridge_->splits(step_++)) {
      const auto rest = row(known_++);
      const auto number = nearest.data() == rest.data() ? here : rest;
      draw(split.number, number);
      split_stretch(split, nearest, number, here, rest);
      nearest = here;
    }
    return nearest;
  }

private:
  [[nodiscard]] std::span<double> row(std::size_t number) {
    return std::span{rows_}.subspan(number * paths_, paths_);
  }

  const BrownianBridge* bridge_;
  std::size_t paths_;
  std::vector<double> rows_;  // the known stretches from the last to the nearest, then `here`
  std::size_t step_{0};
  std::size_t known_{0};
};

}  // namespace flipin
