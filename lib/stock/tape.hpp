#pragma once

#include <Eigen/Core>
#include <cstdint>

#include "core/units.hpp"
#include "random/draws.hpp"

namespace flipin {

/// Paths in one block: the unit of work, of reduction and of the draw contract's blocks.
inline constexpr int block_paths = 1024;

/// One number a path: the structure of arrays that every kernel works on.
using BlockArray = Eigen::Array<double, block_paths, 1>;

/// Which paths a block holds.
struct Block {
  Draws draws;
  std::uint64_t first_path{};  // number of the path in lane 0
  int paths{};                 // lanes in use; the rest are simulated and ignored
};

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

  /// Forgets the prices of the date before; the engine calls it once a step.
  void turn() { has_price_ = false; }

  /// The price of every path now, USD per share.
  [[nodiscard]] const BlockArray& price();

  [[nodiscard]] DollarsPerShare start_price() const { return start_price_; }

private:
  DollarsPerShare start_price_;
  BlockArray price_{};
  bool has_price_{false};
};

}  // namespace flipin
