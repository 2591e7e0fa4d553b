#include "core/subset_sum.hpp"

#include <bit>

namespace flipin {
namespace {

bool within(Int128 sum, Int128 target, Int128 slack) {
  return sum - target <= slack && target - sum <= slack;
}

}  // namespace

std::vector<std::vector<std::size_t>> smallest_choices(std::span<const AmountPair> parts,
                                                       AmountPair target,
                                                       Int128 slack) {
  std::vector<std::vector<std::size_t>> choices;
  if (parts.size() > most_parts) return choices;
  const std::uint32_t all = std::uint32_t{1} << parts.size();
  for (std::uint32_t chosen = 1; chosen < all; ++chosen) {
    const auto size = static_cast<std::size_t>(std::popcount(chosen));
    if (!choices.empty() && size > choices.front().size()) continue;
    AmountPair sum{};
    std::vector<std::size_t> choice;
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if ((chosen >> part & 1U) == 0) continue;
      sum[0] += parts[part][0];
      sum[1] += parts[part][1];
      choice.push_back(part);
    }
    if (!within(sum[0], target[0], slack) || !within(sum[1], target[1], slack)) continue;
    if (!choices.empty() && size < choices.front().size()) choices.clear();
    choices.push_back(choice);
  }
  return choices;
}

}  // namespace flipin
