#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// Who gains what others lose, to the cent.
struct HolderTransfersTable {
  static constexpr std::string_view name = "holder_transfers";
  static constexpr std::string_view meaning =
      "who gains what others lose when rights are settled, to the cent";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
