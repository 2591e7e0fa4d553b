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

/// Option/SAR grants in the fiscal year, with potential realizable value at 5% and 10%.
/// @source  Regulation S-K, Item 402(c), 17 CFR 229.402 (1992 to 2006)
struct OptionGrantsTable {
  static constexpr std::string_view name = "option_grants";
  static constexpr std::string_view meaning =
      "grants of the fiscal year with potential realizable value at 5% and 10%";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
  [[nodiscard]] static std::vector<FiledFigure> filed_figures(const Company& company);
};

}  // namespace flipin
