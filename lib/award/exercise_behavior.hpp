#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/enum_names.hpp"
#include "core/field.hpp"

namespace flipin {

inline constexpr Limit plausible_exit_rate{[](double x) { return x >= 0.0 && x <= 3.0; },
                                           "lie from 0 to 3: 0.06 is about 6% a year"};

/// When holders see that the price has reached their multiple.
enum class ExerciseWatch {
  continuous,    // the moment it does
  daily_closes,  // at the first close of a trading day of the New York Stock Exchange at or above
                 // it
};

template <>
inline constexpr auto enum_names<ExerciseWatch> =
    std::to_array<std::pair<ExerciseWatch, std::string_view>>({
        {ExerciseWatch::continuous, "continuous"},
        {ExerciseWatch::daily_closes, "daily_closes"},
    });
static_assert(names_round_trip<ExerciseWatch>());

/// How holders of an option leave and exercise. The [exercise_behavior] table.
///
/// A vested holder exercises once the price reaches a multiple of the exercise price. A holder who
/// leaves before vesting forfeits; one who leaves after it takes what the option is worth that day.
/// @source  Hull and White (2004), "How to Value Employee Stock Options", Financial Analysts
///          Journal 60(1), 114-119
struct ExerciseBehavior {
  double exercise_multiple{2.0};
  double exit_rate_before_vesting{0.0};
  double exit_rate_after_vesting{0.0};
  ExerciseWatch watch{ExerciseWatch::continuous};

  static constexpr auto fields() {
    return std::tuple{
        optional("exercise_multiple",
                 &ExerciseBehavior::exercise_multiple,
                 "times the exercise price",
                 "price at or above which a vested holder exercises",
                 "2.0",
                 above_one),
        optional("exit_rate_before_vesting",
                 &ExerciseBehavior::exit_rate_before_vesting,
                 "a year, as a hazard",
                 "rate at which holders of unvested options leave and forfeit",
                 "0.05",
                 plausible_exit_rate),
        optional("exit_rate_after_vesting",
                 &ExerciseBehavior::exit_rate_after_vesting,
                 "a year, as a hazard",
                 "rate at which holders of vested options leave and exercise or lose them",
                 "0.05",
                 plausible_exit_rate),
        optional("watch",
                 &ExerciseBehavior::watch,
                 "",
                 "when holders see that the price has reached the multiple",
                 "\"continuous\""),
    };
  }

  bool operator==(const ExerciseBehavior&) const = default;
};

/// Where one award's holder differs from [exercise_behavior].
struct OwnBehavior {
  std::optional<double> exercise_multiple;
  std::optional<double> exit_rate_before_vesting;
  std::optional<double> exit_rate_after_vesting;

  static constexpr auto fields() {
    return std::tuple{
        optional("exercise_multiple",
                 &OwnBehavior::exercise_multiple,
                 "times the exercise price",
                 "this holder's exercise_multiple",
                 "2.5",
                 above_one),
        optional("exit_rate_before_vesting",
                 &OwnBehavior::exit_rate_before_vesting,
                 "a year, as a hazard",
                 "this holder's exit_rate_before_vesting",
                 "0.02",
                 plausible_exit_rate),
        optional("exit_rate_after_vesting",
                 &OwnBehavior::exit_rate_after_vesting,
                 "a year, as a hazard",
                 "this holder's exit_rate_after_vesting",
                 "0.02",
                 plausible_exit_rate),
    };
  }

  /// The behavior of all, with what differs replaced.
  [[nodiscard]] ExerciseBehavior over(const ExerciseBehavior& common) const {
    return {exercise_multiple.value_or(common.exercise_multiple),
            exit_rate_before_vesting.value_or(common.exit_rate_before_vesting),
            exit_rate_after_vesting.value_or(common.exit_rate_after_vesting),
            common.watch};
  }
};

}  // namespace flipin
