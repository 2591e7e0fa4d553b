#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "rights/board.hpp"
#include "rights/rights_plan.hpp"

namespace flipin {

/// When the clocks end that start on one trading day, as positions among the trading days.
struct DayClocks {
  std::size_t separation{};               // of a tender offer commenced on this day
  std::size_t last_redemption{};          // after this day's announcement of an acquiring person
  std::size_t flip_in_live{};             // after the same
  std::size_t last_redemption_adverse{};  // after somebody becomes an adverse person on this day
  std::size_t flip_in_live_adverse{};     // after the same
};

/// The trading days of a plan from the day after `start` to its last, with their clocks.
///
/// Rights may be exercised from the first trading day on or after their date; the board acts at the
/// latest on the last trading day on or before its own.
struct PlanDays {
  /// A day that does not come while the plan is in force.
  static constexpr auto never = std::numeric_limits<std::size_t>::max();

  std::vector<Date> dates;
  std::vector<DayClocks> clocks;

  /// The first trading day on or after a date.
  [[nodiscard]] std::size_t at_or_after(Date date) const;
};

/// Tabulates the clocks of a plan, as long as its board keeps its power to redeem.
[[nodiscard]] PlanDays plan_days(const RightsPlan& plan, const Board& board, Date start);

/// The last day on which rights of the plan exist.
[[nodiscard]] Date last_day(const RightsPlan& plan);

/// The trading days on which a bidder may act, from the start of paths to the plan's last day.
[[nodiscard]] std::vector<Date> bidding_days(const RightsPlan& plan, Date start);

}  // namespace flipin
