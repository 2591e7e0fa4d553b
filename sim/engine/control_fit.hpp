#pragma once

#include <cstddef>
#include <vector>

namespace flipin {

class BlockWorker;
class Plan;

/// How the results of one observer are corrected by its controls.
struct ControlFit {
  std::vector<double> means;         // one a control, exact
  std::vector<double> coefficients;  // (outcomes, controls)

  [[nodiscard]] double coefficient(std::size_t outcome, std::size_t control) const {
    return coefficients[outcome * means.size() + control];
  }
};

/// Fits every outcome that all paths yield to its observer's controls, on the pilot's paths.
///
/// These are no paths of the run, so the corrected results stay without bias.
/// @return one an observer
/// @cost  eight blocks on one thread
[[nodiscard]] std::vector<ControlFit> fit_controls(BlockWorker& worker, const Plan& plan);

}  // namespace flipin
