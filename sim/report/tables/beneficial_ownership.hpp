#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "company/company.hpp"
#include "report/filed_figure.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// Security ownership of principal shareholders and management.
/// @source  Regulation S-K, Item 403, 17 CFR 229.403; Rule 13d-3(d)(1), 17 CFR 240.13d-3
struct BeneficialOwnershipTable {
  static constexpr std::string_view name = "beneficial_ownership";
  static constexpr std::string_view meaning =
      "security ownership of holders and groups under Rule 13d-3(d)(1)";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
  [[nodiscard]] static std::vector<FiledFigure> filed_figures(const Company& company);
};

}  // namespace flipin
