#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// Whether authorized shares suffice, and what replaces them.
struct AuthorizedNeedTable {
  static constexpr std::string_view name = "authorized_need";
  static constexpr std::string_view meaning =
      "new shares that full exercise takes at each market price, and what replaces those not "
      "authorized";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
