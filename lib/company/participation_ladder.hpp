#pragma once

#include <tuple>
#include <vector>

#include "core/field.hpp"

namespace flipin {

/// How many holders take part in the participation table. The [participation_ladder] table.
struct ParticipationLadder {
  std::vector<double> fractions{0.05, 0.10, 0.20, 0.235294, 0.50, 0.75, 1.0};

  static constexpr auto fields() {
    return std::tuple{
        optional("fractions",
                 &ParticipationLadder::fractions,
                 "of the valid rights",
                 "parts of them that are exercised",
                 "[0.05, 0.10, 0.20, 0.235294, 0.50, 0.75, 1.0]",
                 from_zero_to_one),
    };
  }
};

}  // namespace flipin
