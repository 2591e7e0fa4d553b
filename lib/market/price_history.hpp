#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "calendar/date.hpp"
#include "core/field.hpp"

namespace flipin {

/// Past prices, or an index of them, as a document prints them. The [price_history] table.
struct PriceHistory {
  std::string source;
  std::vector<Date> dates;
  std::vector<double> closes;

  static constexpr auto fields() {
    return std::tuple{
        required("source",
                 &PriceHistory::source,
                 "",
                 "where the prices are printed",
                 "\"performance graph\""),
        required("dates",
                 &PriceHistory::dates,
                 "",
                 "dates of the prices, in order",
                 "[2000-12-31, 2001-12-31]"),
        required("closes",
                 &PriceHistory::closes,
                 "$/share, or an index",
                 "one price for each date",
                 "[46.0, 52.8]",
                 positive),
    };
  }
};

/// A volatility estimated from past prices.
struct HistoricalVolatility {
  double volatility{};      // per square-root year
  double standard_error{};  // of it, were the log returns normal: volatility / sqrt(2 (n - 1))
  int returns{};
};

/// The close-to-close estimate: sample standard deviation of log returns, each scaled to a year.
///
/// @param history  at least three prices in order of date
/// @source  ASC 718-10-55-37; Hull, "Options, Futures, and Other Derivatives", section 15.4
[[nodiscard]] HistoricalVolatility historical_volatility(const PriceHistory& history);

}  // namespace flipin
