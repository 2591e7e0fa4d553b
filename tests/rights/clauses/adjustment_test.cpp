#include "rights/clauses/adjustment.hpp"

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "support/examples.hpp"

namespace flipin {
namespace {

constexpr Date first{2001, 3, 1};
constexpr Date second{2001, 9, 4};
constexpr Date third{2002, 3, 1};
constexpr AdjustedPrice five{5.0, 1.0, {}};

// Form 8-K of March 5, 1998, Item 5: "no adjustment in the Purchase Price will be required until
// cumulative adjustments require an adjustment of at least 1% in such Purchase Price". Three events
// of 0.4% each, worked exactly: 0.996, 0.992016 and 0.988047936, so $4.94023968 to the cent.
TEST(Adjustment, CarriesSmallChangesForward) {
  const Adjustment clause;
  const AdjustedPrice once = clause.adjust(five, 0.996, first);
  EXPECT_EQ(once.purchase_price, 5.0);
  EXPECT_DOUBLE_EQ(once.carried, 0.996);
  EXPECT_NEAR(100.0 * (once.carried - 1.0), -0.40, 1e-12);
  EXPECT_EQ(once.oldest, first);
  const AdjustedPrice twice = clause.adjust(once, 0.996, second);
  EXPECT_EQ(twice.purchase_price, 5.0);
  EXPECT_DOUBLE_EQ(twice.carried, 0.992016);
  EXPECT_EQ(twice.oldest, first);
  const AdjustedPrice made = clause.adjust(twice, 0.996, third);
  EXPECT_EQ(made, (AdjustedPrice{4.94, 1.0, {}}));
}

TEST(Adjustment, RoundsToWhatThePlanSays) {
  const auto made = [](PriceRounding rounding) {
    const Adjustment clause{.rounding = rounding};
    return clause.adjust(five, 0.988047936, first).purchase_price;
  };
  EXPECT_DOUBLE_EQ(made(PriceRounding::none), 4.94023968);
  EXPECT_EQ(made(PriceRounding::hundredth_of_cent), 4.9402);
  EXPECT_EQ(made(PriceRounding::cent), 4.94);
}

TEST(Adjustment, IsMadeAtExactlyOnePercent) {
  const Adjustment clause;
  EXPECT_EQ(clause.adjust(five, 0.99, first), (AdjustedPrice{4.95, 1.0, {}}));
  EXPECT_EQ(clause.adjust(five, 1.01, first), (AdjustedPrice{5.05, 1.0, {}}));
  EXPECT_EQ(clause.adjust(five, 0.9900001, first).purchase_price, 5.0);
  EXPECT_EQ(clause.adjust(five, 1.0099999, first).purchase_price, 5.0);
}

// 0.995 and 198/199 are 0.99 together, but in binary not to the last bit.
TEST(Adjustment, IsMadeWhereFactorsAddUpToExactlyOnePercent) {
  const Adjustment clause;
  for (int steps = 2; steps <= 50; ++steps) {
    AdjustedPrice price = five;
    for (int step = 0; step < steps; ++step) {
      const double before = 100.0 * steps - step;
      price = clause.adjust(price, (before - 1.0) / before, first);
      EXPECT_EQ(price.purchase_price, step + 1 == steps ? 4.95 : 5.0) << steps;
    }
  }
}

TEST(Adjustment, ForgetsChangesThatUndoEachOther) {
  const Adjustment clause;
  const AdjustedPrice down = clause.adjust(five, 0.996, first);
  EXPECT_EQ(clause.adjust(down, 1.0 / 0.996, second), five);
  EXPECT_EQ(clause.adjust(five, 1.0, first), five);
}

TEST(Adjustment, IsDueAfterThreeYearsOrAtExpiration) {
  const Adjustment clause;
  const AdjustedPrice waiting = clause.adjust(five, 0.996, first);
  EXPECT_EQ(clause.due(waiting, Date{2008, 3, 10}), (Date{2004, 3, 1}));
  EXPECT_EQ(clause.due(waiting, Date{2003, 3, 10}), (Date{2003, 3, 10}));
  EXPECT_EQ(clause.due(five, Date{2008, 3, 10}), std::nullopt);
  EXPECT_EQ(clause.make(waiting), (AdjustedPrice{4.98, 1.0, {}}));
}

TEST(Adjustment, MayBeMadeEachTime) {
  const Adjustment at_once{.smallest = Percentage{}};
  EXPECT_EQ(at_once.adjust(five, 0.996, first), (AdjustedPrice{4.98, 1.0, {}}));
}

TEST(Adjustment, LeavesAPositivePrice) {
  const Adjustment clause;
  EXPECT_THROW(static_cast<void>(clause.adjust(five, 0.0, first)), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(clause.adjust(five, -1.0, first)), BrokenExpectation);
}

TEST(Adjustment, IsCustomaryByDefaultAndRefusesToWaitForMuch) {
  EXPECT_EQ(example<Adjustment>(), Adjustment{});
  EXPECT_TRUE(Adjustment{}.problems().empty());
  const Adjustment never{.smallest = Percentage::from_millionths(100'001, 4)};
  ASSERT_EQ(never.problems().size(), 1U);
  EXPECT_EQ(never.problems()[0].key, "smallest");
}

}  // namespace
}  // namespace flipin
