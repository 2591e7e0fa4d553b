#pragma once

#include <optional>
#include <vector>

#include "stock/stock.hpp"

namespace flipin {

/// Which closes count towards a run.
enum class CloseSide { at_or_above, at_or_below };

/// Returns, for each close, the exact chance that it completes the first run of so many closes at
/// or beyond a level.
///
/// Nothing where the model has no such chances, or where drift decides alone: beyond 20 standard
/// deviations the recursion would take too long.
///
/// @param closes  years after the start, in order; the start itself is no close
/// @param run     closes in a row, >= 1
/// @cost  that of first_run_chances
[[nodiscard]] std::optional<std::vector<double>> exact_run_chances(const Stock& stock,
                                                                   const std::vector<Years>& closes,
                                                                   DollarsPerShare level,
                                                                   CloseSide side,
                                                                   int run);

}  // namespace flipin
