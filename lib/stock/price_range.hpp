#pragma once

#include <memory>
#include <tuple>
#include <vector>

#include "calendar/business_days.hpp"
#include "calendar/time_grid.hpp"
#include "core/printed_price.hpp"
#include "core/problem.hpp"
#include "stock/measure.hpp"
#include "stock/observer.hpp"
#include "stock/stock.hpp"

namespace flipin {

/// How far the closes of the stock range along the paths. The [price_range] table.
///
/// Closes after the start of paths count, up to and including those of the last day: the price at
/// the start is none of them.
struct PriceRange {
  Date ends;
  BusinessCalendar trading_calendar{BusinessCalendar::nyse};
  std::vector<PrintedPrice> levels;

  static constexpr auto fields() {
    return std::tuple{
        required("ends", &PriceRange::ends, "", "last day whose close is looked at", "2002-03-22"),
        optional("trading_calendar",
                 &PriceRange::trading_calendar,
                 "",
                 "which days have a close",
                 "\"nyse\""),
        optional("levels",
                 &PriceRange::levels,
                 "$/share",
                 "prices of which the chances of a close at or above, and at or below, are found",
                 "[\"0.60\", \"1.80\"]",
                 plausible_price),
    };
  }

  /// The trading days whose closes are looked at where paths start on `start`, in order.
  [[nodiscard]] std::vector<Date> closes(Date start) const;

  /// The times of these closes after the start.
  [[nodiscard]] std::vector<Years> dates(Date start) const;

  [[nodiscard]] std::vector<Problem> problems(Date start) const;

  /// Somebody who watches these closes and yields `stock.price_at_end`, `stock.highest_close` and
  /// `stock.lowest_close`, then for each level such as 1.80
  /// `stock.probability_close_at_or_above_1.80` and the same with `below`.
  ///
  /// @param grid  holds the dates
  /// @cost  a pass over the block and close; the exact twins of a level take 40 ms for ten years
  [[nodiscard]] std::unique_ptr<Observer> observer(const Stock& stock,
                                                   const Measure& measure,
                                                   const TimeGrid& grid) const;
};

}  // namespace flipin
