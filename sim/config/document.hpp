#pragma once

#include <vector>

#include "config/admission.hpp"
#include "config/faults.hpp"
#include "config/node.hpp"
#include "config/source.hpp"

namespace flipin {

/// A config as a tree that knows its places.
struct Document {
  bool is_read{};  // false: too many syntax errors to go on
  Node root;
  std::vector<int> skipped;  // lines that could not be read, in order
  std::vector<int> headers;  // lines that begin a table, in order

  /// True if a key that seems to be missing from a table may stand on a line that was skipped.
  ///
  /// @param header  the line of the table's header; 0 for the file itself
  [[nodiscard]] bool may_hide_keys(int header) const;
};

/// Parses the admitted lines of a config with toml++.
///
/// The library stops at the first syntax error; here a faulty statement is noted and left out, and
/// the rest parsed again, so that an author sees all of them at once.
/// @cost  one parse for each syntax error, at most 20
[[nodiscard]] Document parse_document(const Source& source,
                                      const Admission& admission,
                                      Faults& faults);

}  // namespace flipin
