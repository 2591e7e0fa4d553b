#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "core/field.hpp"

namespace flipin {

/// Which results are followed as paths are added. The [convergence] table.
struct ConvergenceChoice {
  std::vector<std::string> results;

  static constexpr auto fields() {
    return std::tuple{optional("results",
                               &ConvergenceChoice::results,
                               "",
                               "names of simulated results; the first of every grant, bid and "
                               "price range if empty",
                               "[]")};
  }
};

}  // namespace flipin
