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

/// Whether the stock keeps its listing: it must close at or above a price on so many consecutive
/// trading days before a deadline. The [listing_test] table.
///
/// Closes after the start of paths and before the deadline count; the price at the start and the
/// close of the deadline itself are none of them. A close stands for the bid price of its day.
///
/// @source  HemaCare Corporation, news release of March 5, 1998 (Exhibit 28.1): "trades at or above
///          the minimum requirement of one dollar for at least 10 consecutive trade days"
struct ListingTest {
  PrintedPrice price{PrintedPrice::from_millionths(1'000'000)};
  int consecutive_days{10};
  Date until;
  BusinessCalendar trading_calendar{BusinessCalendar::nyse};

  static constexpr auto fields() {
    return std::tuple{
        optional("price",
                 &ListingTest::price,
                 "$/share",
                 "price at or above which the stock must close",
                 "\"1.00\"",
                 plausible_price),
        optional("consecutive_days",
                 &ListingTest::consecutive_days,
                 "trading days",
                 "closes in a row that pass the test",
                 "10",
                 Limit{[](double x) { return x >= 1.0 && x <= 250.0; }, "lie from 1 to 250"}),
        required("until",
                 &ListingTest::until,
                 "",
                 "the deadline: closes before this day count, its own close does not",
                 "2001-06-21"),
        optional("trading_calendar",
                 &ListingTest::trading_calendar,
                 "",
                 "which days have a close",
                 "\"nyse\""),
    };
  }

  /// The trading days whose closes count where paths start on `start`, in order.
  [[nodiscard]] std::vector<Date> closes(Date start) const;

  /// The times of these closes after the start.
  [[nodiscard]] std::vector<Years> dates(Date start) const;

  [[nodiscard]] std::vector<Problem> problems(Date start) const;

  /// Somebody who watches these closes and yields `listing_test.passed`, `listing_test.day_passed`
  /// of the paths that pass, counted in trading days from 1, and `listing_test.longest_run`.
  ///
  /// @param grid  holds the dates
  /// @cost  a pass over the block and close; the exact twins take 0.3 ms for three months and 10
  /// days, 0.3 s for three years and 250
  [[nodiscard]] std::unique_ptr<Observer> observer(const Stock& stock,
                                                   const Measure& measure,
                                                   const TimeGrid& grid) const;
};

}  // namespace flipin
