#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What changes if some holders do not exercise.
struct ParticipationTable {
  static constexpr std::string_view name = "participation";
  static constexpr std::string_view meaning =
      "what the plan does if only a part of the rights is exercised, and who pays for that";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
