#pragma once

#include <cmath>
#include <tuple>

#include "math/elementary.hpp"
#include "stock/block_passes.hpp"
#include "stock/model.hpp"

namespace flipin {

/// Geometric Brownian motion, stepped exactly: d ln S = (drift - volatility^2 / 2) dt + volatility
/// dW.
///
/// @source  Black and Scholes (1973), "The Pricing of Options and Corporate Liabilities",
///          Journal of Political Economy 81(3), 637-654
struct Gbm {
  static constexpr std::string_view name = "gbm";
  static constexpr std::string_view meaning =
      "geometric Brownian motion at the risk-free rate less the dividend yield";
  static constexpr int normals_per_step = 1;

  double volatility{};  // per square-root year

  static constexpr auto fields() {
    return std::tuple{required("volatility",
                               &Gbm::volatility,
                               "per square-root year",
                               "standard deviation of the yearly log return",
                               "0.70",
                               Limit{[](double x) { return x >= 0.001 && x <= 5.0; },
                                     "lie from 0.001 to 5, which is 500%"})};
  }

  void advance(BlockArray& log_growth,
               LogRate drift,
               Years step,
               std::span<const BlockArray> normals) const {
    const double mean = (drift.value() - 0.5 * volatility * volatility) * step.value();
    const double spread = volatility * std::sqrt(step.value());
    add_normal_step(normals[0], mean, spread, log_growth);
  }

  [[nodiscard]] double growth(LogRate drift, Years t) const {
    return exp_of(drift.value() * t.value());
  }

  [[nodiscard]] double bridge_variance(Years step) const {
    return volatility * volatility * step.value();
  }

  bool operator==(const Gbm&) const = default;
};
static_assert(StockModel<Gbm>);

}  // namespace flipin
