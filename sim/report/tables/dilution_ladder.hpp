#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// The same over a grid of prices and stakes.
struct DilutionLadderTable {
  static constexpr std::string_view name = "dilution_ladder";
  static constexpr std::string_view meaning =
      "dilution of the acquiring person over a grid of market prices and stakes";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
