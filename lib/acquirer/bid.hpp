#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "acquirer/acquirer.hpp"
#include "acquirer/registry.hpp"
#include "calendar/time_grid.hpp"
#include "rights/phase.hpp"
#include "rights/rights_plan.hpp"
#include "stock/estimator.hpp"
#include "stock/observer.hpp"
#include "stock/stock.hpp"

namespace flipin {

/// What a bid runs into.
struct BidSetting {
  Stock stock;
  RightsPlan plan;
  ShareLedger ledger;
  Dollars cash;        // that the company can pay out
  std::string prefix;  // "acquirer.creeping-bidder": the bid's name in estimates
  Estimator estimator{};
  std::uint32_t coordinate{};  // that says when a bidder arrives who does so at random
};

/// The trading days on which a bidder may act, from the start of paths to the plan's expiration.
[[nodiscard]] std::vector<Date> bidding_days(const RightsPlan& plan, Date start);

/// The same days as times after the start.
[[nodiscard]] std::vector<Years> bidding_times(const RightsPlan& plan, Date start);

/// What a path of a bid yields, in order. All but the first three and the last are of triggered
/// paths only.
enum class BidYield : std::size_t {
  triggered,
  budget_spent,
  below_threshold,
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
  right_value,
  yields
};

/// Watches a bidder buy along each path until the plan sees it at the threshold, and settles the
/// rights there: at the close of that day, by the average of the closes before it.
///
/// @cost  one purchase decision a path and trading day
[[nodiscard]] std::unique_ptr<Observer> watch_bid(const Acquirers::Any& acquirer,
                                                  const BidSetting& setting,
                                                  const TimeGrid& grid);

}  // namespace flipin
