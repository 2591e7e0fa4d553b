#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What an acquiring person can still pay.
struct HighestPremiumTable {
  static constexpr std::string_view name = "highest_premium";
  static constexpr std::string_view meaning =
      "the highest premium that an acquiring person with a given synergy can pay for the rest";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
