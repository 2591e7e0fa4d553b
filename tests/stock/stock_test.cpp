#include "stock/stock.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace flipin {
namespace {

constexpr Years half_year{0.5};

TEST(Gbm, StepsByItsDriftLessHalfItsVarianceAndItsNormals) {
  const Gbm model{0.4};
  BlockArray log_growth;
  log_growth.setConstant(0.1);
  std::array<BlockArray, 1> normals;
  normals[0].setLinSpaced(-4.0, 4.0);
  model.advance(log_growth, LogRate{0.05}, half_year, normals);
  for (int path = 0; path < block_paths; ++path)
    EXPECT_NEAR(log_growth[path],
                0.1 + (0.05 - 0.08) * 0.5 + 0.4 * std::sqrt(0.5) * normals[0][path],
                1e-15);
}

TEST(Gbm, StatesItsMeanAndItsBridgeVariance) {
  const Gbm model{0.4};
  EXPECT_DOUBLE_EQ(model.growth(LogRate{0.03}, Years{2.0}), std::exp(0.06));
  EXPECT_DOUBLE_EQ(model.bridge_variance(half_year), 0.08);
}

TEST(ConstantGrowth, CompoundsOnceAYearWhateverTheDrift) {
  const ConstantGrowth model{AnnualRate{0.05}};
  BlockArray log_growth = BlockArray::Zero();
  for (int year = 0; year < 10; ++year) model.advance(log_growth, LogRate{0.9}, Years{1.0}, {});
  EXPECT_NEAR(std::exp(log_growth[0]), 1.62889463, 5e-9);  // 1.05^10, to the last digit shown
  EXPECT_EQ(log_growth[0], log_growth[1023]);
  EXPECT_DOUBLE_EQ(model.growth(LogRate{0.9}, Years{10.0}), std::pow(1.05, 10.0));
  EXPECT_EQ(model.bridge_variance(Years{3.0}), 0.0);
}

TEST(ConstantGrowth, MayFall) {
  const ConstantGrowth model{AnnualRate{-0.5}};
  BlockArray log_growth = BlockArray::Zero();
  model.advance(log_growth, LogRate{}, Years{2.0}, {});
  EXPECT_NEAR(std::exp(log_growth[0]), 0.25, 1e-15);
}

TEST(Stock, DriftsAtTheRiskFreeRateLessTheDividendYield) {
  Stock stock;
  stock.risk_free_rate = LogRate{0.05};
  stock.dividend_yield = LogRate{0.02};
  EXPECT_EQ(stock.drift(), LogRate{0.05 - 0.02});
}

TEST(Stock, TakesThePriceWhereNoAverageIsGiven) {
  Stock stock;
  stock.price = DollarsPerShare{1.5};
  EXPECT_EQ(stock.average_before_start(), DollarsPerShare{1.5});
  stock.average_price = DollarsPerShare{1.2};
  EXPECT_EQ(stock.average_before_start(), DollarsPerShare{1.2});
}

TEST(Stock, KnowsTheVolatilityOfItsModel) {
  Stock stock;
  stock.model = Gbm{0.7};
  EXPECT_DOUBLE_EQ(stock.volatility(), 0.7);
  stock.model = ConstantGrowth{AnnualRate{0.1}};
  EXPECT_EQ(stock.volatility(), 0.0);
}

}  // namespace
}  // namespace flipin
