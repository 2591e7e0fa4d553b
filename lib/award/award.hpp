#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "award/exercise_behavior.hpp"
#include "calendar/term.hpp"
#include "calendar/time_grid.hpp"
#include "core/field.hpp"
#include "core/problem.hpp"
#include "stock/estimator.hpp"
#include "stock/observer.hpp"
#include "stock/stock.hpp"

namespace flipin {

/// What an award is valued against.
struct AwardSetting {
  Stock stock;
  ExerciseBehavior behavior;  // where the award does not state its own
  std::string id;             // "darlington-2001": the award's name in estimates
  std::uint32_t holder{};     // a number a holder: one person's awards share a draw of departure
  Estimator estimator{};
};

/// What the rest of flipin asks of an award.
///
/// `draws_departure` says whether paths draw when the holder leaves; `problems` are rules between
/// its own fields, given the day on which paths start; `dates` are the times it must see the price
/// at; `observer` watches them on a grid that contains them all.
// clang-format off
template <class A>
concept Award =
    Described<A> && requires(const A& award, const AwardSetting& setting, const TimeGrid& grid) {
  { A::name } -> std::convertible_to<std::string_view>;
  { A::meaning } -> std::convertible_to<std::string_view>;
  { A::draws_departure } -> std::convertible_to<bool>;
  { award.holder } -> std::convertible_to<std::string_view>;
  { award.granted } -> std::convertible_to<Date>;
  { award.problems(setting.stock.date) } -> std::same_as<std::vector<Problem>>;
  { award.dates(setting) } -> std::same_as<std::vector<Years>>;
  { award.observer(setting, grid) } -> std::same_as<std::unique_ptr<Observer>>;
};
// clang-format on

}  // namespace flipin
