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
  probability,  // the mean of numbers from 0 to 1, with an interval inside
  percentiles,  // the mean, and the 5th to 95th percentile
};

/// Of which paths the number is.
enum class Given {
  always,  // every path yields it
  event,   // only paths on which something happened yield one: the mean is conditional
};

/// A named number that a path yields, or, where it is conditional, that some paths yield.
struct Outcome {
  std::string name;  // "grant.darlington-2001.fair_value"
  std::string unit;  // "$/share"
  Summary summary{Summary::mean};
  std::optional<Twin> twin;
  Given given{Given::always};
};

/// A number of every path whose exact mean is known: what paths err in it corrects other outcomes.
struct Control {
  std::string name;  // "discounted stock"
  double mean{};
};

/// What the paths of one block yielded for one outcome: at most one number a path.
///
/// A number that counts with a weight other than 1, a likelihood ratio, is kept with it.
class Sample {
public:
  void set(int path, double value, double weight = 1.0) {
    const auto lane = static_cast<std::size_t>(path);
    expect(weights_[lane] == 0.0, "a path yields one number for an outcome");
    values_[lane] = value;
    weights_[lane] = weight;
  }
  void clear() { weights_.fill(0.0); }

  [[nodiscard]] bool has(int path) const { return weight(path) != 0.0; }
  [[nodiscard]] double value(int path) const { return values_[static_cast<std::size_t>(path)]; }
  [[nodiscard]] double weight(int path) const { return weights_[static_cast<std::size_t>(path)]; }
  void correct(int path, double by) { values_[static_cast<std::size_t>(path)] -= by; }

private:
  std::array<double, block_paths> values_{};
  std::array<double, block_paths> weights_{};  // 0: none
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

  /// Numbers with known means, which `finish` adds after the outcomes.
  [[nodiscard]] virtual std::vector<Control> controls() const { return {}; }

  /// Takes up a new block, at time 0.
  virtual void start(const Block& block) = 0;

  /// Sees the block at the next date of the grid.
  virtual void observe(const Block& block, Tape& tape) = 0;

  /// True if no later date can change what this block yields.
  [[nodiscard]] virtual bool finished() const = 0;

  /// Sets what the block yielded: one sample an outcome, then one a control.
  virtual void finish(const Block& block, std::span<Sample> samples) = 0;
};

}  // namespace flipin
