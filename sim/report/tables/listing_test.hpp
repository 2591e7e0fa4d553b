#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// How likely the stock keeps its listing, and when.
struct ListingTestTable {
  static constexpr std::string_view name = "listing_test";
  static constexpr std::string_view meaning =
      "how likely the stock closes at or above a price for long enough to keep its listing";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
