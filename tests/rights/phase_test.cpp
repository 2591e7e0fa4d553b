#include "rights/phase.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

constexpr Phase phases[] = {Phase::attached, Phase::triggered, Phase::settled, Phase::expired};
constexpr PlanEvent events[] = {
    PlanEvent::threshold_reached, PlanEvent::settlement, PlanEvent::final_expiration};

TEST(Phase, MovesWhereThePlanSaysSo) {
  EXPECT_EQ(next_phase(Phase::attached, PlanEvent::threshold_reached), Phase::triggered);
  EXPECT_EQ(next_phase(Phase::attached, PlanEvent::final_expiration), Phase::expired);
  EXPECT_EQ(next_phase(Phase::triggered, PlanEvent::settlement), Phase::settled);
  EXPECT_EQ(next_phase(Phase::triggered, PlanEvent::final_expiration), Phase::expired);
}

TEST(Phase, MovesNowhereElse) {
  int legal = 0;
  for (const Phase from : phases)
    for (const PlanEvent event : events)
      if (next_phase(from, event)) ++legal;
  EXPECT_EQ(legal, 4);
  // Rights cannot be settled before a trigger, nor triggered twice.
  EXPECT_EQ(next_phase(Phase::attached, PlanEvent::settlement), std::nullopt);
  EXPECT_EQ(next_phase(Phase::triggered, PlanEvent::threshold_reached), std::nullopt);
}

TEST(Phase, IsFinalOnceSettledOrExpired) {
  for (const PlanEvent event : events) {
    EXPECT_EQ(next_phase(Phase::settled, event), std::nullopt);
    EXPECT_EQ(next_phase(Phase::expired, event), std::nullopt);
  }
}

TEST(Phase, HasAWordForEveryPhase) {
  for (const Phase phase : phases) EXPECT_EQ(parse_enum<Phase>(to_text(phase)), phase);
}

}  // namespace
}  // namespace flipin
