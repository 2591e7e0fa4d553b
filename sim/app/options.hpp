#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/exit_code.hpp"
#include "core/percentage.hpp"

namespace flipin {

/// What the command line asks for; what it leaves out is the config's to say.
struct Options {
  std::string verb;  // "run", "check", "explain", "audit", "path" or "list"
  std::vector<std::string> configs;
  std::string word;      // to explain
  std::uint64_t path{};  // to tell, from 1
  bool as_json{};
  bool as_reference{};  // explain: the whole reference config
  std::optional<std::string> out;
  std::optional<int> threads;
  std::optional<std::uint64_t> seed;
  std::optional<std::uint64_t> paths;
  std::optional<Percentage> tolerance;
};

/// Reads the command line; help, version and refusals are printed here.
/// @return what to do, or the exit code where there is nothing left to do
[[nodiscard]] std::variant<Options, ExitCode> read_command_line(int count, char** words);

}  // namespace flipin
