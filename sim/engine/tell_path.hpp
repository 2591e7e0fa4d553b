#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "company/company.hpp"
#include "plan/plan.hpp"
#include "rights/journal.hpp"

namespace flipin {

/// A number that one path yielded.
struct PathResult {
  std::string name;  // "acquirer.creeping-bidder.loss"
  std::string unit;
  double value{};
};

/// What happened to one bidder on one path, and what it yielded.
struct BidStory {
  Journal journal;
  std::vector<PathResult> results;  // those that this path yields
};

/// Simulates one path of a run again and tells what every bidder does on it.
///
/// @param path  counted from 0, below the run's paths
/// @return one story a bidder, in order of the config
/// @cost  one block of paths
[[nodiscard]] std::vector<BidStory> tell_path(const Company& company,
                                              const Plan& plan,
                                              std::uint64_t path);

}  // namespace flipin
