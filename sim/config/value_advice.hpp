#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace flipin {

/// What to say about a value that is not TOML.
struct ValueAdvice {
  std::string_view written;  // the part of the line it is about
  std::string problem;
  std::string remedy;
};

/// About "1,290,800" around byte `at` of a line, where TOML takes the commas for the next value.
[[nodiscard]] std::optional<ValueAdvice> advise_on_number_with_commas(std::string_view line,
                                                                      std::size_t at);

/// About dates, amounts, percentages and words as people write them elsewhere.
///
/// @param word  the part of the line at which the TOML library stopped
/// @param said  what the library said
[[nodiscard]] std::optional<ValueAdvice> advise_on_value(std::string_view line,
                                                         std::string_view word,
                                                         std::string_view said);

}  // namespace flipin
