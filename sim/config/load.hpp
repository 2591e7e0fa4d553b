#pragma once

#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "config/diagnostic.hpp"
#include "config/study.hpp"

namespace flipin {

/// A config that cannot be used, and everything its author must change, in order of the file.
struct Refused {
  std::vector<Diagnostic>
      diagnostics;  // at least one; the fifty-first says how many more there are
};

/// A config file that cannot be read at all: it is missing, a directory, or not ours to read.
class UnreadableFile : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// A table that [report] may ask for.
struct KnownTable {
  std::string_view name;
  std::optional<std::string> (*lacks)(const Company&);  // what keeps it from being filled: "[lot]"
};

/// Reads a config file.
///
/// @throws UnreadableFile  with the path and the system's reason
[[nodiscard]] std::variant<Study, Refused> load_study(const std::string& path,
                                                      std::span<const KnownTable> known_tables);

/// Reads the text of a config; never throws on anything the text says.
///
/// @param file_name  what diagnostics call it
[[nodiscard]] std::variant<Study, Refused> parse_study(std::string_view text,
                                                       std::string_view file_name,
                                                       std::span<const KnownTable> known_tables);

}  // namespace flipin
