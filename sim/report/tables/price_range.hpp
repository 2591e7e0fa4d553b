#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// How far the stock ranges, and how likely it closes at or beyond some prices.
struct PriceRangeTable {
  static constexpr std::string_view name = "price_range";
  static constexpr std::string_view meaning =
      "how far the closes of the stock range, and how likely they reach the levels asked for";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
