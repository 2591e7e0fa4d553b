#pragma once

#include <memory>
#include <vector>

#include "acquirer/bid_setting.hpp"
#include "acquirer/contest.hpp"
#include "acquirer/registry.hpp"
#include "calendar/time_grid.hpp"
#include "stock/observer.hpp"

namespace flipin {

/// The trading days on which a bidder may act, as times after the start.
[[nodiscard]] std::vector<Years> bidding_times(const RightsPlan& plan, Date start);

/// What a path of a bid yields, in order. Those from `days_to_trigger` on are of triggered paths
/// only; the gains of each class of holders follow them.
enum class BidYield : std::size_t {
  triggered,
  budget_spent,
  left,
  agreed_deal,
  exempt_offer,
  redeemed,
  flip_in,
  exchanged,
  flip_over,
  unexercised,
  below_threshold,
  separated,
  right_value,
  premium,
  lost_premium,
  days_attached,
  days_tender_pending,
  days_separated,
  days_triggered,
  days_flip_in_live,
  days_to_trigger,
  price_at_trigger,
  market_value,
  stake_before,
  stake_after,
  loss_fraction,
  loss,
  shares_issued,
  cash_paid_in,
  authorized_shortfall,
  has_shortfall,
  unfunded_cash,
  exercising_gain,
  other_gain,
  price_ratio,
  options_before,
  options_after,
  yields
};

/// How many uniform coordinates of a path say what happens at random in a bid.
[[nodiscard]] std::uint32_t bid_coordinates(const Acquirers::Any& acquirer, const Board& board);

/// Watches a bidder along each path, and the plan and its board answer.
///
/// @param journal  where the story of the path in lane `told` is written; none: it is not told
/// @cost  one decision a path and trading day on which the bidder or a clock has something to do
[[nodiscard]] std::unique_ptr<Observer> watch_bid(const Acquirers::Any& acquirer,
                                                  const BidSetting& setting,
                                                  const TimeGrid& grid,
                                                  Journal* journal = nullptr,
                                                  int told = 0);

}  // namespace flipin
