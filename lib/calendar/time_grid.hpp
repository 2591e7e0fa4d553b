#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "core/units.hpp"

namespace flipin {

/// The times at which a path is looked at: years after the start, strictly increasing.
///
/// Step 0 ends at the first time; the start itself, time 0, is not in the grid. Times within
/// 1e-9 years (a thirtieth of a second) are one time.
class TimeGrid {
public:
  /// A grid without times.
  TimeGrid() = default;

  /// The union of all times that anyone asks for.
  ///
  /// Sorts, then keeps each time that lies more than 1e-9 years after the start and after the time
  /// kept before it.
  ///
  /// @param wanted  in any order, repeats welcome, finite
  /// @throws BrokenExpectation  if a time is not finite
  [[nodiscard]] static TimeGrid of(std::vector<Years> wanted);

  /// How many times there are.
  [[nodiscard]] std::size_t size() const { return times_.size(); }

  /// The time at which `step` ends.
  ///
  /// @throws BrokenExpectation  if there is no such step
  [[nodiscard]] Years operator[](std::size_t step) const;

  /// The step that ends within 1e-9 years of `time`, the earlier one if two do, or nothing.
  ///
  /// Finds every positive time given to of(), except those that count as the start.
  [[nodiscard]] std::optional<std::size_t> find(Years time) const;

  /// The times, in order.
  [[nodiscard]] std::vector<Years>::const_iterator begin() const { return times_.begin(); }
  [[nodiscard]] std::vector<Years>::const_iterator end() const { return times_.end(); }

  /// Equal if all times are equal to the last bit.
  bool operator==(const TimeGrid&) const = default;

private:
  explicit TimeGrid(std::vector<Years> times) : times_{std::move(times)} {}

  std::vector<Years> times_;
};

}  // namespace flipin
