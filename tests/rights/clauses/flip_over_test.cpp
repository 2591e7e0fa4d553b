#include "rights/clauses/flip_over.hpp"

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "support/for_all.hpp"
#include "support/hemacare.hpp"

namespace flipin {
namespace {

constexpr ShareCount rights{6'112'103};
constexpr ShareCount acquirer_shares{10'000'000};

FlipOverResult settled(const FlipOver& clause,
                       double price,
                       AcquirerShares market = AcquirerShares::listed) {
  return clause.settle_flip_over(
      hemacare_terms, rights, 1.0, acquirer_shares, DollarsPerShare{price}, market);
}

TEST(FlipOver, NeedsAnAcquiringPersonAndHalfOfTheAssets) {
  EXPECT_TRUE(FlipOver::is_armed_by(PlanEvent::acquiring_person));
  EXPECT_FALSE(FlipOver::is_armed_by(PlanEvent::adverse_person));
  const Percentage half = Percentage::from_millionths(500'000);
  const Percentage less = Percentage::from_millionths(499'999);
  EXPECT_TRUE(FlipOver{}.is_reached_by(half));
  EXPECT_FALSE(FlipOver{}.is_reached_by(less));
  FlipOver strict;
  strict.assets_rule = ThresholdRule::more_than;
  EXPECT_FALSE(strict.is_reached_by(half));
  EXPECT_TRUE(strict.is_reached_by(Percentage::from_millionths(500'001)));
}

// Crown Zellerbach Corp., 1985: $100 bought $200 of the acquirer's stock. A right whose holder is
// alone gains what the words say.
TEST(FlipOver, BringsALoneHolderItsExercisePrice) {
  const RightTerms terms{DollarsPerShare{100.0}, 2.0, 1.0};
  const FlipOverResult lone = FlipOver{}.settle_flip_over(
      terms, ShareCount{1}, 1.0, ShareCount{1'000'000'000}, DollarsPerShare{50.0});
  EXPECT_EQ(lone.shares_per_right, 4.0);
  EXPECT_NEAR(lone.payoff_per_right.value(), 100.0, 1e-5);
}

// (M P + R X) / (M + 2 R X / P) for a price P of $8: worked by hand in fractions.
TEST(FlipOver, DilutesTheAcquiringCompany) {
  const FlipOverResult after = settled({}, 8.0);
  EXPECT_EQ(after.shares_per_right, 1.25);
  EXPECT_EQ(after.issued, Shares{7'640'128.75});
  EXPECT_EQ(after.paid_in, Dollars{30'560'515.0});
  EXPECT_DOUBLE_EQ(after.price_after.value(), 110'560'515.0 / 17'640'128.75);
  EXPECT_DOUBLE_EQ(after.loss.value(), 8e7 - 1e7 * (110'560'515.0 / 17'640'128.75));
}

TEST(FlipOver, PaysTheGainInCashWhereAnUnlistedAcquirerMust) {
  FlipOver clause;
  EXPECT_EQ(settled(clause, 8.0, AcquirerShares::unlisted).shares_per_right, 1.25);  // at book
  clause.private_acquirer = PrincipalPartyValue::cash_out;
  EXPECT_EQ(settled(clause, 8.0).shares_per_right, 1.25);
  const FlipOverResult cash = settled(clause, 8.0, AcquirerShares::unlisted);
  EXPECT_EQ(cash.issued, Shares{});
  EXPECT_EQ(cash.paid_in, Dollars{-30'560'515.0});
  EXPECT_NEAR(cash.payoff_per_right.value(), 5.0, 1e-14);
  EXPECT_NEAR(cash.loss.value(), 30'560'515.0, 1e-6);
  EXPECT_EQ(cash.unfunded, Dollars{});

  const FlipOverResult short_of_cash = settled(clause, 3.0, AcquirerShares::unlisted);
  EXPECT_EQ(short_of_cash.price_after, DollarsPerShare{});
  EXPECT_EQ(short_of_cash.unfunded, Dollars{560'515.0});
}

TEST(FlipOver, MovesValueButMakesNone) {
  for_all([](Draw& draw) {
    FlipOver clause;
    clause.value_multiple = draw.between(1.1, 4.0);
    clause.private_acquirer =
        draw.whole(0, 1) == 0 ? PrincipalPartyValue::book_value : PrincipalPartyValue::cash_out;
    const ShareCount held{draw.whole(1, 1'000'000'000)};
    const double participation = draw.between(0.0, 1.0);
    const RightTerms terms{DollarsPerShare{draw.between(0.1, 200.0)}, 9.0, 1.0};
    const ShareCount shares{draw.whole(1'000, 1'000'000'000)};
    const DollarsPerShare price{draw.between(0.1, 200.0)};
    const FlipOverResult after = clause.settle_flip_over(
        terms, held, participation, shares, price, AcquirerShares::unlisted);
    const Dollars gain = (participation * held.shares()) * after.payoff_per_right;
    const Dollars all = shares.shares() * price + (held.shares() * terms.exercise_price);
    EXPECT_NEAR((gain - after.loss) / all, 0.0, 1e-12);
    EXPECT_GE(after.price_after, DollarsPerShare{});
    EXPECT_GE(after.loss.value(), -1e-12 * all.value());
  });
}

TEST(FlipOver, DoesNothingWhereNobodyExercises) {
  const FlipOverResult after =
      FlipOver{}.settle_flip_over(hemacare_terms, rights, 0.0, acquirer_shares, DollarsPerShare{8});
  EXPECT_EQ(after.loss, Dollars{});
  EXPECT_EQ(after.issued, Shares{});
}

TEST(FlipOver, RefusesAnAcquirerWithoutSharesOrPrice) {
  EXPECT_THROW(settled({}, 0.0), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(FlipOver{}.settle_flip_over(
                   hemacare_terms, rights, 1.0, {}, DollarsPerShare{8.0})),
               BrokenExpectation);
}

TEST(FlipOver, NamesAPartOfTheAssetsThatNoSaleReaches) {
  EXPECT_TRUE(FlipOver{}.problems().empty());
  FlipOver clause;
  clause.assets = Percentage::from_millionths(1'000'000);
  EXPECT_TRUE(clause.problems().empty());
  clause.assets_rule = ThresholdRule::more_than;
  ASSERT_EQ(clause.problems().size(), 1U);
  EXPECT_EQ(clause.problems()[0].text, "assets is 100% with assets_rule = \"more_than\"");
  clause.assets = {};
  EXPECT_EQ(clause.problems().size(), 1U);
}

}  // namespace
}  // namespace flipin
