#pragma once

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace flipin {

// One verb of the program each, in a file of the same name: results to standard output, everything
// else to standard error.
[[nodiscard]] ExitCode run(const Options& options);
[[nodiscard]] ExitCode check(const Options& options);
[[nodiscard]] ExitCode explain(const Options& options);
[[nodiscard]] ExitCode audit(const Options& options);
[[nodiscard]] ExitCode path(const Options& options);
[[nodiscard]] ExitCode list(const Options& options);

}  // namespace flipin
