#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// How far each holder, or group acting in concert, is from being an acquiring person.
struct ThresholdHeadroomTable {
  static constexpr std::string_view name = "threshold_headroom";
  static constexpr std::string_view meaning =
      "how far each holder is from being an acquiring person, and what that would do to it";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
