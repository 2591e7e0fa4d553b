#include "engine/control_fit.hpp"

#include <algorithm>
#include <cmath>

#include "engine/block_worker.hpp"
#include "math/regression.hpp"

namespace flipin {
namespace {

constexpr std::uint64_t pilot_blocks = 8;

// What a control errs on a path; nothing if it errs by rounding alone, as discounted shares do
// under the share measure: there is nothing to learn from that.
double error_of(double value, double mean) {
  const double error = value - mean;
  return std::abs(error) <= 1e-9 * std::abs(mean) ? 0.0 : error;
}

/// The regressions of one observer: every outcome on a constant and on what each control errs.
class ObserverFit {
public:
  ObserverFit(const std::vector<Outcome>& outcomes, const std::vector<Control>& controls)
      : outcomes_{outcomes}, columns_((controls.size() + 1) * block_paths), targets_(block_paths) {
    for (const Control& control : controls) means_.push_back(control.mean);
    fits_.assign(outcomes.size(), LeastSquares{means_.size() + 1});
    std::fill_n(columns_.begin(), block_paths, 1.0);
  }

  void add(std::span<const Sample> samples) {
    for (std::size_t control = 0; control < means_.size(); ++control)
      for (int path = 0; path < block_paths; ++path)
        columns_[(control + 1) * block_paths + static_cast<std::size_t>(path)] =
            error_of(samples[outcomes_.size() + control].value(path), means_[control]);
    for (std::size_t outcome = 0; outcome < outcomes_.size(); ++outcome) {
      if (outcomes_[outcome].given != Given::always) continue;
      for (int path = 0; path < block_paths; ++path)
        targets_[static_cast<std::size_t>(path)] = samples[outcome].value(path);
      fits_[outcome].add(columns_, targets_);
    }
  }

  [[nodiscard]] ControlFit solve() const {
    ControlFit fit{means_, std::vector<double>(outcomes_.size() * means_.size())};
    for (std::size_t outcome = 0; outcome < outcomes_.size(); ++outcome) {
      if (outcomes_[outcome].given != Given::always) continue;
      const std::vector<double> solved = fits_[outcome].solve().coefficients;
      std::copy(solved.begin() + 1,
                solved.end(),
                fit.coefficients.begin() + static_cast<std::ptrdiff_t>(outcome * means_.size()));
    }
    return fit;
  }

private:
  std::vector<Outcome> outcomes_;
  std::vector<double> means_;
  std::vector<LeastSquares> fits_;  // one an outcome
  std::vector<double> columns_;
  std::vector<double> targets_;
};

}  // namespace

std::vector<ControlFit> fit_controls(BlockWorker& worker, const Plan& plan) {
  const auto outcomes = worker.outcomes();
  const auto controls = worker.controls();
  std::vector<ObserverFit> fits;
  for (std::size_t observer = 0; observer < outcomes.size(); ++observer)
    fits.emplace_back(outcomes[observer], controls[observer]);
  for (std::uint64_t number = 0; number < pilot_blocks; ++number) {
    worker.run(plan.pilot_block(number));
    for (std::size_t observer = 0; observer < fits.size(); ++observer)
      if (!controls[observer].empty()) fits[observer].add(worker.samples(observer));
  }
  std::vector<ControlFit> solved;
  for (std::size_t observer = 0; observer < fits.size(); ++observer)
    solved.push_back(controls[observer].empty() ? ControlFit{} : fits[observer].solve());
  return solved;
}

}  // namespace flipin
