#include "rights/events/common_split.hpp"

#include <gtest/gtest.h>

#include "rights/cash_flip_in.hpp"
#include "rights/events/preferred_split.hpp"
#include "support/hemacare_terms.hpp"

namespace flipin {
namespace {

CommonSplit two_for_one(SplitMethod method) { return {Date{2002, 6, 3}, 2, 1, method}; }

TEST(CommonSplit, HalvesWhatARightBuysAndCosts) {
  const PlanTerms after = two_for_one(SplitMethod::units_per_right).apply(hemacare_start());
  EXPECT_EQ(after.units_per_right, 0.5);
  EXPECT_EQ(after.purchase_price, 5.0);
  EXPECT_EQ(after.exercise_price(), DollarsPerShare{2.5});
  EXPECT_EQ(after.outstanding, ShareCount{14'381'420});
  EXPECT_EQ(after.share_factor, 2.0);
  EXPECT_EQ(after.redemption_price, DollarsPerShare{0.0005});
}

TEST(CommonSplit, HalvesThePurchasePriceUnderTheOtherMethod) {
  const PlanTerms after = two_for_one(SplitMethod::purchase_price).apply(hemacare_start());
  EXPECT_EQ(after.units_per_right, 1.0);
  EXPECT_EQ(after.purchase_price, 2.5);
  EXPECT_EQ(after.exercise_price(), DollarsPerShare{2.5});
  EXPECT_EQ(after.outstanding, ShareCount{14'381'420});
}

// One right a share before and after: one share a right is the same exchange.
TEST(CommonSplit, KeepsTheExchangeRatio) {
  for (const SplitMethod method : {SplitMethod::units_per_right, SplitMethod::purchase_price}) {
    const PlanTerms after = two_for_one(method).apply(hemacare_start());
    EXPECT_EQ(after.exchange_ratio, 1.0);
    EXPECT_EQ(after.rights_per_share, 1.0);
  }
}

// The smallest acquiring person of HemaCare at $1.00, worked in exact rationals: 1.57894821593%
// after a flip-in. The same person at $0.50 after a 2:1 split.
TEST(CommonSplit, LeavesTheStakeAfterAFlipInAsItWas) {
  for (const SplitMethod method : {SplitMethod::units_per_right, SplitMethod::purchase_price}) {
    const PlanTerms after = two_for_one(method).apply(hemacare_start());
    const Trigger trigger{
        after.outstanding, ShareCount{2 * 1'078'607}, DollarsPerShare{0.5}, DollarsPerShare{0.5}};
    const RightTerms terms{after.exercise_price(), 2.0, after.exchange_ratio};
    const Settlement full =
        settle(trigger, CashFlipIn{}.delivery(terms, trigger.market_value), 1.0);
    EXPECT_NEAR(100.0 * full.stake_after, 1.57894821593, 5e-12);
    EXPECT_NEAR(full.loss.value(), 482'534.706371, 5e-7);
  }
}

// A plan that did not follow the split would dilute a stake of 15% to 0.8333%, not 1.5789%.
TEST(CommonSplit, IsNoSmallMatterToLeaveOut) {
  const Trigger trigger{
      ShareCount{14'400'000}, ShareCount{2'160'000}, DollarsPerShare{0.5}, DollarsPerShare{0.5}};
  const RightTerms stale{hemacare_start().exercise_price(), 2.0, 1.0};
  const Settlement wrong = settle(trigger, CashFlipIn{}.delivery(stale, trigger.market_value), 1.0);
  EXPECT_NEAR(100.0 * wrong.stake_after, 0.8333, 5e-5);
}

TEST(CommonSplit, PaysFractionsOfSharesInCash) {
  const CommonSplit reverse{Date{2002, 6, 3}, 1, 3, SplitMethod::units_per_right};
  const PlanTerms after = reverse.apply(hemacare_start());
  EXPECT_EQ(after.outstanding, ShareCount{2'396'903});  // 7,190,710 / 3 = 2,396,903.33
  EXPECT_DOUBLE_EQ(after.exercise_price().value(), 15.0);
}

TEST(CommonSplit, OfOneForOneIsAProblem) {
  const CommonSplit nothing{Date{2002, 6, 3}, 3, 3, SplitMethod::units_per_right};
  const auto found = nothing.problems();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].key, "new_shares");
  EXPECT_NE(found[0].text.find("3 new for 3 old"), std::string::npos);
}

TEST(PreferredSplit, KeepsTheExercisePrice) {
  const PlanTerms after = PreferredSplit{Date{2002, 9, 3}, 4, 1}.apply(hemacare_start());
  EXPECT_EQ(after.units_per_right, 4.0);
  EXPECT_EQ(after.purchase_price, 1.25);
  EXPECT_EQ(after.exercise_price(), DollarsPerShare{5.0});
  EXPECT_EQ(after.outstanding, hemacare_start().outstanding);
  EXPECT_EQ(after.share_factor, 1.0);
}

TEST(PreferredSplit, MayBeAReverseSplit) {
  const PlanTerms after = PreferredSplit{Date{2002, 9, 3}, 1, 4}.apply(hemacare_start());
  EXPECT_EQ(after.units_per_right, 0.25);
  EXPECT_EQ(after.purchase_price, 20.0);
}

}  // namespace
}  // namespace flipin
