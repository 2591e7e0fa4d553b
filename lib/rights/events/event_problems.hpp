#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/problem.hpp"
#include "rights/clauses/amendment.hpp"
#include "rights/events/registry.hpp"
#include "rights/plan_terms.hpp"

namespace flipin {

/// The plan that events are checked against.
struct EventSetting {
  Date record_date;
  PlanTerms start;                       // before the first event
  Amendment amendment;                   // how far the threshold may be lowered
  Percentage largest_holding;            // known to the company, where an event does not say
  std::optional<Date> first_trigger;     // day of the first acquiring or adverse person, if known
  std::optional<Date> redeemable_until;  // last day on which the board can redeem, if known
};

/// What is wrong between events and their plan, and between the fields of each, event by event in
/// order of date.
///
/// @return keys with their table: "plan_event[0].date"
[[nodiscard]] std::vector<Problem> event_problems(std::span<const PlanEvents::Any> events,
                                                  const EventSetting& setting);

}  // namespace flipin
