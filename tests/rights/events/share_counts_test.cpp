#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "rights/events/buyback.hpp"
#include "rights/events/share_issue.hpp"
#include "support/hemacare_terms.hpp"

// Events that change how many shares are outstanding, and so what the threshold is a percentage of.

namespace flipin {
namespace {

constexpr Date day{2005, 3, 1};

// Form 8-K of March 5, 1998, Item 5: 7,190,710 shares outstanding, 1,290,800 reserved. With all of
// them issued, 15% takes 1,272,227 shares and the smallest stake of before is 12.717158%.
TEST(ShareIssue, RaisesTheSharesThatTheThresholdTakes) {
  const PlanTerms after = ShareIssue{day, ShareCount{1'290'800}}.apply(hemacare_start());
  EXPECT_EQ(after.outstanding, ShareCount{8'481'510});
  EXPECT_EQ(after.threshold.fewest_of(after.outstanding), ShareCount{1'272'227});
  EXPECT_FALSE(after.threshold.reached_by(ShareCount{1'078'607}, after.outstanding));
  EXPECT_NEAR(100.0 * 1'078'607.0 / after.outstanding.shares().value(), 12.717158, 5e-7);
}

// A holder of 1,000,000 shares, 13.906833%, is brought to 15% by a buyback of 524,044.
TEST(Buyback, BringsAHolderToTheThreshold) {
  const ShareCount holder{1'000'000};
  const PlanTerms below = Buyback{day, ShareCount{523'000}}.apply(hemacare_start());
  EXPECT_EQ(below.outstanding, ShareCount{6'667'710});
  EXPECT_NEAR(
      100.0 * holder.shares().value() / below.outstanding.shares().value(), 14.9976529, 5e-8);
  EXPECT_FALSE(below.threshold.reached_by(holder, below.outstanding));
  const PlanTerms last_below = Buyback{day, ShareCount{524'043}}.apply(hemacare_start());
  EXPECT_FALSE(last_below.threshold.reached_by(holder, last_below.outstanding));
  const PlanTerms at = Buyback{day, ShareCount{524'044}}.apply(hemacare_start());
  EXPECT_EQ(at.outstanding, ShareCount{6'666'666});
  EXPECT_TRUE(at.threshold.reached_by(holder, at.outstanding));
}

TEST(Buyback, NeverRetiresTheLastShare) {
  const auto after = [](std::int64_t shares) {
    return Buyback{day, ShareCount{shares}}.apply(hemacare_start());
  };
  EXPECT_EQ(after(7'190'709).outstanding, ShareCount{1});
  EXPECT_THROW(static_cast<void>(after(7'190'710)), BrokenExpectation);
}

}  // namespace
}  // namespace flipin
