#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What each grant is worth, with errors and exact twins, beside what the 5% and 10% columns say.
struct FairValueTable {
  static constexpr std::string_view name = "fair_value";
  static constexpr std::string_view meaning =
      "value of each grant under its holder's behavior, beside potential realizable value";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
