#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "acquirer/acquirer.hpp"

namespace flipin {

/// Shares that a bidder still lacks to hold `wanted`, or one share less than the plan's threshold
/// where that is fewer; 0: it lacks none.
[[nodiscard]] inline std::int64_t lacks_below_threshold(const BidderView& view,
                                                        std::int64_t wanted) {
  const std::int64_t most = std::min(wanted, view.threshold - 1);
  return std::max<std::int64_t>(most - view.position.shares, 0);
}

/// The same for a part of the shares outstanding, which it does not exceed.
[[nodiscard]] inline std::int64_t lacks_below_threshold(const BidderView& view, Percentage wanted) {
  return lacks_below_threshold(view, wanted.most_of(ShareCount{view.outstanding}).count());
}

/// What is wrong with a part of the shares outstanding that a bidder means to hold.
[[nodiscard]] inline std::vector<Problem> stake_problems(const std::string& key, Percentage stake) {
  if (stake <= Percentage::from_millionths(1'000'000)) return {};
  return {{key,
           key + " is " + to_text(stake) + ", more than all shares outstanding",
           "give at most 100%"}};
}

}  // namespace flipin
