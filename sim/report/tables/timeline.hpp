#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// The dates of every clock of a plan from stated days on.
struct TimelineTable {
  static constexpr std::string_view name = "timeline";
  static constexpr std::string_view meaning =
      "the dates of every clock of the plan from stated days on";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
