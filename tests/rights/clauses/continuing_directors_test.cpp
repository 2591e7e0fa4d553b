#include "rights/clauses/continuing_directors.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

TEST(ContinuingDirectors, LetANewBoardRedeemAtOnceUnlessThePlanSaysOtherwise) {
  EXPECT_EQ(ContinuingDirectors{}.days_until_new_board_may_redeem(), 0);
}

TEST(ContinuingDirectors, NeverLetItUnderADeadHand) {
  const ContinuingDirectors dead_hand{RedemptionPower::continuing_directors_only};
  EXPECT_EQ(dead_hand.days_until_new_board_may_redeem(), std::nullopt);
}

TEST(ContinuingDirectors, LetItLaterUnderASlowHand) {
  // Six months: Quickturn Design Systems v. Shapiro, 721 A.2d 1281 (Del. 1998).
  const ContinuingDirectors slow_hand{RedemptionPower::delayed};
  EXPECT_EQ(slow_hand.days_until_new_board_may_redeem(), 180);
  const ContinuingDirectors slower{RedemptionPower::delayed, 365};
  EXPECT_EQ(slower.days_until_new_board_may_redeem(), 365);
}

}  // namespace
}  // namespace flipin
