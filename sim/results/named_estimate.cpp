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

}  // namespace

Estimate estimate_of(const Outcome& outcome, const OutcomeTally& tally, const Plan& plan) {
  // Pairs, weights and corrections make numbers other than zeros and ones.
  const bool is_plain = plan.simulation().methods.empty();
  return estimate_of(tally,
                     is_plain && outcome.summary == Summary::probability ? Numbers::zeros_and_ones
                                                                         : Numbers::any);
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
                        {}};
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
    const double rounding = 1e-9 * std::abs(named.twin->value);
    if (away > standard_errors * named.estimate.standard_error + rounding)
      far.push_back(named.name);
  }
  return far;
}

const NamedEstimate* Estimates::find(std::string_view name) const {
  const auto found = std::ranges::find(all_, name, &NamedEstimate::name);
  return found == all_.end() ? nullptr : &*found;
}

}  // namespace flipin
