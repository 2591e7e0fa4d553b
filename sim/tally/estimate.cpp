#include "tally/estimate.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "tally/student_t.hpp"

namespace flipin {
namespace {

Estimate interval_about(double mean, double error, double half_width, std::uint64_t samples) {
  return {mean, error, {mean - half_width, mean + half_width}, samples};
}

// Wilson's interval.
Estimate proportion(double fraction, double error, std::uint64_t paths) {
  const auto samples = static_cast<double>(paths);
  const double z = normal_975;
  const double shrink = 1.0 / (1.0 + z * z / samples);
  const double center = (fraction + z * z / (2.0 * samples)) * shrink;
  const double spread = fraction * (1.0 - fraction) / samples;
  const double half_width = z * shrink * std::sqrt(spread + z * z / (4.0 * samples * samples));
  const double low = fraction <= 0.0 ? 0.0 : std::max(center - half_width, 0.0);
  const double high = fraction >= 1.0 ? 1.0 : std::min(center + half_width, 1.0);
  return {fraction, error, {low, high}, paths};
}

}  // namespace

Estimate exactly(double value) { return {value, 0.0, {value, value}, 0}; }

Estimate mean_estimate(const Moments& moments) {
  const double error = moments.standard_error();
  return interval_about(moments.mean(), error, normal_975 * error, moments.count());
}

Estimate estimate_of(const OutcomeTally& tally, Numbers numbers) {
  if (!tally.replicates.empty()) {
    const RatioMoments means{tally.replicates};
    const double quantile = student_t_975(means.terms() - 1);
    const double error = means.standard_error();
    return interval_about(means.ratio(), error, quantile * error, tally.paths);
  }
  const double mean = tally.units.ratio();
  const double error = tally.units.standard_error();
  if (numbers == Numbers::zeros_and_ones) return proportion(mean, error, tally.paths);
  return interval_about(mean, error, normal_975 * error, tally.paths);
}

Estimate sum_of_independent(std::span<const WeightedEstimate> terms) {
  double value = 0.0;
  double variance = 0.0;
  std::uint64_t samples = 0;
  for (const auto& [weight, estimate] : terms) {
    value += weight * estimate.value;
    variance += weight * estimate.standard_error * (weight * estimate.standard_error);
    if (samples == 0 || (estimate.samples > 0 && estimate.samples < samples))
      samples = estimate.samples;
  }
  const double error = std::sqrt(variance);
  return interval_about(value, error, normal_975 * error, samples);
}

double relative_half_width(const Estimate& estimate) {
  const double width = estimate.interval95[1] - estimate.interval95[0];
  if (estimate.value == 0.0) return std::numeric_limits<double>::infinity();
  return 0.5 * width / std::abs(estimate.value);
}

Percentiles percentiles(const QuantileHistogram& histogram) {
  Percentiles values{};
  for (std::size_t level = 0; level < values.size(); ++level)
    values[level] = histogram.quantile(percentile_levels[level]);
  return values;
}

}  // namespace flipin
