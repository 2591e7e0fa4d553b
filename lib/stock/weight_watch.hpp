#pragma once

#include <cstdint>
#include <string>

#include "calendar/time_grid.hpp"
#include "stock/measure.hpp"
#include "stock/observer.hpp"

namespace flipin {

/// Watches the likelihood weights of paths drawn under another measure to their last date.
///
/// Their mean is exactly 1. A mean far from it says that the paths which matter were hardly drawn,
/// and that no error estimate of this run can be trusted.
class WeightWatch : public Observer {
public:
  static constexpr const char* outcome_name = "paths.mean_weight";

  WeightWatch(const Measure& measure, const TimeGrid& grid)
      : measure_{measure}, last_step_{static_cast<std::uint32_t>(grid.size() - 1)} {}

  [[nodiscard]] std::vector<Outcome> outcomes() const override {
    return {{outcome_name, "", Summary::mean, Twin{1.0, "change of measure"}}};
  }
  void start(const Block& /*block*/) override { finished_ = false; }
  void observe(const Block& block, Tape& tape) override {
    if (tape.step < last_step_) return;
    for (int path = 0; path < block.paths; ++path)
      weights_[path] = measure_.weight(tape.log_growth[path], tape.now.value());
    finished_ = true;
  }
  [[nodiscard]] bool finished() const override { return finished_; }
  void finish(const Block& block, std::span<Sample> samples) override {
    for (int path = 0; path < block.paths; ++path) samples[0].set(path, weights_[path]);
  }

private:
  Measure measure_;
  std::uint32_t last_step_;
  bool finished_{false};
  BlockArray weights_{};
};

}  // namespace flipin
