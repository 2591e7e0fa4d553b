#include "plan/plan.hpp"

#include <algorithm>

#include "company/observers.hpp"
#include "stock/tape.hpp"

namespace flipin {

int Plan::paths_in(std::uint64_t block) const {
  return static_cast<int>(std::min<std::uint64_t>(block_paths, paths - block * block_paths));
}

Plan make_plan(const Company& company, std::uint64_t paths, std::uint64_t seed) {
  Plan plan{TimeGrid::of(dates_asked_for(company)), Draws{seed}, paths, 0};
  if (plan.grid.size() > 0) plan.blocks = (paths + block_paths - 1) / block_paths;
  return plan;
}

}  // namespace flipin
