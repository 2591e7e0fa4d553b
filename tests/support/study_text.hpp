#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "config/load.hpp"

namespace flipin {

// The tables that the configs of these tests may ask for: three that anything fills, and one that
// wants a bidder.
inline std::optional<std::string> lacks_nothing(const Company& /*company*/) { return {}; }
inline std::optional<std::string> lacks_acquirer(const Company& company) {
  if (!company.acquirers.empty()) return {};
  return "an [[acquirer]]";
}

inline constexpr auto known_tables = std::to_array<KnownTable>({
    {"option_grants", lacks_nothing},
    {"year_end_values", lacks_nothing},
    {"dilution_ladder", lacks_nothing},
    {"trigger_outcomes", lacks_acquirer},
});

/// The least that a config must say.
inline constexpr std::string_view least_study =
    "[company]\n"
    "name = \"HemaCare Corporation\"\n"
    "shares_outstanding = 7_190_710\n"
    "[stock]\n"
    "date = 2001-03-23\n"
    "price = 1.20\n"
    "risk_free_rate = 0.048\n"
    "model = \"gbm\"\n"
    "volatility = 0.70\n";

/// The least study with more tables after it.
inline std::string study_with(std::string_view more) {
  return std::string{least_study} + std::string{more};
}

inline std::variant<Study, Refused> parsed(std::string_view text) {
  return parse_study(text, "study.toml", known_tables);
}

/// Every diagnostic of a config, as a user sees them; empty if it is valid.
inline std::string complaints(std::string_view text) {
  const auto result = parsed(text);
  std::string rendered;
  if (const auto* refused = std::get_if<Refused>(&result))
    for (const Diagnostic& diagnostic : refused->diagnostics) rendered += render(diagnostic);
  return rendered;
}

}  // namespace flipin
