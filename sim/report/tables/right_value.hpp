#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// What a right is worth while it waits for a bidder.
struct RightValueTable {
  static constexpr std::string_view name = "right_value";
  static constexpr std::string_view meaning =
      "what a right is worth while it waits for each bidder, and what the plan deters";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
