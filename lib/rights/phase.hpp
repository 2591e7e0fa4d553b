#pragma once

#include <array>
#include <optional>

#include "core/enum_names.hpp"

namespace flipin {

/// Where the rights of a plan stand.
enum class Phase {
  not_issued,      // before the record date
  attached,        // they trade with the common shares only
  tender_pending,  // a tender offer for the threshold or more has begun
  separated,       // they trade alone and buy preferred shares
  triggered,       // somebody is an acquiring or adverse person; the board can still redeem
  flip_in_live,    // each valid right buys common shares at a discount
  flip_over,       // each valid right buys the acquiring company's shares at a discount
  exercised,       // every right that is ever exercised has been
  exchanged,       // the board has exchanged them
  redeemed,        // the board has redeemed them
  expired,         // the final expiration date has passed
};

template <>
inline constexpr auto enum_names<Phase> = std::to_array<std::pair<Phase, std::string_view>>({
    {Phase::not_issued, "not_issued"},
    {Phase::attached, "attached"},
    {Phase::tender_pending, "tender_pending"},
    {Phase::separated, "separated"},
    {Phase::triggered, "triggered"},
    {Phase::flip_in_live, "flip_in_live"},
    {Phase::flip_over, "flip_over"},
    {Phase::exercised, "exercised"},
    {Phase::exchanged, "exchanged"},
    {Phase::redeemed, "redeemed"},
    {Phase::expired, "expired"},
});
static_assert(names_round_trip<Phase>());

/// What moves rights from one phase to the next.
enum class PlanEvent {
  record_date,           // shareholders of this day receive the rights
  tender_announced,      // an offer that would reach the threshold
  tender_withdrawn,      // before the rights separate
  distribution_date,     // the tender's clock runs out
  acquiring_person,      // somebody reaches the threshold, and no exemption covers it
  adverse_person,        // the board's findings and the person's holding meet
  redemption_ends,       // the board can no longer redeem
  redemption,            // of all rights
  exchange_in_part,      // of some valid rights
  exchange,              // of all valid rights
  exercise,              // by every holder who ever exercises
  business_combination,  // a merger, or half of the assets or earning power sold
  final_expiration,      // the last day ends
  reissue,               // the board issues new rights after old ones are used up
};

template <>
inline constexpr auto enum_names<PlanEvent> =
    std::to_array<std::pair<PlanEvent, std::string_view>>({
        {PlanEvent::record_date, "record_date"},
        {PlanEvent::tender_announced, "tender_announced"},
        {PlanEvent::tender_withdrawn, "tender_withdrawn"},
        {PlanEvent::distribution_date, "distribution_date"},
        {PlanEvent::acquiring_person, "acquiring_person"},
        {PlanEvent::adverse_person, "adverse_person"},
        {PlanEvent::redemption_ends, "redemption_ends"},
        {PlanEvent::redemption, "redemption"},
        {PlanEvent::exchange_in_part, "exchange_in_part"},
        {PlanEvent::exchange, "exchange"},
        {PlanEvent::exercise, "exercise"},
        {PlanEvent::business_combination, "business_combination"},
        {PlanEvent::final_expiration, "final_expiration"},
        {PlanEvent::reissue, "reissue"},
    });
static_assert(names_round_trip<PlanEvent>());

/// One legal step of a plan.
struct Transition {
  Phase from;
  PlanEvent event;
  Phase to;
};

/// Every legal step; any other is a bug.
///
/// @source  HemaCare Corporation, Form 8-K of March 5, 1998, Item 5; the reissue is customary
inline constexpr auto transitions = std::to_array<Transition>({
    {Phase::not_issued, PlanEvent::record_date, Phase::attached},

    {Phase::attached, PlanEvent::tender_announced, Phase::tender_pending},
    {Phase::attached, PlanEvent::acquiring_person, Phase::triggered},
    {Phase::attached, PlanEvent::adverse_person, Phase::triggered},
    {Phase::attached, PlanEvent::redemption, Phase::redeemed},
    {Phase::attached, PlanEvent::final_expiration, Phase::expired},

    {Phase::tender_pending, PlanEvent::tender_withdrawn, Phase::attached},
    {Phase::tender_pending, PlanEvent::distribution_date, Phase::separated},
    {Phase::tender_pending, PlanEvent::acquiring_person, Phase::triggered},
    {Phase::tender_pending, PlanEvent::adverse_person, Phase::triggered},
    {Phase::tender_pending, PlanEvent::redemption, Phase::redeemed},
    {Phase::tender_pending, PlanEvent::final_expiration, Phase::expired},

    {Phase::separated, PlanEvent::acquiring_person, Phase::triggered},
    {Phase::separated, PlanEvent::adverse_person, Phase::triggered},
    {Phase::separated, PlanEvent::redemption, Phase::redeemed},
    {Phase::separated, PlanEvent::exercise, Phase::exercised},
    {Phase::separated, PlanEvent::final_expiration, Phase::expired},

    {Phase::triggered, PlanEvent::redemption_ends, Phase::flip_in_live},
    {Phase::triggered, PlanEvent::redemption, Phase::redeemed},
    {Phase::triggered, PlanEvent::exchange_in_part, Phase::triggered},
    {Phase::triggered, PlanEvent::exchange, Phase::exchanged},
    {Phase::triggered, PlanEvent::business_combination, Phase::flip_over},
    {Phase::triggered, PlanEvent::final_expiration, Phase::expired},

    {Phase::flip_in_live, PlanEvent::exchange_in_part, Phase::flip_in_live},
    {Phase::flip_in_live, PlanEvent::exchange, Phase::exchanged},
    {Phase::flip_in_live, PlanEvent::exercise, Phase::exercised},
    {Phase::flip_in_live, PlanEvent::business_combination, Phase::flip_over},
    {Phase::flip_in_live, PlanEvent::final_expiration, Phase::expired},

    {Phase::flip_over, PlanEvent::exercise, Phase::exercised},
    {Phase::flip_over, PlanEvent::final_expiration, Phase::expired},

    {Phase::exercised, PlanEvent::reissue, Phase::attached},
    {Phase::exchanged, PlanEvent::reissue, Phase::attached},
});

/// The phase after `event`, or nothing if the plan allows no such step.
[[nodiscard]] constexpr std::optional<Phase> next_phase(Phase from, PlanEvent event) {
  for (const Transition& step : transitions)
    if (step.from == from && step.event == event) return step.to;
  return std::nullopt;
}

}  // namespace flipin
