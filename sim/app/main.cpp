#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "app/simd_choice.hpp"
#include "app/verbs.hpp"
#include "results/store.hpp"

namespace flipin {
namespace {

ExitCode carry_out(const Options& options) {
  if (options.verb == "run") return run(options);
  if (options.verb == "check") return check(options);
  if (options.verb == "explain") return explain(options);
  if (options.verb == "audit") return audit(options);
  if (options.verb == "path") return path(options);
  return list(options);
}

// Results that did not reach their reader are not results.
ExitCode flushed(ExitCode code) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
  fmt::print(stderr, "flipin: standard output cannot be written\n");
  return ExitCode::input_output;
}

ExitCode guarded(int count, char** words) {
  try {
    const auto read = read_command_line(count, words);
    if (const auto* code = std::get_if<ExitCode>(&read)) return *code;
    if (!use_chosen_simd_target()) return ExitCode::refused;
    return flushed(carry_out(std::get<Options>(read)));
  } catch (const UnwritableFile& error) {
    fmt::print(stderr, "flipin: {}\n", error.what());
    return ExitCode::input_output;
  } catch (const std::system_error& error) {
    fmt::print(stderr, "flipin: {}\n", error.what());
    return ExitCode::input_output;
  } catch (const std::exception& error) {
    fmt::print(stderr, "flipin: internal error, please report it: {}\n", error.what());
    return ExitCode::internal_error;
  }
}

}  // namespace
}  // namespace flipin

int main(int count, char** words) { return static_cast<int>(flipin::guarded(count, words)); }
