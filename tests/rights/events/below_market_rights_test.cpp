#include "rights/events/below_market_rights.hpp"

#include <gtest/gtest.h>

#include "rights/events/asset_distribution.hpp"
#include "support/examples.hpp"
#include "support/hemacare_terms.hpp"

namespace flipin {
namespace {

BelowMarketRights offer(double outstanding, double offered, double price, double market) {
  BelowMarketRights rights;
  rights.date = Date{2003, 3, 3};
  rights.outstanding_units = outstanding;
  rights.offered_units = offered;
  rights.offer_price = price;
  rights.market_price = market;
  return rights;
}

// 1,000,000 units and 500,000 at $4 where the market is $5: (1,000,000 + 400,000) / 1,500,000.
TEST(BelowMarketRights, LowerThePriceAsTheyDiluteAUnit) {
  const BelowMarketRights rights = offer(1e6, 5e5, 4.0, 5.0);
  EXPECT_DOUBLE_EQ(rights.price_factor(), 14.0 / 15.0);
  EXPECT_DOUBLE_EQ(rights.apply(hemacare_start()).purchase_price, 5.0 * 14.0 / 15.0);
  EXPECT_DOUBLE_EQ(offer(1e6, 5e5, 0.0, 5.0).price_factor(), 2.0 / 3.0);
}

TEST(BelowMarketRights, ChangeNothingAtTheMarketOrAbove) {
  EXPECT_EQ(offer(1e6, 5e5, 5.0, 5.0).price_factor(), 1.0);
  EXPECT_EQ(offer(1e6, 5e5, 6.0, 5.0).price_factor(), 1.0);
  EXPECT_LT(offer(1e6, 5e5, 4.99, 5.0).price_factor(), 1.0);
}

// HemaCare's plan has no preferred share outstanding; the formula alone would give p / Mkt = 0.8.
TEST(BelowMarketRights, ChangeNothingWhereNobodyHoldsPreferredShares) {
  EXPECT_EQ(offer(0.0, 5e5, 4.0, 5.0).price_factor(), 1.0);
}

TEST(BelowMarketRights, AreSubscribedWithinFortyFiveDays) {
  BelowMarketRights rights = offer(1e6, 5e5, 4.0, 5.0);
  EXPECT_TRUE(rights.problems().empty());
  rights.days_to_subscribe = 46;
  ASSERT_EQ(rights.problems().size(), 1U);
  EXPECT_EQ(rights.problems()[0].key, "days_to_subscribe");
  EXPECT_NE(rights.problems()[0].text.find("46"), std::string::npos);
}

TEST(BelowMarketRights, AreAbandonedAfterTheirRecordDate) {
  BelowMarketRights rights = offer(1e6, 5e5, 4.0, 5.0);
  rights.abandoned = rights.date;
  ASSERT_EQ(rights.problems().size(), 1U);
  EXPECT_EQ(rights.problems()[0].key, "abandoned");
  rights.abandoned = rights.date + 1;
  EXPECT_TRUE(rights.problems().empty());
}

TEST(AssetDistribution, LowersThePriceByWhatAUnitReceives) {
  const AssetDistribution spin_off{Date{2004, 3, 1}, 0.20, 5.0};
  EXPECT_DOUBLE_EQ(spin_off.price_factor(), 0.96);
  EXPECT_DOUBLE_EQ(spin_off.apply(hemacare_start()).purchase_price, 4.80);
  EXPECT_EQ((AssetDistribution{Date{2004, 3, 1}, 0.0, 5.0}.price_factor()), 1.0);
}

TEST(AssetDistribution, IsLessThanTheMarketPrice) {
  EXPECT_TRUE((AssetDistribution{Date{2004, 3, 1}, 4.99, 5.0}.problems().empty()));
  for (const double all : {5.0, 6.5}) {
    const auto found = AssetDistribution{Date{2004, 3, 1}, all, 5.0}.problems();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].key, "fair_value");
    EXPECT_NE(found[0].text.find("$5.00"), std::string::npos);
  }
}

}  // namespace
}  // namespace flipin
