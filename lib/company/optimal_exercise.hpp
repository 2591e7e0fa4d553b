#pragma once

#include <cstdint>
#include <tuple>

#include "core/field.hpp"

namespace flipin {

/// What option grants would be worth to holders who exercise optimally, and how precisely that is
/// found out. The [optimal_exercise] table.
struct OptimalExercise {
  std::uint64_t exercise_dates_a_year{12};
  std::uint64_t degree{5};
  std::uint64_t policy_paths{131'072};
  std::uint64_t pricing_paths{200'000};
  std::uint64_t dual_paths{512};
  std::uint64_t inner_paths{128};

  static constexpr auto fields() {
    return std::tuple{
        optional("exercise_dates_a_year",
                 &OptimalExercise::exercise_dates_a_year,
                 "a year",
                 "least number of dates on which an option may be exercised: at equal intervals "
                 "from vesting to expiration, both included",
                 "12",
                 Limit{[](double x) { return x >= 1.0 && x <= 252.0; }, "lie from 1 to 252"}),
        optional("degree",
                 &OptimalExercise::degree,
                 "",
                 "of the polynomials in the log price by which regressions value holding on",
                 "5",
                 Limit{[](double x) { return x >= 1.0 && x <= 8.0; }, "lie from 1 to 8"}),
        optional("policy_paths",
                 &OptimalExercise::policy_paths,
                 "",
                 "paths on which regressions find when to exercise; all of them are held in memory",
                 "16_384",
                 Limit{[](double x) { return x >= 1.0 && x <= 4'194'304.0; },
                       "lie from 1 to 4_194_304"}),
        optional("pricing_paths",
                 &OptimalExercise::pricing_paths,
                 "",
                 "paths on which that policy is then valued: the lower bound",
                 "32_768",
                 Limit{[](double x) { return x >= 2.0 && x <= 1'073'741'824.0; },
                       "lie from 2 to 1_073_741_824"}),
        optional("dual_paths",
                 &OptimalExercise::dual_paths,
                 "",
                 "paths on which the upper bound lets the holder see the future",
                 "64",
                 Limit{[](double x) { return x >= 2.0 && x <= 1'048'576.0; },
                       "lie from 2 to 1_048_576"}),
        optional(
            "inner_paths",
            &OptimalExercise::inner_paths,
            "",
            "paths from each date of a dual path on which exercise may pay, to value holding on",
            "32",
            Limit{[](double x) { return x >= 1.0 && x <= 65'536.0; }, "lie from 1 to 65_536"}),
    };
  }

  bool operator==(const OptimalExercise&) const = default;
};

}  // namespace flipin
