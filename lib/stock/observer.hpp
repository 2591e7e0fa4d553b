#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/expect.hpp"
#include "stock/tape.hpp"

namespace flipin {

/// The same number computed exactly.
struct Twin {
  double value{};
  std::string method;  // "Hull-White quadrature"
};

/// What is done with the numbers that paths yield for one outcome.
enum class Summary {
  mean,         // the mean and its standard error
  probability,  // the mean of numbers from 0 to 1; the interval is Wilson's
  percentiles,  // the mean, and the 5th to 95th percentile
};

/// A named number that a path yields, or, where it is conditional, that some paths yield.
struct Outcome {
  std::string name;  // "grant.darlington-2001.fair_value"
  std::string unit;  // "$/share"
  Summary summary{Summary::mean};
  std::optional<Twin> twin;
};

/// What the paths of one block yielded for one outcome: at most one number a path.
class Sample {
public:
  void add(double value) {
    expect(count_ < values_.size(), "a path yields one number for an outcome");
    values_[count_++] = value;
  }
  void clear() { count_ = 0; }
  [[nodiscard]] std::span<const double> values() const { return {values_.data(), count_}; }

private:
  std::array<double, block_paths> values_{};
  std::size_t count_{0};
};

/// Somebody who watches the tape: an award, a bid.
///
/// One observer belongs to one worker and sees block after block: `start`, then `observe` for
/// each date in order until it says it is finished, then `finish`. It keeps its own state a path
/// and allocates nothing after construction.
class Observer {
public:
  Observer() = default;
  Observer(const Observer&) = delete;
  Observer& operator=(const Observer&) = delete;
  virtual ~Observer() = default;

  /// What each path will yield, in the order that `finish` uses.
  [[nodiscard]] virtual std::vector<Outcome> outcomes() const = 0;

  /// Takes up a new block, at time 0.
  virtual void start(const Block& block) = 0;

  /// Sees the block at the next date of the grid.
  virtual void observe(const Block& block, Tape& tape) = 0;

  /// True if no later date can change what this block yields.
  [[nodiscard]] virtual bool finished() const = 0;

  /// Adds what the block yielded to one sample an outcome.
  virtual void finish(const Block& block, std::span<Sample> samples) = 0;
};

}  // namespace flipin
