#pragma once

#include <cstdint>
#include <vector>

#include "tally/quantile_histogram.hpp"
#include "tally/ratio_moments.hpp"

namespace flipin {

/// What one block yielded for one outcome.
struct BlockTally {
  RatioMoments units;     // its paths, or pairs
  RatioTerm total;        // of all its paths
  std::uint64_t paths{};  // that yielded a number
};

/// What all blocks yielded for one outcome, merged block after block.
struct OutcomeTally {
  RatioMoments units;
  std::vector<RatioTerm> replicates;  // the totals of each; none but for quasi-random points
  std::uint64_t paths{};
  QuantileHistogram histogram;  // filled where the outcome asks for percentiles
};

}  // namespace flipin
