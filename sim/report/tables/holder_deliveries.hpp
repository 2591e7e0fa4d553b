#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What a flip-in today delivers to each holder, in whole shares and cash for the fraction left.
struct HolderDeliveriesTable {
  static constexpr std::string_view name = "holder_deliveries";
  static constexpr std::string_view meaning =
      "the whole shares that a flip-in today delivers to each holder, and cash for the fraction";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
