#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What a triggered plan does to the acquiring person: votes, value and dollars, together.
struct AcquirerDilutionTable {
  static constexpr std::string_view name = "acquirer_dilution";
  static constexpr std::string_view meaning =
      "what a triggered plan does to the acquiring person, today and along paths";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
