#pragma once

#include <string>

namespace flipin {

/// A place in a config file, with what a reader must see to find it.
struct SourceSpan {
  std::string file;
  int line{1};    // from 1
  int column{1};  // from 1, in characters
  int width{1};   // characters, at least 1
  std::string line_text;
  int text_begins{1};  // column of the first character of line_text; above 1 in a very long line

  bool operator==(const SourceSpan&) const = default;
};

/// "file:line:column".
[[nodiscard]] std::string position(const SourceSpan& where);

/// One thing the author of a config must change.
struct Diagnostic {
  SourceSpan where;
  std::string problem;  // what is wrong, with the value found
  std::string remedy;   // what would be right

  bool operator==(const Diagnostic&) const = default;
};

/// A diagnostic as a compiler writes it: file:line:column, the line, a caret, the remedy.
///
/// Tabs before the caret are repeated, so that it stands under its value at any tab width.
[[nodiscard]] std::string render(const Diagnostic& diagnostic);

}  // namespace flipin
