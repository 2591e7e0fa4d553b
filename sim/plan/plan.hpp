#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "calendar/time_grid.hpp"
#include "company/company.hpp"
#include "config/simulation.hpp"
#include "random/brownian_bridge.hpp"
#include "random/quasi_draws.hpp"
#include "stock/block.hpp"
#include "stock/estimator.hpp"

namespace flipin {

/// Which independent units the paths of a run make up: what errors are estimated from.
enum class SamplingUnit { path, pair, replicate };

/// Where one path is simulated.
struct PathPlace {
  std::uint64_t block{};
  int lane{};
};

/// How a company will be simulated: the dates, the draws, the blocks and what they cost, before any
/// is run.
///
/// Blocks follow from the simulation alone, never from the machine, and any number of them from
/// the first on is a sample: a run goes on where a shorter one ended.
class Plan {
public:
  /// Plans the paths of a company; no dates and no blocks if nothing in it is simulated.
  ///
  /// @param simulation  without contradictions: see config/simulation_rules.hpp
  Plan(const Company& company, const Simulation& simulation);

  [[nodiscard]] const Simulation& simulation() const { return simulation_; }
  [[nodiscard]] const TimeGrid& grid() const { return grid_; }
  [[nodiscard]] const Estimator& estimator() const { return estimator_; }
  /// The bridge that quasi-random prices are built by, or none.
  [[nodiscard]] const BrownianBridge* bridge() const { return bridge_.get(); }
  [[nodiscard]] SamplingUnit unit() const;

  /// The blocks that hold `paths` paths; the last may hold fewer than it could.
  [[nodiscard]] std::uint64_t blocks(std::uint64_t paths) const;
  /// What a block holds, if the run is of `paths` paths.
  [[nodiscard]] Block block(std::uint64_t number, std::uint64_t paths) const;
  /// Where a run of `paths` paths simulates one of them, counted from 0.
  [[nodiscard]] PathPlace place_of(std::uint64_t path, std::uint64_t paths) const;
  /// A block of other paths, plainly drawn: what coefficients are fitted to.
  [[nodiscard]] Block pilot_block(std::uint64_t number) const;

  /// Path-steps if every path is followed to the last date.
  [[nodiscard]] std::uint64_t most_path_steps(std::uint64_t paths) const {
    return paths * grid_.size();
  }

private:
  Simulation simulation_;
  Estimator estimator_;
  TimeGrid grid_;
  std::unique_ptr<const QuasiDraws> points_;
  std::unique_ptr<const BrownianBridge> bridge_;
  std::uint32_t events_{0};  // coordinates before those of the price
};

}  // namespace flipin
