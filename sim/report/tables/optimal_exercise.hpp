#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// Between which bounds each option grant lies for a holder who exercises optimally.
struct OptimalExerciseTable {
  static constexpr std::string_view name = "optimal_exercise";
  static constexpr std::string_view meaning =
      "value of each option grant to a holder who exercises at the best time, between two bounds";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
