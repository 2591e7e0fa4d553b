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

/// Unexercised options at fiscal year-end and the value of those in the money.
/// @source  Regulation S-K, Item 402(d), 17 CFR 229.402 (1992 to 2006)
struct YearEndValuesTable {
  static constexpr std::string_view name = "year_end_values";
  static constexpr std::string_view meaning =
      "unexercised options at fiscal year-end and the value of those in the money";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
  [[nodiscard]] static std::vector<FiledFigure> filed_figures(const Company& company);
};

}  // namespace flipin
