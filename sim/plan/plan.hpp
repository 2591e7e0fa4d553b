#pragma once

#include <cstdint>

#include "calendar/time_grid.hpp"
#include "company/company.hpp"
#include "random/draws.hpp"

namespace flipin {

/// How a company will be simulated: the dates, the blocks and what they cost, before any is run.
///
/// Blocks follow from the number of paths alone, never from the machine.
struct Plan {
  TimeGrid grid;  // the union of the dates that observers ask for
  Draws draws{0};
  std::uint64_t paths{};
  std::uint64_t blocks{};

  /// Path-steps if every path is followed to the last date.
  [[nodiscard]] std::uint64_t most_path_steps() const { return paths * grid.size(); }
  /// Paths in one block; only the last may be short.
  [[nodiscard]] int paths_in(std::uint64_t block) const;
};

/// Plans `paths` paths of a company; no dates and no blocks if nothing in it is simulated.
[[nodiscard]] Plan make_plan(const Company& company, std::uint64_t paths, std::uint64_t seed);

}  // namespace flipin
