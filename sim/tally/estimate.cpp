#include "tally/estimate.hpp"

#include <algorithm>
#include <cmath>

namespace flipin {
namespace {

constexpr double normal_975 = 1.959963984540054;  // the standard normal's 97.5th percentile

}  // namespace

Estimate exactly(double value) { return {value, 0.0, {value, value}, 0}; }

Estimate mean_estimate(const Moments& moments) {
  const double half_width = normal_975 * moments.standard_error();
  return {moments.mean(),
          moments.standard_error(),
          {moments.mean() - half_width, moments.mean() + half_width},
          moments.count()};
}

Estimate proportion_estimate(const Moments& moments) {
  const auto samples = static_cast<double>(moments.count());
  const double fraction = moments.mean();
  const double z = normal_975;
  const double shrink = 1.0 / (1.0 + z * z / samples);
  const double center = (fraction + z * z / (2.0 * samples)) * shrink;
  const double spread = fraction * (1.0 - fraction) / samples;
  const double half_width = z * shrink * std::sqrt(spread + z * z / (4.0 * samples * samples));
  const double low = fraction <= 0.0 ? 0.0 : std::max(center - half_width, 0.0);
  const double high = fraction >= 1.0 ? 1.0 : std::min(center + half_width, 1.0);
  return {fraction, moments.standard_error(), {low, high}, moments.count()};
}

Percentiles percentiles(const QuantileHistogram& histogram) {
  Percentiles values{};
  for (std::size_t level = 0; level < values.size(); ++level)
    values[level] = histogram.quantile(percentile_levels[level]);
  return values;
}

}  // namespace flipin
