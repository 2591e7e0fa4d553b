#pragma once

#include <concepts>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "core/field.hpp"
#include "core/problem.hpp"
#include "rights/plan_terms.hpp"

namespace flipin {

/// What the rest of flipin asks of a dated event of a plan: what it makes of the terms from its
/// date on, the words of the document that say so, and rules between its own fields.
// clang-format off
template <class E>
concept PlanEventKind =
    std::regular<E> && Described<E> && requires(const E& event, const PlanTerms& terms) {
  { E::name } -> std::convertible_to<std::string_view>;
  { E::meaning } -> std::convertible_to<std::string_view>;
  { E::source } -> std::convertible_to<std::string_view>;
  { event.date } -> std::convertible_to<Date>;
  { event.problems() } -> std::same_as<std::vector<Problem>>;
  { event.apply(terms) } -> std::same_as<PlanTerms>;
};

/// An event that does nothing but multiply the purchase price, which may be put off until several
/// such add up to something.
template <class E>
concept AdjustsPrice = PlanEventKind<E> && requires(const E& event) {
  { event.price_factor() } -> std::same_as<double>;
};
// clang-format on

}  // namespace flipin
