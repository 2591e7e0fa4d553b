#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "company/company.hpp"
#include "report/table.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// Which of its two weapons costs an acquiring person more.
struct ExchangeOrFlipInTable {
  static constexpr std::string_view name = "exchange_or_flip_in";
  static constexpr std::string_view meaning =
      "what a flip-in and an exchange do to each stake, and which costs the acquiring person more";

  [[nodiscard]] static std::optional<std::string> lacks(const Company& company);
  [[nodiscard]] static Table build(const Company& company, const Estimates& estimates);
};

}  // namespace flipin
