#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What the clauses on owning, filing and waiting come to in shares and days.
struct OwnershipLimitsTable {
  static constexpr std::string_view name = "ownership_limits";
  static constexpr std::string_view meaning =
      "what a plan's clauses on filing, tax losses, preferred units, a trading halt and the status "
      "of rights come to in shares and days";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
