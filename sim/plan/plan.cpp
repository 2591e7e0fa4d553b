#include "plan/plan.hpp"

#include <algorithm>

#include "company/observers.hpp"

namespace flipin {
namespace {

// Pilots take paths that no run reaches.
constexpr std::uint64_t first_pilot_path = std::uint64_t{1} << 62;

// Paths of a replicate have numbers of their own for what is drawn beside their coordinates.
constexpr int index_bits = 32;

double tilt_of(const Simulation& simulation, const Stock& stock) {
  if (simulation.uses(Method::share_measure)) return 1.0;
  if (!simulation.uses(Method::importance_sampling)) return 0.0;
  const double volatility = stock.volatility();
  return *simulation.importance_drift / (volatility * volatility);
}

Estimator estimator_of(const Simulation& simulation, const Stock& stock) {
  Estimator estimator;
  if (simulation.uses(Method::conditional)) estimator.events = Events::integrated;
  if (simulation.uses(Method::shifted_level)) estimator.levels = Levels::shifted;
  if (const double tilt = tilt_of(simulation, stock); tilt != 0.0)
    estimator.measure =
        std::visit([&](const auto& model) { return Measure::tilted(tilt, model, stock.drift()); },
                   stock.model);
  return estimator;
}

}  // namespace

Plan::Plan(const Company& company, const Simulation& simulation)
    : simulation_{simulation},
      estimator_{estimator_of(simulation, company.stock)},
      grid_{TimeGrid::of(dates_asked_for(company, estimator_))},
      events_{event_coordinates(company, estimator_)} {
  if (grid_.size() == 0 || !simulation.uses(Method::sobol)) return;
  std::vector<double> times;
  for (const Years time : grid_) times.push_back(time.value());
  points_ = std::make_unique<const QuasiDraws>(
      simulation.seed, std::min<std::size_t>(simulation.sobol_dimensions, events_ + times.size()));
  bridge_ = std::make_unique<const BrownianBridge>(times);
}

SamplingUnit Plan::unit() const {
  if (points_) return SamplingUnit::replicate;
  return simulation_.uses(Method::antithetic) ? SamplingUnit::pair : SamplingUnit::path;
}

std::uint64_t Plan::blocks(std::uint64_t paths) const {
  if (grid_.size() == 0) return 0;
  const std::uint64_t units = points_ ? simulation_.replicates : 1;
  return units * ((paths / units + block_paths - 1) / block_paths);
}

Block Plan::block(std::uint64_t number, std::uint64_t paths) const {
  // Points come replicate by replicate, a block of each before the second block of any.
  const std::uint64_t replicates = points_ ? simulation_.replicates : 1;
  const std::uint64_t first_lane = number / replicates * block_paths;
  Block block{Draws{simulation_.seed}, first_lane, 0, 0, points_.get(), 0, 0, events_};
  block.paths =
      static_cast<int>(std::min<std::uint64_t>(block_paths, paths / replicates - first_lane));
  if (simulation_.uses(Method::antithetic)) block.mirrored = block.paths / 2;
  if (!points_) return block;
  block.replicate = static_cast<std::uint32_t>(number % replicates);
  block.first_path |= std::uint64_t{block.replicate} << index_bits;
  block.first_index = block.mirrored > 0 ? first_lane / 2 : first_lane;
  return block;
}

PathPlace Plan::place_of(std::uint64_t path, std::uint64_t paths) const {
  expect(path < paths, "the path is one of the run");
  const std::uint64_t replicates = points_ ? simulation_.replicates : 1;
  const std::uint64_t replicate = path / (paths / replicates);
  const std::uint64_t index = path % (paths / replicates);
  return {index / block_paths * replicates + replicate, static_cast<int>(index % block_paths)};
}

Block Plan::pilot_block(std::uint64_t number) const {
  return {Draws{simulation_.seed}, first_pilot_path + number * block_paths, block_paths};
}

}  // namespace flipin
