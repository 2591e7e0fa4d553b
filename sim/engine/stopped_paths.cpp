#include "engine/stopped_paths.hpp"

#include <algorithm>
#include <array>

namespace flipin {
namespace {

/// A moneyness from which no path comes back.
constexpr double stopped = -1e300;

}  // namespace

StoppedPaths::StoppedPaths(const ExerciseDates& dates,
                           const ExercisePolicy& policy,
                           Draws draws,
                           Purpose purpose)
    : dates_{dates}, policy_{policy}, normals_{draws, purpose} {}

void StoppedPaths::follow(const PathStart& start, std::uint64_t first_path, std::size_t paths) {
  const std::size_t assets = dates_.assets();
  paths_ = paths;
  normals_.start(first_path, paths);
  moneyness_.resize(assets * paths);
  stopped_moneyness_.resize(assets * paths);
  stop_dates_.resize(paths);
  for (std::size_t asset = 0; asset < assets; ++asset)
    std::ranges::fill(moneyness(asset), start.moneyness[asset]);

  const std::uint32_t last = dates_.last();
  std::size_t on_the_way = paths;
  for (std::uint32_t date = start.date + 1; date < last && on_the_way > 0; ++date) {
    step_to(date, date - start.date - 1);
    find_candidates(dates_, date, moneyness_, candidates_);
    keep_those_who_exercise(policy_, date, candidates_, room_);
    for (const std::uint32_t path : candidates_.paths) stop(path, date);
    on_the_way -= candidates_.size();
  }
  if (on_the_way > 0) {
    step_to(last, last - start.date - 1);
    for (std::uint32_t path = 0; path < paths; ++path)
      if (moneyness_[path] > 0.5 * stopped) stop(path, last);
  }
  value_stops(start);
}

void StoppedPaths::step_to(std::uint32_t date, std::uint32_t step) {
  const auto assets = static_cast<std::uint32_t>(dates_.assets());
  for (std::uint32_t asset = 0; asset < assets; ++asset)
    dates_.step_to(date, asset, normals_.at(step * assets + asset), moneyness(asset));
  path_steps_ += paths_;
}

void StoppedPaths::stop(std::uint32_t path, std::uint32_t date) {
  stop_dates_[path] = date;
  for (std::size_t asset = 0; asset < dates_.assets(); ++asset) {
    stopped_moneyness_[asset * paths_ + path] = moneyness(asset)[path];
    moneyness(asset)[path] = stopped;
  }
}

void StoppedPaths::value_stops(const PathStart& start) {
  relative_prices_.resize(paths_);
  cash_flows_.assign(paths_, 0.0);
  control_errors_.resize(dates_.assets() * paths_);
  for (std::size_t asset = 0; asset < dates_.assets(); ++asset) {
    double price_at_start{};
    dates_.relative_prices({&start.moneyness[asset], 1}, {&price_at_start, 1});
    const double at_start =
        dates_.european_value(start.date, asset, start.moneyness[asset], price_at_start);
    const auto stops = std::span{stopped_moneyness_}.subspan(asset * paths_, paths_);
    dates_.relative_prices(stops, relative_prices_);
    for (std::size_t path = 0; path < paths_; ++path) {
      const std::uint32_t date = stop_dates_[path];
      const double price = relative_prices_[path];
      cash_flows_[path] = std::max(cash_flows_[path], dates_.exercise_value(date, price));
      control_errors_[asset * paths_ + path] =
          dates_.european_value(date, asset, stops[path], price) - at_start;
    }
  }
}

std::span<const double> StoppedPaths::controlled_cash_flows(std::span<const double> weights) {
  controlled_ = cash_flows_;
  const double* error = control_errors_.data();
  for (const double weight : weights)
    for (double& cash_flow : controlled_) cash_flow -= weight * *error++;
  return controlled_;
}

}  // namespace flipin
