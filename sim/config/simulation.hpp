#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/enum_names.hpp"
#include "core/field.hpp"
#include "core/percentage.hpp"
#include "random/sobol.hpp"

namespace flipin {

/// A way to a smaller error from the same paths. They combine; each has its own error estimate.
enum class Method {
  antithetic,
  control_variates,
  sobol,
  share_measure,
  importance_sampling,
  conditional,
  shifted_level,
};

template <>
inline constexpr auto enum_names<Method> = std::to_array<std::pair<Method, std::string_view>>({
    {Method::antithetic, "antithetic"},
    {Method::control_variates, "control_variates"},
    {Method::sobol, "sobol"},
    {Method::share_measure, "share_measure"},
    {Method::importance_sampling, "importance_sampling"},
    {Method::conditional, "conditional"},
    {Method::shifted_level, "shifted_level"},
});
static_assert(names_round_trip<Method>());

template <>
inline constexpr auto enum_meanings<Method> = std::to_array<std::string_view>({
    "the prices and event times of half the paths mirror those of the others; errors come from the "
    "means of pairs",
    "results are corrected by what paths err in numbers whose means are known exactly, with "
    "coefficients from a pilot of 8,192 other paths",
    "prices, departures and arrivals come from Sobol's points in Owen's scrambling, by a Brownian "
    "bridge; what happens between two dates stays pseudo-random; "
    "errors come from the means of independent replicates, intervals from Student's t",
    "paths are drawn with the stock as numeraire: less error where the payoff is in shares, "
    "more where it is not",
    "paths are drawn with importance_drift added to the price's yearly drift, and weighted: less "
    "error where triggers are rare",
    "what happens after vesting, and when a bidder arrives, is integrated instead of drawn",
    "levels watched at the daily close are watched continuously, shifted by 0.5826 standard "
    "deviations of a day (Broadie, Glasserman and Kou 1997)",
});

/// How paths are drawn, how many, and how exact the results must be. The [simulation] table.
struct Simulation {
  std::uint64_t paths{65'536};
  std::uint64_t seed{1};
  std::vector<Method> methods{};
  std::uint64_t replicates{32};
  std::uint64_t sobol_dimensions{flipin::sobol_dimensions};
  std::optional<double> importance_drift{};
  std::optional<Percentage> tolerance{};
  std::vector<std::string> tolerance_for{};
  std::uint64_t max_paths{std::uint64_t{1} << 28};

  [[nodiscard]] bool uses(Method method) const {
    return std::ranges::find(methods, method) != methods.end();
  }

  static constexpr auto fields() {
    constexpr Limit countable{[](double x) { return x >= 2.0 && x <= 1'099'511'627'776.0; },
                              "lie from 2 to 1_099_511_627_776"};
    return std::tuple{
        optional("paths",
                 &Simulation::paths,
                 "",
                 "how many paths are simulated; with a tolerance, how many at first",
                 "65_536",
                 countable),
        optional("seed",
                 &Simulation::seed,
                 "",
                 "which random numbers are drawn; the same seed gives the same results",
                 "1998",
                 not_negative),
        optional("methods",
                 &Simulation::methods,
                 "",
                 "ways to a smaller error from the same paths",
                 "[\"antithetic\"]"),
        optional("replicates",
                 &Simulation::replicates,
                 "",
                 "independent scramblings of sobol's points that the paths are shared among",
                 "32",
                 Limit{[](double x) { return x >= 16.0 && x <= 32.0; }, "lie from 16 to 32"}),
        optional("sobol_dimensions",
                 &Simulation::sobol_dimensions,
                 "",
                 "coordinates of a path that sobol's points give; further ones are pseudo-random",
                 "3_667",
                 Limit{[](double x) { return x >= 1.0 && x <= double{flipin::sobol_dimensions}; },
                       "lie from 1 to 3_667, the dimensions that there are directions for"}),
        optional("importance_drift",
                 &Simulation::importance_drift,
                 "a year, of the log price",
                 "what importance_sampling adds to the drift of the price",
                 "-0.30",
                 Limit{[](double x) { return x != 0.0 && x >= -10.0 && x <= 10.0; },
                       "lie from -10 to 10 and not be 0"}),
        optional(
            "tolerance",
            &Simulation::tolerance,
            "of the result",
            "paths are doubled until the half-width of the 95% interval is at most this; it is "
            "looked at again and again, so that the last interval covers a little less than 95%",
            "\"0.5%\"",
            positive),
        optional("tolerance_for",
                 &Simulation::tolerance_for,
                 "",
                 "names of the results that the tolerance is for; the first of every grant, bid "
                 "and price range if empty",
                 "[]"),
        optional("max_paths",
                 &Simulation::max_paths,
                 "",
                 "most paths that a tolerance may take",
                 "268_435_456",
                 countable),
    };
  }
};

}  // namespace flipin
