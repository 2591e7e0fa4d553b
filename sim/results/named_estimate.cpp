#include "results/named_estimate.hpp"

#include <algorithm>

namespace flipin {

void Estimates::add_simulated(std::span<const Outcome> outcomes,
                              std::span<const Moments> moments,
                              std::span<const QuantileHistogram> histograms) {
  for (std::size_t at = 0; at < outcomes.size(); ++at) {
    if (moments[at].count() == 0) continue;
    const Outcome& outcome = outcomes[at];
    NamedEstimate named{outcome.name, outcome.unit, {}, "mc", outcome.twin, {}};
    named.estimate = outcome.summary == Summary::probability ? proportion_estimate(moments[at])
                                                             : mean_estimate(moments[at]);
    if (outcome.summary == Summary::percentiles) named.percentiles = percentiles(histograms[at]);
    all_.push_back(std::move(named));
  }
}

const NamedEstimate* Estimates::find(std::string_view name) const {
  const auto found = std::ranges::find(all_, name, &NamedEstimate::name);
  return found == all_.end() ? nullptr : &*found;
}

}  // namespace flipin
