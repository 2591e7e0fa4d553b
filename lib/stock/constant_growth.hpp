#pragma once

#include <tuple>

#include "math/elementary.hpp"
#include "math/power.hpp"
#include "stock/model.hpp"

namespace flipin {

/// A price that grows at one rate with certainty: the assumption behind the 5% and 10% columns.
///
/// @source  Regulation S-K, Item 402(c)(2)(vi)(A), 17 CFR 229.402 (1992 to 2006)
struct ConstantGrowth {
  static constexpr std::string_view name = "constant_growth";
  static constexpr std::string_view meaning =
      "a price that grows at one annual rate with certainty, as in the 5% and 10% columns";
  static constexpr int normals_per_step = 0;

  AnnualRate growth_rate;

  static constexpr auto fields() {
    return std::tuple{required("growth_rate",
                               &ConstantGrowth::growth_rate,
                               "a year, compounded annually",
                               "growth of the price",
                               "0.05",
                               Limit{[](double x) { return x > -1.0 && x <= 1.0; },
                                     "be above -1 and at most 1, which is 100%"})};
  }

  void advance(BlockArray& log_growth,
               LogRate /*drift*/,
               Years step,
               std::span<const BlockArray> /*normals*/) const {
    log_growth += log_of(1.0 + growth_rate.value()) * step.value();
  }

  [[nodiscard]] double growth(LogRate /*drift*/, Years t) const {
    return pow_of(1.0 + growth_rate.value(), t.value());
  }

  [[nodiscard]] double bridge_variance(Years /*step*/) const { return 0.0; }

  bool operator==(const ConstantGrowth&) const = default;
};
static_assert(StockModel<ConstantGrowth>);

}  // namespace flipin
