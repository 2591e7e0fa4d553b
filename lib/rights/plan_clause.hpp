#pragma once

#include <array>
#include <concepts>
#include <string_view>
#include <vector>

#include "core/field.hpp"
#include "core/problem.hpp"
#include "rights/phase.hpp"

namespace flipin {

/// Every phase in which rights exist.
inline constexpr std::array live_phases{Phase::attached,
                                        Phase::tender_pending,
                                        Phase::separated,
                                        Phase::triggered,
                                        Phase::flip_in_live,
                                        Phase::flip_over};

/// What the rest of flipin asks of a clause of a rights plan: the words of the document that it
/// carries, the phases in which it acts, and rules between its own fields.
// clang-format off
template <class C>
concept PlanClause =
    std::regular<C> && Described<C> && requires(const C& clause) {
  { C::name } -> std::convertible_to<std::string_view>;
  { C::meaning } -> std::convertible_to<std::string_view>;
  { C::source } -> std::convertible_to<std::string_view>;
  { C::phases.front() } -> std::convertible_to<Phase>;
  { clause.problems() } -> std::same_as<std::vector<Problem>>;
};
// clang-format on

}  // namespace flipin
