#pragma once

#include <array>
#include <optional>

#include "core/enum_names.hpp"

namespace flipin {

/// Where the rights of a plan stand.
enum class Phase {
  attached,   // they trade with the common shares
  triggered,  // a person has become an acquiring person; its rights are void
  settled,    // exercised or exchanged
  expired,    // the final expiration date has passed
};

template <>
inline constexpr auto enum_names<Phase> = std::to_array<std::pair<Phase, std::string_view>>({
    {Phase::attached, "attached"},
    {Phase::triggered, "triggered"},
    {Phase::settled, "settled"},
    {Phase::expired, "expired"},
});
static_assert(names_round_trip<Phase>());

/// What moves rights from one phase to the next.
enum class PlanEvent { threshold_reached, settlement, final_expiration };

/// One legal step of a plan.
struct Transition {
  Phase from;
  PlanEvent event;
  Phase to;
};

/// Every legal step; any other is a bug.
inline constexpr auto transitions = std::to_array<Transition>({
    {Phase::attached, PlanEvent::threshold_reached, Phase::triggered},
    {Phase::attached, PlanEvent::final_expiration, Phase::expired},
    {Phase::triggered, PlanEvent::settlement, Phase::settled},
    {Phase::triggered, PlanEvent::final_expiration, Phase::expired},
});

/// The phase after `event`, or nothing if the plan allows no such step.
[[nodiscard]] constexpr std::optional<Phase> next_phase(Phase from, PlanEvent event) {
  for (const Transition& step : transitions)
    if (step.from == from && step.event == event) return step.to;
  return std::nullopt;
}

}  // namespace flipin
