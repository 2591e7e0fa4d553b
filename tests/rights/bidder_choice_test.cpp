#include "rights/bidder_choice.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "rights/completion.hpp"
#include "rights/registry.hpp"
#include "support/hemacare.hpp"

// HemaCare's terms at a price of $1, a bidder with exactly 15%, everybody exercises.

namespace flipin {
namespace {

const Trigger trigger = exact_stake(0.15, 1.0, 1.0);

Settlement flip_in() {
  return settle(trigger, CashFlipIn{}.delivery(hemacare_terms, trigger.market_value), 1.0);
}

BidderTerms terms(double synergy) {
  BidderTerms terms;
  terms.synergy = synergy;
  terms.agreement_probability = 0.6;
  terms.agreed_premium = 0.4;
  terms.trigger_premium = 0.3;
  terms.contest_cost = 0.03;
  terms.contest_probability = 0.5;
  terms.contest_premium = 0.3;
  terms.contest_delay = Years{0.5};
  terms.discount_rate = LogRate{0.10};
  return terms;
}

TEST(Bidder, IsPaidTheSynergyLessWhatEachMoveCosts) {
  const BidderPayoffs payoffs = bidder_payoffs(trigger, flip_in(), terms(0.5));
  EXPECT_EQ(payoffs.leave, 0.0);
  EXPECT_NEAR(payoffs.negotiate, 0.6 * (0.5 - 0.85 * 0.4), 1e-15);
  EXPECT_NEAR(payoffs.trigger, 0.5 - 0.36236842, 5e-9);
  EXPECT_NEAR(payoffs.proxy_contest, 0.5 * std::exp(-0.05) * (0.5 - 0.255) - 0.03, 1e-15);
}

TEST(Bidder, TakesTheMoveWorthMost) {
  const auto move = [](double synergy) {
    return best_move(bidder_payoffs(trigger, flip_in(), terms(synergy)));
  };
  EXPECT_EQ(move(0.20), BidderMove::leave);
  EXPECT_EQ(move(0.33), BidderMove::proxy_contest);
  EXPECT_EQ(move(0.50), BidderMove::trigger);
  BidderTerms friendly = terms(0.40);
  friendly.agreement_probability = 0.9;
  EXPECT_EQ(best_move(bidder_payoffs(trigger, flip_in(), friendly)), BidderMove::negotiate);
}

TEST(Bidder, LeavesRatherThanWorkForNothing) {
  EXPECT_EQ(best_move({0.0, 0.0, 0.0, 0.0}), BidderMove::leave);
  EXPECT_EQ(best_move({0.0, 0.1, 0.1, 0.1}), BidderMove::negotiate);
  EXPECT_EQ(best_move({0.0, -0.1, 0.2, 0.1}), BidderMove::trigger);
  EXPECT_EQ(best_move({0.0, -0.1, 0.2, 0.3}), BidderMove::proxy_contest);
}

TEST(Deterrence, LeavesSevenOfTenTakeovers) {
  EXPECT_NEAR(deterrence(trigger, flip_in(), 0.3, 0.3).takeover_ratio, 0.699146666, 5e-10);
  EXPECT_NEAR(deterrence(trigger, flip_in(), 0.0, 0.3).takeover_ratio, 0.799567590, 5e-10);
}

TEST(Deterrence, LosesThePremiumOfTheOthersWithEachTakeoverLost) {
  const Deterrence found = deterrence(trigger, flip_in(), 0.3, 0.3);
  const double without = std::exp(-0.255 / 0.3);
  const double with = std::exp(-break_even_synergy(trigger, flip_in(), 0.3) / 0.3);
  EXPECT_NEAR(found.lost_probability, without - with, 1e-15);
  EXPECT_NEAR(found.expected_loss, 0.255 * (without - with), 1e-15);
}

TEST(Deterrence, IsNoneWithoutRights) {
  const Settlement nothing = settle(trigger, {}, 1.0);
  const Deterrence none = deterrence(trigger, nothing, 0.3, 0.3);
  EXPECT_NEAR(none.takeover_ratio, 1.0, 1e-14);
  EXPECT_NEAR(none.expected_loss, 0.0, 1e-14);
}

TEST(Deterrence, RefusesBiddersWithoutSynergies) {
  EXPECT_THROW(static_cast<void>(deterrence(trigger, flip_in(), 0.3, 0.0)), BrokenExpectation);
}

}  // namespace
}  // namespace flipin
