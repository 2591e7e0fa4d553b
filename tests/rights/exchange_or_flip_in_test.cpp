#include "rights/exchange_or_flip_in.hpp"

#include <gtest/gtest.h>

#include "rights/registry.hpp"
#include "support/for_all.hpp"
#include "support/hemacare.hpp"

namespace flipin {
namespace {

constexpr FlipInScale hemacare_at_one_dollar{5.0, 2.0, 1.0};

Settlement settled(const FlipInScale& flip_in, double stake) {
  const RightTerms terms{DollarsPerShare{flip_in.exercise_multiple}, flip_in.value_multiple, 1.0};
  return settle(exact_stake(stake, 1.0, 1.0),
                CashFlipIn{}.delivery(terms, DollarsPerShare{1.0}),
                flip_in.participation);
}

FlipInScale drawn(Draw& draw) {
  return {draw.between(0.05, 50.0), draw.between(1.05, 4.0), draw.between(0.05, 1.0)};
}

TEST(ExchangeOrFlipIn, CostTheSameAtAFifthOfHemaCareAtOneDollar) {
  EXPECT_NEAR(stake_of_equal_loss(hemacare_at_one_dollar), 0.2, 1e-15);
  EXPECT_FALSE(flip_in_costs_more(hemacare_at_one_dollar, 0.1999));
  EXPECT_TRUE(flip_in_costs_more(hemacare_at_one_dollar, 0.2001));
  // At 15% from an exercise price of 6.667 times the price on.
  EXPECT_FALSE(flip_in_costs_more({6.666, 2.0, 1.0}, 0.15));
  EXPECT_TRUE(flip_in_costs_more({6.667, 2.0, 1.0}, 0.15));
}

TEST(ExchangeOrFlipIn, AgreeWithTheSettlementOnWhichCostsMore) {
  for_all([](Draw& draw) {
    const FlipInScale flip_in = drawn(draw);
    const double stake = draw.between(0.01, 0.99);
    if (std::abs(stake - stake_of_equal_loss(flip_in)) < 1e-6) return;
    const Settlement exchange = settle(exact_stake(stake, 1.0, 1.0), {1.0, {}}, 1.0);
    EXPECT_EQ(flip_in_costs_more(flip_in, stake), settled(flip_in, stake).loss > exchange.loss);
  });
}

TEST(ExchangeOrFlipIn, TakeAsManyVotesAtATenthOfTheRights) {
  EXPECT_NEAR(participation_of_equal_votes(hemacare_at_one_dollar, 1.0), 0.1, 1e-15);
  EXPECT_NEAR(100.0 * settled({5.0, 2.0, 0.1}, 0.15).stake_after, 8.108108, 5e-7);
}

TEST(WorstCrossing, OfAFlipInGrowsWithTheExercisePrice) {
  struct Row {
    double exercise_multiple, stake_percent, digit;
  };
  constexpr Row rows[] = {{5.0, 76.833752, 5e-7}, {1.0, 63.397460, 5e-7}, {4.0, 75.0, 1e-12}};
  for (const Row& row : rows) {
    const WorstCrossing worst = worst_flip_in_crossing({row.exercise_multiple, 2.0, 1.0});
    EXPECT_NEAR(100.0 * worst.stake, row.stake_percent, row.digit);
    // With two times the exercise price, the stake less a half.
    EXPECT_NEAR(worst.loss_fraction, worst.stake - 0.5, 1e-15);
  }
  EXPECT_NEAR(
      100.0 * worst_flip_in_crossing(hemacare_at_one_dollar).loss_fraction, 26.833752, 5e-7);
}

TEST(WorstCrossing, OfAnExchangeLiesBeyondItsClose) {
  const WorstCrossing worst = worst_exchange_crossing(1.0);
  EXPECT_NEAR(100.0 * worst.stake, 58.578644, 5e-7);
  EXPECT_NEAR(100.0 * worst.loss_fraction, 17.157288, 5e-7);
}

TEST(WorstCrossing, IsTheWorstOfAllSettlements) {
  for_all([](Draw& draw) {
    const FlipInScale flip_in = drawn(draw);
    const WorstCrossing worst = worst_flip_in_crossing(flip_in);
    const auto loss = [&](double stake) { return stake * settled(flip_in, stake).loss_fraction; };
    EXPECT_NEAR(loss(worst.stake), worst.loss_fraction, 1e-8);
    EXPECT_LT(loss(worst.stake - 0.01), worst.loss_fraction);
    EXPECT_LT(loss(std::min(worst.stake + 0.01, 1.0 - 1e-9)), worst.loss_fraction);
  });
}

TEST(ExerciseMultiple, ThatLeavesAStakeIsKnown) {
  struct Row {
    double stake_after, exercise_multiple;
  };
  constexpr Row rows[] = {{0.10, 0.294118}, {0.05, 1.176471}, {0.02, 3.823529}, {0.01, 8.235294}};
  for (const Row& row : rows)
    EXPECT_NEAR(exercise_multiple_for_stake(hemacare_at_one_dollar, 0.15, row.stake_after),
                row.exercise_multiple,
                5e-7);
}

TEST(ExerciseMultiple, IsWhatTheSettlementInverts) {
  for_all([](Draw& draw) {
    const FlipInScale flip_in = drawn(draw);
    const Settlement after = settled(flip_in, 0.15);
    const double multiple = flip_in.exercise_multiple;
    EXPECT_NEAR(
        exercise_multiple_for_stake(flip_in, 0.15, after.stake_after) / multiple, 1.0, 1e-10);
    const auto for_loss = exercise_multiple_for_loss(flip_in, 0.15, after.loss_fraction);
    ASSERT_TRUE(for_loss);
    EXPECT_NEAR(*for_loss / multiple, 1.0, 1e-9);
  });
}

TEST(ExerciseMultiple, CannotCostMoreThanTheDiscount) {
  EXPECT_FALSE(exercise_multiple_for_loss(hemacare_at_one_dollar, 0.15, 0.5));
  EXPECT_TRUE(exercise_multiple_for_loss(hemacare_at_one_dollar, 0.15, 0.499));
}

// A stake of exactly 15% and the value multiple of HemaCare, by exercise price over price.
TEST(ExerciseMultiple, SetsStakeAndLoss) {
  struct Row {
    double exercise_multiple, stake_percent, loss_percent;
  };
  constexpr Row rows[] = {{0.5, 8.108108, 22.972973},
                          {1.0, 5.555556, 31.481481},
                          {2.0, 3.409091, 38.636364},
                          {3.0, 2.459016, 41.803279},
                          {5.0, 1.578947, 44.736842},
                          {10.0, 0.833333, 47.222222},
                          {20.0, 0.428571, 48.571429}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.exercise_multiple);
    const Settlement after = settled({row.exercise_multiple, 2.0, 1.0}, 0.15);
    EXPECT_NEAR(100.0 * after.stake_after, row.stake_percent, 5e-7);
    EXPECT_NEAR(100.0 * after.loss_fraction, row.loss_percent, 5e-7);
  }
}

// Bought in one tender offer: 51%.
TEST(FlipIn, CostsAJumpToControlAFifthOfTheCompany) {
  const Settlement after = settled(hemacare_at_one_dollar, 0.51);
  EXPECT_NEAR(100.0 * after.stake_after, 8.644068, 5e-7);
  EXPECT_NEAR(100.0 * 0.51 * after.loss_fraction, 21.177966, 5e-7);
  EXPECT_NEAR(0.51 * after.loss_fraction * 7'190'710.0, 1'522'846.0, 0.5);
}

// Three prices for one share: with its right, without, and the acquirer's whose right is void.
TEST(FlipIn, SplitsThePriceUntilRightsTradeAlone) {
  const Settlement after = settled(hemacare_at_one_dollar, 0.15);
  EXPECT_NEAR((after.price_after + after.payoff_per_right).value(), 1.078947, 5e-7);
  EXPECT_NEAR(after.price_after.value(), 0.552632, 5e-7);
  EXPECT_NEAR(after.payoff_per_right.value(), 0.526316, 5e-7);
}

TEST(SelfConsistentPrice, EndsAtFourSeventeenthsOfTheRights) {
  const double limit = self_consistent_limit(hemacare_at_one_dollar, 0.15);
  EXPECT_NEAR(limit, 0.235294117647, 5e-13);
  const DollarsPerShare price{1.0};
  EXPECT_TRUE(self_consistent_price(hemacare_terms, price, 0.85 * (limit - 1e-9)));
  EXPECT_FALSE(self_consistent_price(hemacare_terms, price, 0.85 * (limit + 1e-9)));
}

TEST(RequiredAuthorized, OfAFullFlipInIs69602540) {
  const Settlement after =
      settle(hemacare_trigger(), CashFlipIn{}.delivery(hemacare_terms, DollarsPerShare{1.0}), 1.0);
  EXPECT_EQ(required_authorized(hemacare_ledger(), after.issued), Shares{69'602'540});
}

}  // namespace
}  // namespace flipin
