#include "stock/run_chances.hpp"

#include <gtest/gtest.h>

#include "math/black_scholes.hpp"

namespace flipin {
namespace {

Stock stock_of(double price, double rate, StockModels::Any model) {
  Stock stock;
  stock.price = DollarsPerShare{price};
  stock.risk_free_rate = LogRate{rate};
  stock.dividend_yield = LogRate{0.02};
  stock.model = model;
  return stock;
}

const DollarsPerShare level{1.0};
const std::vector<Years> closes{Years{0.01}, Years{0.02}, Years{0.05}, Years{0.06}};

TEST(RunChances, OfTheFirstCloseAreThoseOfANormalLogPrice) {
  const Stock stock = stock_of(0.95, 0.07, Gbm{0.6});
  const double above = probability_above(stock.price, level, LogRate{0.05}, 0.6, closes.front());
  const auto first = [&](CloseSide side) {
    return exact_run_chances(stock, closes, level, side, 1)->front();
  };
  EXPECT_NEAR(first(CloseSide::at_or_above), above, 1e-12);
  EXPECT_NEAR(first(CloseSide::at_or_below), 1.0 - above, 1e-12);
}

TEST(RunChances, AtOrBelowALevelAreThoseOfThePriceUpsideDown) {
  const auto below =
      exact_run_chances(stock_of(1.25, 0.07, Gbm{0.6}), closes, level, CloseSide::at_or_below, 2);
  const double mirrored_rate = 0.6 * 0.6 - 0.05 + 0.02;
  const auto above = exact_run_chances(
      stock_of(0.8, mirrored_rate, Gbm{0.6}), closes, level, CloseSide::at_or_above, 2);
  ASSERT_EQ(below->size(), 4U);
  for (std::size_t close = 0; close < below->size(); ++close)
    EXPECT_NEAR((*below)[close], (*above)[close], 1e-12);
}

TEST(RunChances, AreKnownOfGbmWhoseDriftDoesNotDecideAlone) {
  const auto is_known = [](double rate, StockModels::Any model, const std::vector<Years>& watched) {
    return exact_run_chances(stock_of(0.9, rate, model), watched, level, CloseSide::at_or_above, 2)
        .has_value();
  };
  EXPECT_TRUE(is_known(0.05, Gbm{0.5}, closes));
  EXPECT_FALSE(is_known(0.05, Gbm{0.0002}, closes));  // 37 standard deviations in 0.06 years
  EXPECT_FALSE(is_known(0.05, Gbm{0.5}, {}));
  EXPECT_FALSE(is_known(0.02, ConstantGrowth{AnnualRate{0.1}}, closes));  // the rate is the yield
}

}  // namespace
}  // namespace flipin
