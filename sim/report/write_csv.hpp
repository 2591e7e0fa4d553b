#pragma once

#include <string>

#include "report/table.hpp"

namespace flipin {

/// A table as comma-separated values with every digit: one heading line, "prv_5 ($)", then rows.
///
/// Words that a spreadsheet would take for a formula are written with a leading apostrophe.
/// @source  RFC 4180
[[nodiscard]] std::string table_csv(const Table& table);

}  // namespace flipin
