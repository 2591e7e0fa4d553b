#pragma once

#include <vector>

#include "company/exact_results.hpp"

namespace flipin {

/// Adds what is known of the holders of a plan's rights: what it costs to redeem them all, how far
/// every holder is from the threshold, and how low the board may set that.
///
/// @param company  with a rights plan
void add_holder_results(const Company& company, std::vector<ExactResult>& results);

}  // namespace flipin
