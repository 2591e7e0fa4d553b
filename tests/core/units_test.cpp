#include "core/units.hpp"

#include <gtest/gtest.h>

#include "core/share_count.hpp"

namespace flipin {
namespace {

TEST(Units, TurnSharesAndPricesIntoMoneyAndBack) {
  const Shares shares{250.0};
  const DollarsPerShare price{1.5};
  const Dollars cost = shares * price;
  EXPECT_EQ(cost.value(), 375.0);
  EXPECT_EQ((cost / shares).value(), 1.5);
  EXPECT_EQ((cost / price).value(), 250.0);
}

TEST(Units, AddAndScaleWithinOneUnit) {
  EXPECT_EQ((Years{2.5} + Years{1.0}).value(), 3.5);
  EXPECT_EQ((LogRate{0.05} - LogRate{0.02}), LogRate{0.05 - 0.02});
  EXPECT_EQ((2.0 * Dollars{3.5}).value(), 7.0);
  EXPECT_EQ(DollarsPerShare{3.0} / DollarsPerShare{1.5}, 2.0);  // a bare number
}

TEST(Units, StartAtZeroAndCompare) {
  EXPECT_EQ(Dollars{}.value(), 0.0);
  EXPECT_LT(Years{1.0}, Years{2.0});
  EXPECT_GE(Shares{2.0}, Shares{2.0});
}

TEST(ShareCount, AddsAndSubtractsExactly) {
  constexpr ShareCount outstanding{7'190'710};
  constexpr ShareCount reserved{1'290'800};
  EXPECT_EQ((outstanding + reserved).count(), 8'481'510);
  EXPECT_EQ((outstanding - ShareCount{1'078'607}).count(), 6'112'103);
  EXPECT_EQ(outstanding.shares().value(), 7'190'710.0);
}

TEST(ShareCount, HoldsTheMostSharesAsAnExactDouble) {
  EXPECT_EQ(static_cast<std::int64_t>(most_shares.shares().value()), most_shares.count());
  EXPECT_EQ((most_shares - ShareCount{1}).shares().value(), 999'999'999'999.0);
}

}  // namespace
}  // namespace flipin
