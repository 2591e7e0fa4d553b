#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "config/source.hpp"

namespace flipin {

/// A value of a config with the places of its key and of itself.
struct Node {
  enum class Kind { string, integer, number, boolean, date, time, date_time, list, table };

  Kind kind{Kind::table};
  std::string key;  // empty for an element of a list, and for the file itself
  TextPlace key_place;
  TextPlace place;             // of the value; of the header for a table that has one
  bool is_inline{};            // a table in braces
  std::string text;            // what a string says; of anything else, how it is written
  std::int64_t integer{};      // of an integer
  double number{};             // of an integer or a number
  std::optional<Date> date;    // of a date, if its year is not 0
  std::vector<Node> children;  // of a table, in order of the file; of a list

  /// The child with a key, or nothing.
  [[nodiscard]] const Node* find(std::string_view name) const {
    for (const Node& child : children)
      if (child.key == name) return &child;
    return nullptr;
  }
};

}  // namespace flipin
