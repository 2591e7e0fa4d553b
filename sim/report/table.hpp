#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace flipin {

/// One number or word of a table; the number is exact, how many digits are shown is the column's.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double>;

/// A cell that stays empty where there is no value.
template <class Value>
[[nodiscard]] Cell cell_of(const std::optional<Value>& value) {
  if (!value) return {};
  return *value;
}

/// One column: what its cells are and how many decimals a reader is shown.
struct Column {
  std::string id;       // "prv_5": stable, for programs
  std::string heading;  // in the filing's words
  std::string unit;     // "$", "%", "shares"; empty for words
  int decimals{0};      // shown in text
};

/// A finished table. Tables decide numbers and words; writers decide layout.
struct Table {
  std::string id;
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // (rows) x (columns)
  std::vector<std::string> notes;       // numbered from 1, as in a filing

  /// Adds a note and returns the mark that refers to it, "(1)".
  std::string note(std::string text) {
    notes.push_back(std::move(text));
    return "(" + std::to_string(notes.size()) + ")";
  }
};

}  // namespace flipin
