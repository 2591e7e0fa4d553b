#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What it costs to redeem all rights, class by class of holders.
struct RedemptionCostTable {
  static constexpr std::string_view name = "redemption_cost";
  static constexpr std::string_view meaning =
      "what it costs to redeem all rights, each holder's rounded up to whole cents";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
