#pragma once

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

#include "calendar/date.hpp"
#include "core/units.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// When rights that buy common shares can be exercised.
enum class ExerciseStart {
  last_look,  // not while the board can still redeem them
  trip_wire,  // from the distribution date; the trigger itself ends the power to redeem
};

template <>
inline constexpr auto enum_names<ExerciseStart> =
    std::to_array<std::pair<ExerciseStart, std::string_view>>({
        {ExerciseStart::last_look, "last_look"},
        {ExerciseStart::trip_wire, "trip_wire"},
    });
static_assert(names_round_trip<ExerciseStart>());

template <>
inline constexpr auto enum_meanings<ExerciseStart> = std::to_array<std::string_view>({
    "not while the board can still redeem them",
    "from the distribution date; the trigger itself ends the power to redeem",
});

/// From when rights can be exercised, and what a right is worth that buys a preferred unit.
struct Exercise {
  static constexpr std::string_view name = "exercise";
  static constexpr std::string_view meaning =
      "rights can be exercised once they have separated, and after a trigger once the board can no "
      "longer redeem them";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"The Rights are not exercisable until the Distribution "
      "Date.\"; that they wait for the end of redemption is customary in rights agreements, "
      "Section 11(a)(ii)";
  static constexpr std::array phases{
      Phase::separated, Phase::triggered, Phase::flip_in_live, Phase::flip_over};

  ExerciseStart start{ExerciseStart::last_look};

  static constexpr auto fields() {
    return std::tuple{
        optional("start",
                 &Exercise::start,
                 "",
                 "whether rights wait until the board can no longer redeem them",
                 "\"last_look\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// The day from whose close rights can be exercised.
  ///
  /// @param last_redemption_day  last on which the board can redeem triggered rights; nothing: no
  ///                             trigger, so that rights for preferred units do not wait for it
  [[nodiscard]] constexpr Date first_day(Date distribution,
                                         std::optional<Date> last_redemption_day) const {
    if (start == ExerciseStart::trip_wire || !last_redemption_day) return distribution;
    return std::max(distribution, *last_redemption_day);
  }

  /// What a right brings that buys preferred units and no common shares at a discount.
  ///
  /// @param price           of what the right buys: as many common shares as it buys units
  /// @param exercise_price  of the right
  [[nodiscard]] constexpr DollarsPerShare base_payoff(DollarsPerShare price,
                                                      DollarsPerShare exercise_price) const {
    return std::max(price - exercise_price, DollarsPerShare{});
  }

  bool operator==(const Exercise&) const = default;
};
static_assert(PlanClause<Exercise>);

}  // namespace flipin
