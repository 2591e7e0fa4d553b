#include <gtest/gtest.h>

#include "ownership/beneficial_ownership.hpp"
#include "rights/settlement.hpp"
#include "support/hemacare.hpp"

// Rights plans that were triggered, and ownership tables that were filed, as the public record
// tells them.

namespace flipin {
namespace {

constexpr Delivery exchange(double shares) { return {shares, {}}; }

// Bull-Dog Sauce Co., 2007: three warrants a share, those of Steel Partners (10.52%) bought by the
// company for cash. Japan Times, July 12, 2007: its stake falls to 2.86%.
TEST(BullDogSauce, LeavesTheBidder286Percent) {
  const Settlement after = settle(exact_stake(0.1052, 1700.0, 1700.0), exchange(3.0), 1.0);
  EXPECT_NEAR(100.0 * after.stake_after, 2.86, 0.005);
}

// With its warrants bought at the price after, the bidder gets 3 shares' value for each of its own:
// the price falls to a quarter, and the bid was cut from 1,700 yen to 425.
TEST(BullDogSauce, QuartersThePriceAndLeavesTheBidderWhole) {
  const double stake = 0.1052;
  const double compensation = 3.0 * stake * 425.0;  // yen for each share outstanding
  const Settlement after =
      settle(exact_stake(stake, 1700.0 - compensation, 1700.0), exchange(3.0), 1.0);
  EXPECT_NEAR(after.price_after.value(), 425.0, 1e-9);
  EXPECT_NEAR(stake * after.price_after.value() + compensation, stake * 1700.0, 1e-9);
}

// Selectica, Inc., Form 8-K of January 2009: rights exchanged one for one after Versata reached
// 6.7%. Reported as 3.3% (Harvard Law School Forum, June 22, 2010) and 3.4%; the arithmetic of the
// exchange gives 3.47%, and 3.3% is nearer to half of 6.7%.
TEST(Selectica, LeavesVersataBetween33And35Percent) {
  for (const double stake : {0.0665, 0.067, 0.0675}) {
    const Settlement after = settle(exact_stake(stake, 1.0, 1.0), exchange(1.0), 1.0);
    EXPECT_GE(100.0 * after.stake_after, 3.3);
    EXPECT_LE(100.0 * after.stake_after, 3.5);
  }
  const Settlement after = settle(exact_stake(0.067, 1.0, 1.0), exchange(1.0), 1.0);
  EXPECT_NEAR(100.0 * after.stake_after, 3.466115, 5e-7);
}

// University of Nairobi, corporate finance exercise on poison pills: 8 million shares at $40, a
// raider with 15%, everybody else buys one share at $18. 8.11% and $29.89.
TEST(TextbookPill, LeavesTheRaider811Percent) {
  const Trigger trigger{
      ShareCount{8'000'000}, ShareCount{1'200'000}, DollarsPerShare{40.0}, DollarsPerShare{40.0}};
  const Settlement after = settle(trigger, {1.0, DollarsPerShare{18.0}}, 1.0);
  EXPECT_EQ(after.outstanding_after, Shares{14'800'000});
  EXPECT_NEAR(100.0 * after.stake_after, 8.11, 0.005);
  EXPECT_NEAR(after.price_after.value(), 29.89, 0.005);
}

// Weis Markets, Inc., proxy statement filed 2000 (0000105418-00-000012): 41,690,907 shares
// outstanding.
TEST(WeisMarkets, RoundsItsOwnersToATenth) {
  const auto percent = [](std::int64_t shares) {
    return to_text(rounded_percentage(ShareCount{shares}, ShareCount{41'690'907}, 1));
  };
  EXPECT_EQ(percent(12'761'411), "30.6%");
  EXPECT_EQ(percent(8'132'411), "19.5%");
  EXPECT_EQ(percent(8'087'773), "19.4%");
}

// Proxy statement 0000930661-00-000895, March 17, 2000: 10.7%, 7.5% and 8.8%. The owners' own
// options must stand in the denominator: then, and only then, one number of shares fits all rows.
TEST(Rule13d3, IsTheOnlyReadingThatFitsAFiledTable) {
  struct Row {
    std::int64_t shares, options;
    const char* percent;
  };
  constexpr Row rows[] = {
      {1'261'710, 414'787, "10.7%"}, {1'135'743, 3'000, "7.5%"}, {1'339'369, 0, "8.8%"}};
  const auto fits = [&](std::int64_t outstanding, bool by_rule) {
    return std::ranges::all_of(rows, [=](const Row& row) {
      const BeneficialOwnership own{
          ShareCount{row.shares}, ShareCount{row.options}, ShareCount{outstanding}};
      const ShareCount base = by_rule ? own.base() : own.outstanding;
      return to_text(rounded_percentage(own.amount(), base, 1)) == row.percent;
    });
  };
  EXPECT_TRUE(fits(15'180'534, true) && !fits(15'180'533, true));
  EXPECT_TRUE(fits(15'282'140, true) && !fits(15'282'141, true));
  for (std::int64_t outstanding = 14'000'000; outstanding < 17'000'000; outstanding += 1'000)
    EXPECT_FALSE(fits(outstanding, false)) << outstanding;
}

}  // namespace
}  // namespace flipin
