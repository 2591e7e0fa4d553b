#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What a settlement of rights does to options, and what makes it good.
struct OptionsAfterTriggerTable {
  static constexpr std::string_view name = "options_after_trigger";
  static constexpr std::string_view meaning =
      "what a settlement of rights takes from options outstanding, and the adjustment that returns "
      "it";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
