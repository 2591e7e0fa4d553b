#pragma once

#include <string>

#include "report/table.hpp"

namespace flipin {

/// A table as aligned plain text: title, headings over as many lines as they need, rows, notes.
[[nodiscard]] std::string table_text(const Table& table);

/// Breaks `text` into lines of at most `width` characters; the second and later begin with
/// `indent`.
[[nodiscard]] std::string wrapped(const std::string& text,
                                  std::size_t width,
                                  const std::string& indent);

}  // namespace flipin
