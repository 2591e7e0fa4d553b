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

// Every replicate of Sobol's points may count the same number of them beyond a level of one
// coordinate: a count is known to half a point, whatever the replicates say.
double least_error(const OutcomeTally& tally, Numbers numbers) {
  const bool counts = numbers != Numbers::any && tally.jump.has_zeros;
  if (tally.replicates.empty() || !counts) return 0.0;
  const auto replicates = static_cast<double>(tally.replicates.size());
  return 0.5 * tally.jump.largest * std::sqrt(replicates) / static_cast<double>(tally.paths);
}

// Wilson's interval for as many zeros and ones as have this standard error; at 0 and 1, where there
// is none, for as many as there are units, or points of replicates. Numbers that are all one
// fraction are no zeros and ones, and known exactly.
Estimate proportion(const RatioMoments& units,
                    double error,
                    double certain_samples,
                    double quantile,
                    std::uint64_t paths) {
  const double fraction = units.ratio();
  const double spread = fraction * (1.0 - fraction);
  if (error == 0.0 && spread > 0.0) return interval_about(fraction, 0.0, 0.0, paths);
  const double samples = error > 0.0 ? spread / (error * error) + 1.0 : certain_samples;
  const double z = quantile;
  const double shrink = 1.0 / (1.0 + z * z / samples);
  const double center = (fraction + z * z / (2.0 * samples)) * shrink;
  const double half_width =
      z * shrink * std::sqrt(spread / samples + z * z / (4.0 * samples * samples));
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
  const RatioMoments units =
      tally.replicates.empty() ? tally.units : RatioMoments{tally.replicates};
  if (units.counting_terms() < 2) return interval_about(units.ratio(), 0.0, 0.0, tally.paths);
  const double quantile = student_t_975(units.counting_terms() - 1);
  const double error = std::max(units.standard_error(), least_error(tally, numbers));
  const double fraction = units.ratio();
  if (numbers == Numbers::probabilities && fraction >= 0.0 && fraction <= 1.0)
    return tally.replicates.empty()
               ? proportion(units,
                            error,
                            static_cast<double>(units.counting_terms()),
                            normal_975,
                            tally.paths)
               : proportion(units, error, static_cast<double>(tally.paths), quantile, tally.paths);
  Estimate estimate = interval_about(fraction, error, quantile * error, tally.paths);
  if (numbers != Numbers::any)
    for (double& end : estimate.interval95) end = std::clamp(end, 0.0, 1.0);
  return estimate;
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
