#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/exercise_policy.hpp"
#include "engine/step_normals.hpp"

namespace flipin {

/// Where paths begin.
struct PathStart {
  std::uint32_t date{};  // exercise is possible after it
  PerAsset moneyness{};
};

/// Follows blocks of paths until each has exercised or expired. Its memory stays between blocks.
class StoppedPaths {
public:
  StoppedPaths(const ExerciseDates& dates,
               const ExercisePolicy& policy,
               Draws draws,
               Purpose purpose);

  /// Follows paths from `start` to their stop under the policy.
  void follow(const PathStart& start, std::uint64_t first_path, std::size_t paths);

  /// (paths) What exercise pays, discounted to the start of the option.
  [[nodiscard]] std::span<const double> cash_flows() const { return cash_flows_; }

  /// (assets * paths) What each asset's European option is worth at the stop, less what it is worth
  /// at the start of the paths: of mean zero.
  /// @source  Rasmussen (2005), "Control Variates for Monte Carlo Valuation of American Options",
  ///          Journal of Computational Finance 9(1), 83-118
  [[nodiscard]] std::span<const double> control_errors() const { return control_errors_; }

  /// (paths) The cash flows less `weights` (assets) times their control errors, of the same mean.
  [[nodiscard]] std::span<const double> controlled_cash_flows(std::span<const double> weights);

  /// Steps that paths have taken, over all calls.
  [[nodiscard]] std::uint64_t path_steps() const { return path_steps_; }

private:
  [[nodiscard]] std::span<double> moneyness(std::size_t asset) {
    return std::span{moneyness_}.subspan(asset * paths_, paths_);
  }
  void step_to(std::uint32_t date, std::uint32_t step);
  void stop(std::uint32_t path, std::uint32_t date);
  void value_stops(const PathStart& start);

  const ExerciseDates& dates_;
  const ExercisePolicy& policy_;
  StepNormals normals_;
  std::uint64_t path_steps_{0};
  std::size_t paths_{};
  std::vector<double> moneyness_;          // (assets * paths) far out of the money once stopped
  std::vector<double> stopped_moneyness_;  // (assets * paths)
  std::vector<std::uint32_t> stop_dates_;  // (paths)
  std::vector<double> relative_prices_;    // (paths)
  std::vector<double> cash_flows_;
  std::vector<double> controlled_;
  std::vector<double> control_errors_;
  Candidates candidates_;
  DecisionRoom room_;
};

}  // namespace flipin
