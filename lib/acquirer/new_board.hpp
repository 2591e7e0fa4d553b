#pragma once

#include <algorithm>
#include <optional>

#include "acquirer/acquirer.hpp"
#include "rights/plan_days.hpp"

namespace flipin {

/// Trading days until a board that is elected today may redeem the rights: 0 if at once; nothing
/// if the plan never lets it; beyond the plan's last day if the rights expire first.
///
/// @cost  a look at each day of the delay
[[nodiscard]] inline std::optional<std::size_t> days_until_new_board_redeems(
    const BidderView& view) {
  const RightsPlan& plan = *view.plan;
  const auto delay = plan.continuing_directors.days_until_new_board_may_redeem();
  if (!delay) return {};
  if (*delay == 0) return 0;
  const Date redeems = std::min(view.date + *delay, last_day(plan) + 1);
  std::size_t days = 1;
  for (Date date = view.date + 1; date < redeems; date = date + 1)
    if (is_business_day(plan.trading_calendar, date)) ++days;
  return days;
}

/// What a bidder does whose nominees were elected: its deal, as soon as they may redeem the rights.
///
/// @param election  the bidder's day of it; any later day is the one on which they may redeem
/// @param leaves    what it does if they never may
[[nodiscard]] inline Move agrees_with_new_board(const BidderView& view,
                                                std::size_t election,
                                                double premium,
                                                const Move& leaves) {
  if (view.day == election) {
    const auto delay = days_until_new_board_redeems(view);
    if (!delay) return leaves;
    if (*delay > 0) return {MoveKind::wait, 0, *delay};
  }
  return {MoveKind::agree, 0, Move::for_good, false, premium};
}

}  // namespace flipin
