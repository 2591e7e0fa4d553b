#pragma once

#include <cstdint>
#include <vector>

#include "company/company.hpp"
#include "tally/value_bounds.hpp"

namespace flipin {

/// The value of every option grant to a holder who stays, and exercises at the best time from
/// vesting to expiration, in USD an option and in order of the config.
///
/// Each tranche is an option of its own, valued on paths of its own, so that their errors are
/// independent. A vested tranche is worth no less than what it pays today.
/// @param company  without problems, and with [optimal_exercise]
/// @param threads  at least 1; the bits do not depend on them
[[nodiscard]] std::vector<ValueBounds> grants_exercised_optimally(const Company& company,
                                                                  std::uint64_t seed,
                                                                  int threads);

}  // namespace flipin
