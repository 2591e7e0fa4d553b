#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "acquirer/acquirer.hpp"
#include "acquirer/bid_setting.hpp"
#include "stock/block.hpp"
#include "stock/tape.hpp"

namespace flipin {

/// On which trading day the bidder of each path of a block arrives.
///
/// A bidder with a rate arrives at that hazard from the day it may first act, at the close that
/// follows; the rate of a day is that of its close where it depends on the price.
class Arrivals {
public:
  /// @param dates  the trading days of the bid
  Arrivals(const Bidder& bidder, const BidSetting& setting, const std::vector<Date>& dates);

  /// How many uniform coordinates of a path it takes.
  [[nodiscard]] std::uint32_t draws() const { return rate_ > 0.0 ? 1 : 0; }
  /// The first trading day on which the bidder may act.
  [[nodiscard]] std::size_t first_day() const { return first_day_; }
  /// What the arrivals of this block weigh: the chance that there is one, if it is certain here,
  /// and else 1; 0 where no day is left for it.
  [[nodiscard]] double weight() const { return weight_; }
  /// Whether days must be passed one by one.
  [[nodiscard]] bool depend_on_price() const { return rate_ > 0.0 && price_sensitivity_ != 0.0; }

  /// Sets the day of arrival of every path, or one that does not come.
  void start(const Block& block, std::array<std::uint32_t, block_paths>& days);
  /// Passes one trading day: sets the arrivals that come on it.
  /// @return whether there are any
  bool pass(const Block& block,
            std::size_t day,
            const Tape& tape,
            std::array<std::uint32_t, block_paths>& days);

private:
  double rate_;
  double price_sensitivity_;
  bool is_certain_;
  std::uint32_t coordinate_;
  std::vector<double> times_;  // of the trading days, years
  std::size_t first_day_;
  double weight_{1.0};
  BlockArray uniform_{};
  BlockArray waiting_{};  // hazard that has still to pass
  BlockArray hazard_{};   // of this day, for each of the rate
};

}  // namespace flipin
