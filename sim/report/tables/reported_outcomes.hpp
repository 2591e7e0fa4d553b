#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// Reported figures beside the computed ones.
struct ReportedOutcomesTable {
  static constexpr std::string_view name = "reported_outcomes";
  static constexpr std::string_view meaning =
      "reported figures beside the computed ones, and whether they agree";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
