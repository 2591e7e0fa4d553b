#include "rights/clauses/expiry.hpp"

#include <gtest/gtest.h>

#include "rights/clauses/distribution.hpp"

namespace flipin {
namespace {

constexpr Date final_expiration{2008, 3, 10};  // 8-K of March 5, 1998, Item 5
constexpr Date extended{2013, 3, 11};

Expiry extended_on(Date day) { return {extended, day}; }

TEST(Expiry, IsTheFinalExpirationDateUnlessExtended) {
  EXPECT_EQ(Expiry{}.last_day(final_expiration), final_expiration);
  EXPECT_EQ(Expiry{}.last_day(final_expiration, Date{1998, 3, 20}), final_expiration);
  EXPECT_FALSE(Expiry{}.is_extended(final_expiration));
}

TEST(Expiry, IsExtendedUpToTheLastDay) {
  EXPECT_EQ(extended_on(final_expiration - 1).last_day(final_expiration), extended);
  EXPECT_EQ(extended_on(final_expiration).last_day(final_expiration), extended);
  EXPECT_EQ(extended_on(final_expiration + 1).last_day(final_expiration), final_expiration);
}

TEST(Expiry, IsNotExtendedOnceTheBoardCannotRedeem) {
  const Date last_redemption_day{2007, 6, 15};
  EXPECT_EQ(extended_on({2007, 6, 15}).last_day(final_expiration, last_redemption_day), extended);
  EXPECT_EQ(extended_on({2007, 6, 16}).last_day(final_expiration, last_redemption_day),
            final_expiration);
}

TEST(Expiry, IsNeverMadeEarlier) {
  const Expiry clause{Date{2007, 1, 1}, Date{2006, 1, 1}};
  EXPECT_EQ(clause.last_day(final_expiration), final_expiration);
}

TEST(Expiry, CanComeBeforeTheRightsOfALateTriggerSeparate) {
  const Date separate = Distribution{}.after_announcement(final_expiration);
  EXPECT_EQ(separate, Date(2008, 3, 20));
  EXPECT_GT(separate, Expiry{}.last_day(final_expiration));
  EXPECT_LT(separate, extended_on(final_expiration).last_day(final_expiration));
}

TEST(Expiry, WantsBothDatesOfAnExtensionInOrder) {
  EXPECT_TRUE(Expiry{}.problems().empty());
  EXPECT_TRUE(extended_on(final_expiration).problems().empty());
  const auto key_of = [](const Expiry& clause) {
    const auto found = clause.problems();
    return found.size() == 1 ? found.front().key : "";
  };
  EXPECT_EQ(key_of({extended, {}}), "extended_to");
  EXPECT_EQ(key_of({{}, final_expiration}), "extended_on");
  EXPECT_EQ(key_of(extended_on(extended)), "extended_to");
  EXPECT_EQ(key_of(extended_on(extended + 1)), "extended_to");
}

}  // namespace
}  // namespace flipin
