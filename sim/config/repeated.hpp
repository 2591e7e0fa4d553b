#pragma once

#include <cstddef>
#include <string_view>

#include "config/source.hpp"

namespace flipin {

/// Says which key or table is given a second time, and where it stands first.
///
/// @param line  the line of the second
/// @param at    the byte of that line at which the TOML library stopped
/// @param said  what the library said: "cannot redefine existing integer 'price'"
[[nodiscard]] Fault explain_repeated(const Source& source,
                                     int line,
                                     std::size_t at,
                                     std::string_view said);

}  // namespace flipin
