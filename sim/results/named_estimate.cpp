#include "results/named_estimate.hpp"

#include <algorithm>
#include <cmath>

namespace flipin {

void Estimates::add(NamedEstimate named) {
  expect(std::isfinite(named.estimate.value) && std::isfinite(named.estimate.standard_error),
         "an estimate is finite: " + named.name,
         {{"value", named.estimate.value}, {"standard error", named.estimate.standard_error}});
  all_.push_back(std::move(named));
}

void Estimates::add_simulated(std::span<const Outcome> outcomes,
                              std::span<const Moments> moments,
                              std::span<const QuantileHistogram> histograms) {
  for (std::size_t at = 0; at < outcomes.size(); ++at) {
    if (moments[at].count() < 2) continue;
    const Outcome& outcome = outcomes[at];
    NamedEstimate named{outcome.name, outcome.unit, {}, "mc", outcome.twin, {}};
    named.estimate = outcome.summary == Summary::probability ? proportion_estimate(moments[at])
                                                             : mean_estimate(moments[at]);
    if (outcome.summary == Summary::percentiles) named.percentiles = percentiles(histograms[at]);
    add(std::move(named));
  }
}

std::vector<std::string> Estimates::far_from_twin() const {
  std::vector<std::string> far;
  for (const NamedEstimate& named : all_) {
    if (!named.twin) continue;
    const double away = std::abs(named.estimate.value - named.twin->value);
    const double rounding = 1e-9 * std::abs(named.twin->value);
    if (away > 4.0 * named.estimate.standard_error + rounding) far.push_back(named.name);
  }
  return far;
}

const NamedEstimate* Estimates::find(std::string_view name) const {
  const auto found = std::ranges::find(all_, name, &NamedEstimate::name);
  return found == all_.end() ? nullptr : &*found;
}

}  // namespace flipin
