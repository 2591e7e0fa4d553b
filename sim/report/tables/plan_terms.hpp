#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "config/study.hpp"
#include "report/table.hpp"

namespace flipin {

/// Every term of the rights plan and its board, and whether the config states it.
struct PlanTermsTable {
  static constexpr std::string_view name = "plan_terms";
  static constexpr std::string_view meaning =
      "every term of the plan, clause by clause, and whether the config states it";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Study& study);
};

}  // namespace flipin
