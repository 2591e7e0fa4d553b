#pragma once

#include <span>

#include "calendar/date.hpp"
#include "core/units.hpp"

namespace flipin {

/// A split of the common shares as prices see it.
struct ShareSplit {
  Date ex_date;     // the first day that trades after it
  double shares{};  // after it, for one before

  bool operator==(const ShareSplit&) const = default;
};

/// The average of the last `window` closes before `day`, in shares of that day: a close before an
/// ex-date that is not after `day` is divided by the shares of its split.
///
/// @param closes  $/share as they were quoted, positive, one a trading day
/// @param dates   of the closes, strictly increasing
/// @param splits  in any order
/// @throws BrokenExpectation  if there are fewer closes before `day`, or an input is not as above
/// @source  customary in rights agreements, Section 11(d): the average of the daily closing prices
///          for the 30 consecutive trading days immediately prior to the day, adjusted for splits
///          and stock dividends inside them
[[nodiscard]] DollarsPerShare average_of_adjusted_closes(std::span<const double> closes,
                                                         std::span<const Date> dates,
                                                         std::span<const ShareSplit> splits,
                                                         Date day,
                                                         int window);

}  // namespace flipin
