#include "rights/clauses/offer_vote.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

Percentage percent(const char* text) { return Percentage::from_text(text).value(); }

PrintedPrice price(const char* text) { return PrintedPrice::from_text(text).value(); }

OfferVote customary() {
  OfferVote vote;
  vote.available = true;
  return vote;
}

TEST(OfferVote, EndsThePlanAfterEvaluationAndMeeting) {
  // 90 business days from Tuesday, March 10, 1998, without Memorial Day and July 3; 30 more; and 90
  // from either, without Labor Day, Columbus Day, Veterans Day, Thanksgiving, Christmas and New
  // Year's Day as they fall.
  const OfferVoteDays days = customary().days_of(Date{1998, 3, 10});
  EXPECT_EQ(days.first_demand, (Date{1998, 7, 16}));
  EXPECT_EQ(days.last_demand, (Date{1998, 8, 27}));
  EXPECT_EQ(days.earliest_end, (Date{1998, 11, 24}));
  EXPECT_EQ(customary().earliest_end(Date{1998, 3, 10}), days.earliest_end);
  EXPECT_EQ(days.latest_end, (Date{1999, 1, 8}));
}

TEST(OfferVote, WaitsForTheOffersLeastOpenTime) {
  OfferVote vote = customary();
  vote.days_to_evaluate = 5;
  vote.days_to_demand = 0;
  vote.days_to_meeting = 5;
  vote.least_open = 5;
  EXPECT_EQ(vote.earliest_end(Date{1998, 3, 10}), (Date{1998, 3, 24}));
  EXPECT_EQ(vote.days_of(Date{1998, 3, 10}).latest_end, (Date{1998, 3, 24}));
  vote.least_open = 20;
  EXPECT_EQ(vote.earliest_end(Date{1998, 3, 10}), (Date{1998, 4, 7}));
}

TEST(OfferVote, IsThereOnlyWhereThePlanHasOne) {
  EXPECT_EQ(OfferVote{}.earliest_end(Date{1998, 3, 10}), std::nullopt);
}

TEST(OfferVote, AsksForADemandAndForAMajority) {
  const OfferVote vote = customary();
  EXPECT_TRUE(vote.is_demanded(ShareCount{719'071}, ShareCount{7'190'710}));
  EXPECT_FALSE(vote.is_demanded(ShareCount{719'070}, ShareCount{7'190'710}));
  EXPECT_FALSE(vote.is_carried(ShareCount{50}, ShareCount{100}));
  EXPECT_TRUE(vote.is_carried(ShareCount{51}, ShareCount{100}));
  EXPECT_TRUE(vote.is_carried(ShareCount{51}, ShareCount{101}));
  EXPECT_FALSE(vote.is_carried(ShareCount{50}, ShareCount{101}));
}

TEST(OfferVote, AsksForAPremiumExactly) {
  OfferVote vote = customary();
  EXPECT_TRUE(vote.has_premium(price("1.00"), price("1.00")));
  EXPECT_FALSE(vote.has_premium(price("0.99"), price("1.00")));
  vote.premium_floor = percent("30%");
  EXPECT_TRUE(vote.has_premium(price("1.43"), price("1.10")));
  EXPECT_FALSE(vote.has_premium(price("1.429999"), price("1.10")));
}

TEST(OfferVote, CannotAskForMoreThanEverybody) {
  OfferVote vote = customary();
  EXPECT_TRUE(vote.problems().empty());
  vote.demand = percent("101%");
  vote.vote = percent("100%");
  ASSERT_EQ(vote.problems().size(), 2U);
  EXPECT_EQ(vote.problems()[0].key, "demand");
  EXPECT_EQ(vote.problems()[1].key, "vote");
}

}  // namespace
}  // namespace flipin
