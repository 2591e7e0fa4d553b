#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/exit_code.hpp"
#include "config/load.hpp"

namespace flipin {

/// Reads every config before anything is run, and prints every problem of every one of them.
/// @return the studies, or the exit code if one was refused or could not be read
[[nodiscard]] std::variant<std::vector<Study>, ExitCode> load_studies(
    const std::vector<std::string>& paths);

}  // namespace flipin
