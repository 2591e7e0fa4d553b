#include "engine/exercise_policy.hpp"

#include <algorithm>

namespace flipin {
namespace {

/// Moves the moneyness of each candidate so that its best asset stands first.
void sort_assets(std::span<double> moneyness, std::size_t assets, std::size_t paths) {
  for (std::size_t end = assets; end > 1; --end)
    for (std::size_t asset = 0; asset + 1 < end; ++asset)
      for (std::size_t path = 0; path < paths; ++path) {
        double& better = moneyness[asset * paths + path];
        double& worse = moneyness[(asset + 1) * paths + path];
        const double most = std::max(better, worse);
        worse = std::min(better, worse);
        better = most;
      }
}

}  // namespace

void find_candidates(const ExerciseDates& dates,
                     std::uint32_t date,
                     std::span<const double> moneyness,
                     Candidates& candidates) {
  const std::size_t assets = dates.assets();
  const std::size_t paths = moneyness.size() / assets;
  const double least = dates.least_moneyness(date);
  candidates.paths.resize(paths);
  candidates.best_assets.resize(paths);
  std::size_t found = 0;
  for (std::uint32_t path = 0; path < paths; ++path) {
    double best = moneyness[path];
    std::uint32_t best_asset = 0;
    for (std::uint32_t asset = 1; asset < assets; ++asset)
      if (moneyness[asset * paths + path] > best) {
        best = moneyness[asset * paths + path];
        best_asset = asset;
      }
    candidates.paths[found] = path;
    candidates.best_assets[found] = best_asset;
    found += best > least ? 1 : 0;
  }
  candidates.paths.resize(found);
  candidates.best_assets.resize(found);

  candidates.moneyness.resize(assets * found);
  double* gathered = candidates.moneyness.data();
  for (std::size_t asset = 0; asset < assets; ++asset)
    for (const std::uint32_t path : candidates.paths) *gathered++ = moneyness[asset * paths + path];
  sort_assets(candidates.moneyness, assets, found);

  candidates.best_relative_prices.resize(found);
  dates.relative_prices(std::span{candidates.moneyness}.first(found),
                        candidates.best_relative_prices);
  candidates.exercise_values.clear();
  for (const double price : candidates.best_relative_prices)
    candidates.exercise_values.push_back(dates.exercise_value(date, price));
}

void evaluate_polynomials(const Polynomials& polynomials,
                          const ContinuationValue& continuation,
                          const Candidates& candidates,
                          DecisionRoom& room) {
  const std::size_t paths = candidates.size();
  room.points.resize(polynomials.variables() * paths);
  for (std::size_t asset = 0; asset < polynomials.variables(); ++asset)
    for (std::size_t path = 0; path < paths; ++path)
      room.points[asset * paths + path] =
          (candidates.moneyness[asset * paths + path] - continuation.center[asset])
          * continuation.inverse_scale[asset];
  room.columns.resize(polynomials.terms() * paths);
  polynomials.evaluate(room.points, room.columns);
}

void keep_those_who_exercise(const ExercisePolicy& policy,
                             std::uint32_t date,
                             Candidates& candidates,
                             DecisionRoom& room) {
  if (date == policy.continuation.size()) return;  // the last
  const ContinuationValue& continuation = policy.continuation[date];
  const std::size_t paths = candidates.size();
  if (continuation.coefficients.empty() || paths == 0) return candidates.paths.clear();

  evaluate_polynomials(policy.polynomials, continuation, candidates, room);
  room.values.assign(paths, 0.0);
  const double* column = room.columns.data();
  for (const double coefficient : continuation.coefficients)
    for (std::size_t path = 0; path < paths; ++path) room.values[path] += coefficient * *column++;

  std::size_t kept = 0;
  for (std::size_t at = 0; at < paths; ++at) {
    candidates.paths[kept] = candidates.paths[at];
    candidates.exercise_values[kept] = candidates.exercise_values[at];
    kept += candidates.exercise_values[at] >= room.values[at] ? 1 : 0;
  }
  candidates.paths.resize(kept);
}

}  // namespace flipin
