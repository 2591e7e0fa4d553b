#pragma once

#include <string_view>

#include "config/source.hpp"

namespace flipin {

/// Says in plain words what is wrong with a line that the TOML library cannot parse.
///
/// @param line, column  where the library stopped
/// @param said          what the library says about it
[[nodiscard]] Fault explain_syntax(const Source& source,
                                   int line,
                                   int column,
                                   std::string_view said);

}  // namespace flipin
