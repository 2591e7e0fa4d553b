#pragma once

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/enum_names.hpp"
#include "core/field.hpp"
#include "core/problem.hpp"

namespace flipin {

/// What one of a reported number counts.
enum class ReportedUnit {
  one,        // the result's own unit
  percent,    // hundredths of a fraction
  thousands,  // of the result's own unit
  millions,   // of the result's own unit
};

template <>
inline constexpr auto enum_names<ReportedUnit> =
    std::to_array<std::pair<ReportedUnit, std::string_view>>({
        {ReportedUnit::one, "one"},
        {ReportedUnit::percent, "percent"},
        {ReportedUnit::thousands, "thousands"},
        {ReportedUnit::millions, "millions"},
    });
static_assert(names_round_trip<ReportedUnit>());

/// What a filing or a newspaper reported of something that is computed here: a [[reported]].
struct ReportedOutcome {
  std::string result;
  double value{};
  std::optional<double> lowest;
  std::optional<double> highest;
  std::optional<double> tolerance;
  ReportedUnit unit{ReportedUnit::one};
  std::string source;
  std::string note;

  static constexpr auto fields() {
    return std::tuple{
        required("result",
                 &ReportedOutcome::result,
                 "",
                 "name of the result that was reported, as results.json has it",
                 "\"rights.exchange.stake_after\""),
        required("value", &ReportedOutcome::value, "in the unit", "what was reported", "8.1"),
        optional("lowest",
                 &ReportedOutcome::lowest,
                 "in the unit",
                 "least that the result may be to agree; no least if left out",
                 "8.0"),
        optional("highest",
                 &ReportedOutcome::highest,
                 "in the unit",
                 "most that the result may be to agree; no most if left out",
                 "8.2"),
        optional("tolerance",
                 &ReportedOutcome::tolerance,
                 "in the unit",
                 "most that the result may lie from the value to agree; no limit if left out",
                 "0.1",
                 not_negative),
        optional("unit", &ReportedOutcome::unit, "", "what one of the value counts", "\"percent\""),
        required("source",
                 &ReportedOutcome::source,
                 "",
                 "who reported it, and when",
                 "\"Japan Times, July 12, 2007\""),
        optional(
            "note", &ReportedOutcome::note, "", "why it may differ", "\"rounded by the source\""),
    };
  }

  /// How many units a result of 1 is.
  [[nodiscard]] double factor() const {
    switch (unit) {
      case ReportedUnit::one:
        break;
      case ReportedUnit::percent:
        return 100.0;
      case ReportedUnit::thousands:
        return 1e-3;
      case ReportedUnit::millions:
        return 1e-6;
    }
    return 1.0;
  }

  /// The least, in the unit, that agrees.
  [[nodiscard]] double least() const {
    constexpr double none = -std::numeric_limits<double>::infinity();
    return std::max(lowest.value_or(none), tolerance ? value - *tolerance : none);
  }

  /// The most, in the unit, that agrees.
  [[nodiscard]] double most() const {
    constexpr double none = std::numeric_limits<double>::infinity();
    return std::min(highest.value_or(none), tolerance ? value + *tolerance : none);
  }

  [[nodiscard]] std::vector<Problem> problems() const {
    if (!lowest && !highest && !tolerance)
      return {{"value",
               "nothing is said of how far the result may lie from what was reported",
               "give tolerance, or lowest and highest"}};
    if (least() <= most()) return {};
    return {{lowest && highest && *lowest > *highest ? "highest" : "tolerance",
             "no result lies within the limits that are stated",
             "let lowest, highest and tolerance leave some room"}};
  }
};

}  // namespace flipin
