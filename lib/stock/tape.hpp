#pragma once

#include <algorithm>
#include <cstdint>

#include "core/units.hpp"
#include "stock/block.hpp"

namespace flipin {

/// How far two log prices may differ and count as one: a price that closes on a level but for its
/// last digits closes at it.
inline constexpr double log_price_rounding = 1e-12;

/// One date of one block, as the engine shows it to the observers.
///
/// Prices are kept as growth, ln(price / start price): barriers are compared without an
/// exponential, and `price` makes one only for a date on which somebody asks.
class Tape {
public:
  explicit Tape(DollarsPerShare start_price) : start_price_{start_price} {}

  std::uint32_t step{};      // position of `now` in the time grid
  Years before;              // the date before, or 0 at the first
  Years now;                 // this date, after the start
  double bridge_variance{};  // of ln(price) between the two dates, given both ends
  BlockArray log_growth_before{BlockArray::Zero()};  // (paths) ln(price / start price) at `before`
  BlockArray log_growth{BlockArray::Zero()};         // (paths) the same at `now`

  /// Goes back to time 0.
  void start() {
    now = Years{};
    log_growth.setZero();
  }

  /// Turns to the next date; what stands there is the engine's to write.
  void turn(std::uint32_t to_step, Years to) {
    step = to_step;
    before = now;
    now = to;
    std::copy_n(log_growth.data(), block_paths, log_growth_before.data());
    has_price_ = false;
  }

  /// The price of every path now, USD per share.
  [[nodiscard]] const BlockArray& price();

  [[nodiscard]] DollarsPerShare start_price() const { return start_price_; }

private:
  DollarsPerShare start_price_;
  BlockArray price_{};
  bool has_price_{false};
};

}  // namespace flipin
