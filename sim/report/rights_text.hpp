#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "company/company.hpp"
#include "core/words.hpp"

namespace flipin {

/// The word of the clause that a plan settles by along paths.
[[nodiscard]] std::string_view settlement_name(const RightsPlan& plan);

/// The names of the acquirers, in order of the config.
[[nodiscard]] std::vector<std::string> acquirer_names(const Company& company);

/// The trigger that closed forms settle, as a sentence for a note: the smallest holding that
/// triggers the plan, at today's price and market value.
/// @param company  with a rights plan whose market value has a solution
[[nodiscard]] std::string today_words(const Company& company);

/// What the stock model of a company says of its price, as a sentence for a note.
[[nodiscard]] std::string model_words(const Company& company);

/// "5th percentile", for the columns and rows that list percentiles.
[[nodiscard]] std::string percentile_words(double level);

}  // namespace flipin
