#include "rights/clauses/repeat.hpp"

#include <gtest/gtest.h>

#include "support/hemacare.hpp"

namespace flipin {
namespace {

// One-for-one exchanges of rights issued anew three times over, worked in exact rationals.
TEST(Reissue, LeavesLessOfAStakeEachTime) {
  const double stakes[] = {8.108108108, 4.225352113, 2.158273381};
  const double prices[] = {0.540540541, 0.281690141, 0.143884892};
  const Reissue clause{true, 2};
  Trigger trigger = exact_stake(0.15, 1.0, 1.0);
  int uses = 0;
  for (bool issued = true; issued; ++uses) {
    ASSERT_LT(uses, 3);
    const Settlement exchange = settle(trigger, {1.0, {}}, 1.0);
    EXPECT_NEAR(100.0 * exchange.stake_after, stakes[uses], 5e-10);
    EXPECT_NEAR(exchange.price_after.value(), prices[uses], 5e-10);
    trigger = Reissue::next_trigger(trigger, exchange, exchange.price_after);
    issued = clause.follows(uses);
  }
  EXPECT_EQ(uses, 3);
}

TEST(Reissue, GivesTheNextTriggerWholeShares) {
  const Settlement after = settle(hemacare_trigger(), {0.3, {}}, 1.0);
  EXPECT_NEAR(after.issued.value(), 1'833'630.9, 1e-6);
  const Trigger next = Reissue::next_trigger(hemacare_trigger(), after, DollarsPerShare{0.9});
  EXPECT_EQ(next.outstanding, ShareCount{7'190'710 + 1'833'630});
  EXPECT_EQ(next.acquirer, smallest_stake);
  EXPECT_EQ(next.price, after.price_after);
  EXPECT_EQ(next.market_value, DollarsPerShare{0.9});
}

TEST(Reissue, HappensOnlyWherePlannedAndSoOften) {
  EXPECT_FALSE(Reissue{}.follows(0));
  EXPECT_TRUE((Reissue{true, 1}.follows(0)));
  EXPECT_FALSE((Reissue{true, 1}.follows(1)));
}

TEST(Reissue, SaysHowOftenIfAndOnlyIfItHappens) {
  EXPECT_TRUE(Reissue{}.problems().empty());
  EXPECT_TRUE((Reissue{true, 3}.problems().empty()));
  ASSERT_EQ((Reissue{true, 0}.problems().size()), 1U);
  EXPECT_EQ((Reissue{true, 0}.problems()[0].key), "most");
  ASSERT_EQ((Reissue{false, 3}.problems().size()), 1U);
  EXPECT_EQ((Reissue{false, 3}.problems()[0].key), "after_use");
}

}  // namespace
}  // namespace flipin
