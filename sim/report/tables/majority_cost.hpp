#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What more than half of the votes cost an acquiring person.
struct MajorityCostTable {
  static constexpr std::string_view name = "majority_cost";
  static constexpr std::string_view meaning =
      "shares and dollars from the threshold to a bare majority, before and after rights are "
      "settled";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
