#pragma once

#include <tuple>
#include <vector>

#include "core/field.hpp"

namespace flipin {

/// What the tables on completing a takeover assume. The [completion_cost] table.
struct CompletionLadder {
  std::vector<double> premiums{0.0, 0.3, 0.5};
  std::vector<double> synergies{0.25, 0.5, 1.0};

  static constexpr auto fields() {
    return std::tuple{
        optional("premiums",
                 &CompletionLadder::premiums,
                 "of the price",
                 "what an acquirer pays above the price for the shares of others, 0.30 is 30%",
                 "[0.0, 0.30, 0.50]",
                 Limit{[](double x) { return x >= -0.9 && x <= 100.0; }, "lie from -0.9 to 100"}),
        optional("synergies",
                 &CompletionLadder::synergies,
                 "of the company's value",
                 "what it gains by owning all of the company",
                 "[0.25, 0.50, 1.00]",
                 Limit{[](double x) { return x >= 0.0 && x <= 100.0; }, "lie from 0 to 100"}),
    };
  }
};

}  // namespace flipin
