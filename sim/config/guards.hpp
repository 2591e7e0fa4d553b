#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/field.hpp"
#include "core/percentage.hpp"

namespace flipin {

/// What one result may be.
struct GuardedResult {
  std::string result;
  std::optional<double> at_least;
  std::optional<double> at_most;

  static constexpr auto fields() {
    return std::tuple{
        required("result",
                 &GuardedResult::result,
                 "",
                 "name of a simulated result, as results.json has it",
                 "\"grant.darlington-2001.fair_value\""),
        optional("at_least",
                 &GuardedResult::at_least,
                 "in the result's unit",
                 "least that the result may be",
                 "0.10"),
        optional("at_most",
                 &GuardedResult::at_most,
                 "in the result's unit",
                 "most that the result may be",
                 "10.0"),
    };
  }
};

/// What a run must reach; where it does not, the program ends with 1. The [guards] table.
struct Guards {
  std::optional<Percentage> half_width;
  std::optional<double> twin_standard_errors;
  std::vector<GuardedResult> limit;

  static constexpr auto fields() {
    return std::tuple{
        optional("half_width",
                 &Guards::half_width,
                 "of the result",
                 "most that half the 95% interval may be, for the results that tolerance_for names",
                 "\"5%\"",
                 positive),
        optional("twin_standard_errors",
                 &Guards::twin_standard_errors,
                 "standard errors",
                 "most that a result may lie from its exact twin",
                 "6.0",
                 positive),
        optional("limit", &Guards::limit, "", "what single results may be"),
    };
  }
};

}  // namespace flipin
