#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// How results settle as paths are added.
struct ConvergenceTable {
  static constexpr std::string_view name = "convergence";
  static constexpr std::string_view meaning = "how results settle as paths are added";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
