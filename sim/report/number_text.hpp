#pragma once

#include <cstdint>
#include <string>

#include "report/table.hpp"

namespace flipin {

/// "1,234,567", "-12".
[[nodiscard]] std::string with_commas(std::int64_t value);

/// "1,234.50": rounded half up to `decimals`, thousands apart.
[[nodiscard]] std::string with_commas(double value, int decimals);

/// "$33,154", "-$12".
[[nodiscard]] std::string dollars(std::int64_t value);

/// A cell as a reader sees it; empty for no value.
[[nodiscard]] std::string shown(const Cell& cell, const Column& column);

/// A number with every digit it has, so that reading it gives the same bits.
[[nodiscard]] std::string full_precision(double value);

}  // namespace flipin
