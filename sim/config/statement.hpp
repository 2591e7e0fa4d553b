#pragma once

#include <string_view>

namespace flipin {

/// True for a letter, digit, '_' or '-': what a key may hold without quotes.
[[nodiscard]] bool is_bare(char c);

/// True for a line that begins a statement wherever it stands: `key =` or `[header]`.
[[nodiscard]] bool begins_statement(std::string_view line);

/// True for a line whose first character is '[': a header, unless it continues a list.
[[nodiscard]] bool begins_with_bracket(std::string_view line);

}  // namespace flipin
