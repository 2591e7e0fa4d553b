#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace flipin {

/// Two amounts that a part contributes, summed side by side.
using AmountPair = std::array<std::int64_t, 2>;

/// Every smallest choice of parts that adds up to `target`: which parts a total has left out.
///
/// @param parts  at most 20; more, and nothing is searched
/// @return positions in `parts`, one list a choice; empty if no choice adds up
/// @cost  O(2^parts)
[[nodiscard]] std::vector<std::vector<std::size_t>> smallest_choices(
    std::span<const AmountPair> parts, AmountPair target);

}  // namespace flipin
