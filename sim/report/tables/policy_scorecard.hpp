#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// The terms of a plan beside the criteria of stated policies.
struct PolicyScorecardTable {
  static constexpr std::string_view name = "policy_scorecard";
  static constexpr std::string_view meaning =
      "the plan's terms beside the criteria of stated policies";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
