#include "results/named_estimate.hpp"

#include <algorithm>
#include <cmath>

namespace flipin {
namespace {

std::string method_of(const Simulation& simulation) {
  std::string text = "mc";
  for (const Method method : simulation.methods) text += ", " + std::string{to_text(method)};
  return text;
}

// The standard error, and for a probability at least what its exact value would give as many
// zeros and ones: none of them may have come.
double error_if_exact(const NamedEstimate& named) {
  const double error = named.estimate.standard_error;
  if (named.summary != Summary::probability) return error;
  const double exact = named.twin->value;
  const auto samples = static_cast<double>(named.estimate.samples);
  return std::max(error, std::sqrt(std::max(exact * (1.0 - exact), 0.0) / samples));
}

}  // namespace

Estimate estimate_of(const Outcome& outcome, const OutcomeTally& tally, const Plan& plan) {
  const bool is_weighted = plan.estimator().measure.tilt != 0.0;
  Numbers numbers = Numbers::any;
  if (outcome.summary == Summary::probability)
    numbers = is_weighted ? Numbers::weighted_probabilities : Numbers::probabilities;
  return estimate_of(tally, numbers);
}

void Estimates::add(NamedEstimate named) {
  expect(std::isfinite(named.estimate.value) && std::isfinite(named.estimate.standard_error),
         "an estimate is finite: " + named.name,
         {{"value", named.estimate.value}, {"standard error", named.estimate.standard_error}});
  all_.push_back(std::move(named));
}

void Estimates::add_simulated(std::span<const Outcome> outcomes,
                              std::span<const OutcomeTally> tallies,
                              const Plan& plan) {
  const std::string method = method_of(plan.simulation());
  for (std::size_t at = 0; at < outcomes.size(); ++at) {
    if (tallies[at].paths < 2) continue;
    const Outcome& outcome = outcomes[at];
    NamedEstimate named{outcome.name,
                        outcome.unit,
                        estimate_of(outcome, tallies[at], plan),
                        method,
                        outcome.twin,
                        {},
                        outcome.summary};
    if (outcome.summary == Summary::percentiles)
      named.percentiles = percentiles(tallies[at].histogram);
    add(std::move(named));
  }
}

std::vector<std::string> Estimates::far_from_twin(double standard_errors) const {
  std::vector<std::string> far;
  for (const NamedEstimate& named : all_) {
    if (!named.twin) continue;
    const double away = std::abs(named.estimate.value - named.twin->value);
    const double rounding = 1e-9 * std::max(std::abs(named.twin->value), 1.0);
    if (away > standard_errors * error_if_exact(named) + rounding) far.push_back(named.name);
  }
  return far;
}

const NamedEstimate* Estimates::find(std::string_view name) const {
  const auto found = std::ranges::find(all_, name, &NamedEstimate::name);
  return found == all_.end() ? nullptr : &*found;
}

}  // namespace flipin
