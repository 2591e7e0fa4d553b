#pragma once

#include <optional>
#include <tuple>
#include <variant>

#include "calendar/date.hpp"
#include "stock/registry.hpp"

namespace flipin {

/// The common stock: where its price stands and how it moves. The [stock] table.
struct Stock {
  Date date;
  DollarsPerShare price;
  std::optional<DollarsPerShare> average_price;
  LogRate risk_free_rate;
  LogRate dividend_yield;
  StockModels::Any model;

  static constexpr auto fields() {
    return std::tuple{
        required("date", &Stock::date, "", "the day on which paths start", "2001-03-23"),
        required(
            "price", &Stock::price, "$/share", "market price on that day", "1.20", plausible_price),
        optional("average_price",
                 &Stock::average_price,
                 "$/share",
                 "average close of the trading days before that day; the price if left out",
                 "1.20",
                 plausible_price),
        required("risk_free_rate",
                 &Stock::risk_free_rate,
                 "a year, compounded continuously",
                 "what a riskless dollar earns",
                 "0.048",
                 Limit{[](double x) { return x >= -1.0 && x <= 1.0; },
                       "lie from -1 to 1, which is 100%"}),
        optional("dividend_yield",
                 &Stock::dividend_yield,
                 "a year, compounded continuously",
                 "dividends as a share of the price",
                 "0.0",
                 from_zero_to_one),
        Choice{"model", &Stock::model, "how the price moves"},
    };
  }

  /// What the price grows at under the pricing measure.
  [[nodiscard]] LogRate drift() const { return risk_free_rate - dividend_yield; }

  /// The average close before the start, or the price where none is given.
  [[nodiscard]] DollarsPerShare average_before_start() const {
    return average_price.value_or(price);
  }

  /// The volatility of a model that has one, per square-root year.
  [[nodiscard]] double volatility() const {
    return std::visit(
        [](const auto& chosen) { return std::sqrt(chosen.bridge_variance(Years{1.0})); }, model);
  }
};

}  // namespace flipin
