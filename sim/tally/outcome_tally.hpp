#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "tally/quantile_histogram.hpp"
#include "tally/ratio_moments.hpp"

namespace flipin {

/// Whether paths yield nothing or much: how far a result jumps where a path crosses a line.
struct Jump {
  bool has_zeros{};
  double largest{};  // weight times number

  void see(double number) {
    has_zeros = has_zeros || number == 0.0;
    largest = std::max(largest, number);
  }
  void merge(Jump other) {
    has_zeros = has_zeros || other.has_zeros;
    largest = std::max(largest, other.largest);
  }
};

/// What one block yielded for one outcome.
struct BlockTally {
  RatioMoments units;     // its paths, or pairs
  RatioTerm total;        // of all its paths
  std::uint64_t paths{};  // that yielded a number
  Jump jump{};
};

/// What all blocks yielded for one outcome, merged block after block.
struct OutcomeTally {
  RatioMoments units;
  std::vector<RatioTerm> replicates;  // the totals of each; none but for quasi-random points
  std::uint64_t paths{};
  Jump jump{};
  QuantileHistogram histogram{};  // filled where the outcome asks for percentiles
};

}  // namespace flipin
