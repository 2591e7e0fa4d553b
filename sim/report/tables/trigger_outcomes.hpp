#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// How often and when each bid triggers the plan.
struct TriggerOutcomesTable {
  static constexpr std::string_view name = "trigger_outcomes";
  static constexpr std::string_view meaning = "how often and when each bid triggers the plan";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
