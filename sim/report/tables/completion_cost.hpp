#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What it costs an acquiring person to buy the rest.
struct CompletionCostTable {
  static constexpr std::string_view name = "completion_cost";
  static constexpr std::string_view meaning =
      "what it costs an acquiring person to complete a takeover, at each premium";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
