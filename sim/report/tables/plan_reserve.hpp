#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What a stock plan can still grant, under its own number of shares and under its percentage
/// limit.
struct PlanReserveTable {
  static constexpr std::string_view name = "plan_reserve";
  static constexpr std::string_view meaning =
      "what the stock plan can still grant, and which of its limits binds";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
