#include "rights/terms_schedule.hpp"

#include <gtest/gtest.h>

#include "support/hemacare_terms.hpp"

namespace flipin {
namespace {

TermsSchedule schedule(std::vector<PlanEvents::Any> events, const Adjustment& adjustment = {}) {
  return TermsSchedule{hemacare_start(), events, adjustment};
}

/// A distribution that multiplies the purchase price by `factor`.
AssetDistribution distribution(Date date, double factor) {
  return {date, 5.0 * (1.0 - factor), 5.0};
}

TEST(TermsSchedule, WithoutEventsIsTheStart) {
  EXPECT_EQ(schedule({}).on(Date{1998, 3, 3}), hemacare_start());
  EXPECT_EQ(schedule({}).on(Date{2008, 3, 10}), hemacare_start());
  EXPECT_TRUE(schedule({}).versions().empty());
}

TEST(TermsSchedule, WorksOffEventsInOrderOfDate) {
  const TermsSchedule terms = schedule({Buyback{Date{2003, 1, 2}, ShareCount{381'420}},
                                        CommonSplit{Date{2002, 6, 3}, 2, 1, {}},
                                        ShareIssue{Date{2002, 1, 2}, ShareCount{9'290}}});
  EXPECT_EQ(terms.on(Date{2002, 1, 1}).outstanding, ShareCount{7'190'710});
  EXPECT_EQ(terms.on(Date{2002, 1, 2}).outstanding, ShareCount{7'200'000});
  EXPECT_EQ(terms.on(Date{2002, 6, 2}).outstanding, ShareCount{7'200'000});
  EXPECT_EQ(terms.on(Date{2002, 6, 3}).outstanding, ShareCount{14'400'000});
  EXPECT_EQ(terms.on(Date{2003, 1, 2}).outstanding, ShareCount{14'018'580});
  ASSERT_EQ(terms.versions().size(), 3U);
  EXPECT_EQ(terms.versions()[1].from, (Date{2002, 6, 3}));
  ASSERT_EQ(terms.splits().size(), 1U);
  EXPECT_EQ(terms.splits()[0], (ShareSplit{Date{2002, 6, 3}, 2.0}));
}

TEST(TermsSchedule, KeepsOneVersionADay) {
  const Date day{2002, 6, 3};
  const TermsSchedule terms =
      schedule({CommonSplit{day, 2, 1, {}}, ShareIssue{day, ShareCount{100}}});
  ASSERT_EQ(terms.versions().size(), 1U);
  EXPECT_EQ(terms.on(day).outstanding, ShareCount{2 * 7'190'710 + 100});
}

// Form 8-K of March 5, 1998, Item 5: "at least 1% in such Purchase Price". Three times 0.4%, worked
// exactly: $4.94023968, to the cent.
TEST(TermsSchedule, PutsSmallAdjustmentsOff) {
  const TermsSchedule terms = schedule({distribution({2001, 3, 1}, 0.996),
                                        distribution({2001, 9, 4}, 0.996),
                                        distribution({2002, 3, 1}, 0.996)});
  EXPECT_EQ(terms.on(Date{2001, 9, 4}).purchase_price, 5.0);
  EXPECT_EQ(terms.on(Date{2002, 2, 28}).purchase_price, 5.0);
  EXPECT_EQ(terms.on(Date{2002, 3, 1}).purchase_price, 4.94);
  ASSERT_EQ(terms.versions().size(), 3U);
  EXPECT_DOUBLE_EQ(terms.versions()[0].carried, 0.996);
  EXPECT_DOUBLE_EQ(terms.versions()[1].carried, 0.992016);
  EXPECT_EQ(terms.versions()[2].carried, 1.0);
}

TEST(TermsSchedule, MakesThemAfterThreeYears) {
  const auto expect_made = [](const TermsSchedule& terms) {
    EXPECT_EQ(terms.on(Date{2004, 2, 29}).purchase_price, 5.0);
    EXPECT_EQ(terms.on(Date{2004, 3, 1}).purchase_price, 4.98);
  };
  expect_made(schedule({distribution({2001, 3, 1}, 0.996)}));
  const TermsSchedule later =
      schedule({distribution({2001, 3, 1}, 0.996), distribution({2004, 6, 1}, 0.996)});
  expect_made(later);
  EXPECT_EQ(later.on(Date{2006, 1, 3}).purchase_price, 4.98);
  EXPECT_EQ(later.on(Date{2007, 6, 1}).purchase_price, 4.96);  // 4.96008
}

TEST(TermsSchedule, MakesThemByTheExpirationAsItIsExtended) {
  const AssetDistribution late = distribution({2007, 3, 1}, 0.996);
  const TermsSchedule ends = schedule({late});
  EXPECT_EQ(ends.on(Date{2008, 3, 9}).purchase_price, 5.0);
  EXPECT_EQ(ends.on(Date{2008, 3, 10}).purchase_price, 4.98);
  PlanTerms later = hemacare_start();
  later.expires = Date{2013, 3, 11};
  const TermsSchedule extended{later, std::vector<PlanEvents::Any>{late}};
  EXPECT_EQ(extended.on(Date{2008, 3, 10}).purchase_price, 5.0);
  EXPECT_EQ(extended.on(Date{2010, 3, 1}).purchase_price, 4.98);
}

TEST(TermsSchedule, CarriesWhatIsPutOffThroughASplit) {
  const TermsSchedule terms =
      schedule({distribution({2001, 3, 1}, 0.996),
                CommonSplit{Date{2001, 6, 1}, 2, 1, SplitMethod::purchase_price},
                distribution({2001, 9, 4}, 0.99)});
  EXPECT_EQ(terms.on(Date{2001, 6, 1}).purchase_price, 2.5);
  EXPECT_EQ(terms.on(Date{2001, 9, 4}).purchase_price, 2.47);  // 2.5 x 0.98604 = 2.4651
}

TEST(TermsSchedule, DoesNotPutOffOrRoundASplit) {
  const TermsSchedule terms =
      schedule({CommonSplit{Date{2001, 6, 1}, 3, 1, SplitMethod::purchase_price},
                PreferredSplit{Date{2001, 9, 4}, 200, 201}});
  EXPECT_DOUBLE_EQ(terms.on(Date{2001, 6, 1}).purchase_price, 5.0 / 3.0);
  EXPECT_DOUBLE_EQ(terms.on(Date{2001, 9, 4}).purchase_price, 5.0 / 3.0 * 201.0 / 200.0);
}

TEST(TermsSchedule, TakesBackRightsThatAreNotIssued) {
  BelowMarketRights rights;
  rights.date = Date{2003, 3, 3};
  rights.outstanding_units = 1e6;
  rights.offered_units = 5e5;
  rights.offer_price = 4.0;
  rights.market_price = 5.0;
  rights.abandoned = Date{2003, 4, 17};
  const TermsSchedule terms = schedule({rights});
  EXPECT_EQ(terms.on(Date{2003, 3, 2}).purchase_price, 5.0);
  EXPECT_EQ(terms.on(Date{2003, 3, 3}).purchase_price, 4.67);  // 14/15 of $5
  EXPECT_EQ(terms.on(Date{2003, 4, 16}).purchase_price, 4.67);
  EXPECT_EQ(terms.on(Date{2003, 4, 17}).purchase_price, 5.0);
}

// Rights whose adjustment was put off leave no trace once they are abandoned.
TEST(TermsSchedule, ForgetsWhatWasPutOffForRightsThatAreNotIssued) {
  BelowMarketRights rights;
  rights.date = Date{2003, 3, 3};
  rights.outstanding_units = 1e6;
  rights.offered_units = 1e4;
  rights.offer_price = 4.0;
  rights.market_price = 5.0;
  rights.abandoned = Date{2003, 4, 17};
  const TermsSchedule terms = schedule({rights});
  ASSERT_EQ(terms.versions().size(), 2U);
  EXPECT_LT(terms.versions()[0].carried, 1.0);
  EXPECT_EQ(terms.versions()[1].carried, 1.0);
  EXPECT_EQ(terms.on(Date{2007, 1, 2}).purchase_price, 5.0);
}

TEST(TermsSchedule, LowersTheThreshold) {
  const TermsSchedule terms =
      schedule({ThresholdChange{Date{2006, 3, 1}, Percentage::from_millionths(125'000, 1), {}}});
  EXPECT_EQ(terms.on(Date{2006, 2, 28}).threshold, Percentage::from_millionths(150'000));
  EXPECT_EQ(terms.on(Date{2006, 3, 1}).threshold, Percentage::from_millionths(125'000));
}

}  // namespace
}  // namespace flipin
