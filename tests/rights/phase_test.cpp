#include "rights/phase.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "rights/plan_clause.hpp"

namespace flipin {
namespace {

template <class Test>
void for_all_steps(Test test) {
  for (const auto& phase : enum_names<Phase>)
    for (const auto& event : enum_names<PlanEvent>) test(phase.first, event.first);
}

bool is_live(Phase phase) { return std::ranges::find(live_phases, phase) != live_phases.end(); }

TEST(Phase, TakesEveryLegalStepAndNoOther) {
  std::size_t legal = 0;
  for_all_steps([&](Phase from, PlanEvent event) {
    const auto found = std::ranges::find_if(transitions, [&](const Transition& step) {
      return step.from == from && step.event == event;
    });
    const auto next = next_phase(from, event);
    ASSERT_EQ(next.has_value(), found != transitions.end())
        << to_text(from) << ' ' << to_text(event);
    if (next) {
      EXPECT_EQ(*next, found->to);
      ++legal;
    }
  });
  // As many as the table lists: no step is listed twice.
  EXPECT_EQ(legal, transitions.size());
}

// 8-K of March 5, 1998, Item 5, sentence by sentence.
TEST(Phase, FollowsTheFiling) {
  using enum Phase;
  using enum PlanEvent;
  // "The dividend is payable ... to the shareholders of record on March 3, 1998"
  EXPECT_EQ(next_phase(not_issued, PlanEvent::record_date), attached);
  // The tenth business day after a tender offer separates the rights, and no flip-in follows.
  EXPECT_EQ(next_phase(attached, tender_announced), tender_pending);
  EXPECT_EQ(next_phase(tender_pending, distribution_date), separated);
  EXPECT_EQ(next_phase(separated, redemption_ends), std::nullopt);
  // Until the tenth day after the announcement the board may redeem; then it cannot.
  EXPECT_EQ(next_phase(attached, acquiring_person), triggered);
  EXPECT_EQ(next_phase(triggered, redemption), redeemed);
  EXPECT_EQ(next_phase(triggered, redemption_ends), flip_in_live);
  EXPECT_EQ(next_phase(flip_in_live, redemption), std::nullopt);
  // "The Rights are not exercisable until the Distribution Date."
  EXPECT_EQ(next_phase(attached, exercise), std::nullopt);
  EXPECT_EQ(next_phase(tender_pending, exercise), std::nullopt);
  EXPECT_EQ(next_phase(triggered, exercise), std::nullopt);
  EXPECT_EQ(next_phase(separated, exercise), exercised);
  EXPECT_EQ(next_phase(flip_in_live, exercise), exercised);
  // "At any time after a person becomes an Acquiring Person ... may exchange the Rights"
  EXPECT_EQ(next_phase(attached, PlanEvent::exchange), std::nullopt);
  EXPECT_EQ(next_phase(separated, PlanEvent::exchange), std::nullopt);
  EXPECT_EQ(next_phase(triggered, PlanEvent::exchange), exchanged);
  EXPECT_EQ(next_phase(flip_in_live, exchange_in_part), flip_in_live);
  // Only after a trigger do rights flip over, and those used up do not.
  EXPECT_EQ(next_phase(attached, business_combination), std::nullopt);
  EXPECT_EQ(next_phase(triggered, business_combination), flip_over);
  EXPECT_EQ(next_phase(exercised, business_combination), std::nullopt);
  EXPECT_EQ(next_phase(exchanged, business_combination), std::nullopt);
}

TEST(Phase, ExpiresFromEveryPhaseInWhichRightsExist) {
  for_all_steps([](Phase from, PlanEvent event) {
    if (event != PlanEvent::final_expiration) return;
    EXPECT_EQ(next_phase(from, event).has_value(), is_live(from)) << to_text(from);
  });
}

TEST(Phase, IsFinalOnceRightsAreGoneUnlessNewOnesAreIssued) {
  for_all_steps([](Phase from, PlanEvent event) {
    const bool is_gone = from == Phase::redeemed || from == Phase::expired;
    const bool is_used = from == Phase::exercised || from == Phase::exchanged;
    if (!is_gone && !(is_used && event != PlanEvent::reissue)) return;
    EXPECT_EQ(next_phase(from, event), std::nullopt) << to_text(from) << ' ' << to_text(event);
  });
}

TEST(Phase, IsReachedFromTheBeginning) {
  std::set<Phase> reached{Phase::not_issued};
  for (std::size_t round = 0; round < enum_names<Phase>.size(); ++round)
    for (const Transition& step : transitions)
      if (reached.contains(step.from)) reached.insert(step.to);
  EXPECT_EQ(reached.size(), enum_names<Phase>.size());
}

TEST(Phase, HasAWordForEveryPhaseAndEvent) {
  for_all_steps([](Phase phase, PlanEvent event) {
    EXPECT_EQ(parse_enum<Phase>(to_text(phase)), phase);
    EXPECT_EQ(parse_enum<PlanEvent>(to_text(event)), event);
  });
}

}  // namespace
}  // namespace flipin
