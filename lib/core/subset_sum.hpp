#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/share_count.hpp"

namespace flipin {

/// Two amounts that a part contributes, summed side by side.
using AmountPair = std::array<Int128, 2>;

/// The most parts that `smallest_choices` searches.
inline constexpr std::size_t most_parts = 20;

/// Every smallest choice of parts that adds up to `target`: which parts a total has left out.
///
/// @param parts  at most `most_parts`; more, and nothing is searched
/// @param slack  how far either sum may lie from the target, for targets that were rounded
/// @return positions in `parts`, one list a choice; empty if no choice adds up
/// @cost  O(2^parts)
[[nodiscard]] std::vector<std::vector<std::size_t>> smallest_choices(
    std::span<const AmountPair> parts, AmountPair target, Int128 slack = 0);

}  // namespace flipin
