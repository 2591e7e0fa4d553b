#include <gtest/gtest.h>

#include "rights/rights_plan.hpp"
#include "support/examples.hpp"
#include "support/for_all.hpp"

// What every settlement clause of the registry must do, over plans far wider than any real one.

namespace flipin {
namespace {

struct Case {
  Trigger trigger;
  RightTerms terms;
  double participation{};
};

Case drawn(Draw& draw) {
  const std::int64_t outstanding = draw.whole(1'000, 10'000'000'000);
  const DollarsPerShare price{draw.between(0.05, 500.0)};
  return {{ShareCount{outstanding},
           ShareCount{draw.whole(0, outstanding)},
           price,
           draw.between(0.5, 1.5) * price},
          {DollarsPerShare{draw.between(0.01, 1000.0)},
           draw.between(1.01, 5.0),
           draw.between(0.1, 10.0)},
          draw.between(0.0, 1.0)};
}

template <class Clause>
class ClauseLaws : public testing::Test {
protected:
  static Delivery delivery(const Case& some) {
    return example<Clause>().delivery(some.terms, some.trigger.market_value);
  }
  static Settlement settled(const Case& some) {
    return settle(some.trigger, delivery(some), some.participation);
  }
  static bool pays(const Case& some) {
    return delivery(some).shares * some.trigger.price >= delivery(some).payment;
  }
};
TYPED_TEST_SUITE(ClauseLaws, SettlementClauses::apply<testing::Types>);

TYPED_TEST(ClauseLaws, MovesValueButMakesNone) {
  for_all([](Draw& draw) {
    const Case some = drawn(draw);
    const Settlement after = TestFixture::settled(some);
    const Dollars before = some.trigger.outstanding.shares() * some.trigger.price;
    const Dollars total = after.outstanding_after * after.price_after;
    EXPECT_NEAR(total / (before + after.paid_in), 1.0, 1e-12);
    const Dollars moved = after.exercising_gain + after.other_gain - after.loss;
    EXPECT_NEAR(moved / (before + after.paid_in), 0.0, 1e-12);
  });
}

TYPED_TEST(ClauseLaws, NeverEnlargesTheStakeOfTheAcquirer) {
  for_all([](Draw& draw) {
    const Settlement after = TestFixture::settled(drawn(draw));
    EXPECT_LE(after.stake_after, after.stake_before);
    EXPECT_GE(after.issued, Shares{});
  });
}

TYPED_TEST(ClauseLaws, NeverEnrichesTheAcquirerWhereExercisePays) {
  for_all([](Draw& draw) {
    const Case some = drawn(draw);
    if (!TestFixture::pays(some)) return;
    const Settlement after = TestFixture::settled(some);
    EXPECT_GE(after.loss, Dollars{});
    EXPECT_LE(after.price_after.value(), some.trigger.price.value() * (1.0 + 1e-15));
    EXPECT_LE(after.other_gain, Dollars{});
    EXPECT_LE(after.loss_fraction, 1.0);
  });
}

TYPED_TEST(ClauseLaws, ChangesNothingWhereNobodyParticipates) {
  for_all([](Draw& draw) {
    Case some = drawn(draw);
    some.participation = 0.0;
    const Settlement after = TestFixture::settled(some);
    EXPECT_EQ(after.stake_after, after.stake_before);
    EXPECT_DOUBLE_EQ(after.price_after.value(), some.trigger.price.value());
    EXPECT_EQ(after.loss, Dollars{});
    EXPECT_EQ(after.issued, Shares{});
    EXPECT_EQ(after.paid_in, Dollars{});
  });
}

TYPED_TEST(ClauseLaws, ChangesNothingWhereEveryRightIsVoid) {
  for_all([](Draw& draw) {
    Case some = drawn(draw);
    some.trigger.acquirer = some.trigger.outstanding;
    const Settlement after = TestFixture::settled(some);
    EXPECT_EQ(after.stake_after, 1.0);
    EXPECT_EQ(after.loss, Dollars{});
  });
}

TYPED_TEST(ClauseLaws, DoesNotDependOnTheUnitOfMoney) {
  for_all([](Draw& draw) {
    const Case some = drawn(draw);
    Case scaled = some;
    const double factor = draw.between(0.01, 100.0);
    scaled.trigger.price = factor * some.trigger.price;
    scaled.trigger.market_value = factor * some.trigger.market_value;
    scaled.terms.exercise_price = factor * some.terms.exercise_price;
    const Settlement in_one = TestFixture::settled(some);
    const Settlement in_other = TestFixture::settled(scaled);
    EXPECT_NEAR(in_other.stake_after, in_one.stake_after, 1e-12);
    EXPECT_NEAR(in_other.price_after / in_one.price_after, factor, 1e-9 * factor);
    EXPECT_NEAR(in_other.loss_fraction, in_one.loss_fraction, 1e-12);
  });
}

TYPED_TEST(ClauseLaws, DoesNotDependOnTheNumberOfShares) {
  for_all([](Draw& draw) {
    const Case some = drawn(draw);
    Case split = some;
    const std::int64_t times = draw.whole(2, 50);
    split.trigger.outstanding = ShareCount{times * some.trigger.outstanding.count()};
    split.trigger.acquirer = ShareCount{times * some.trigger.acquirer.count()};
    const Settlement small = TestFixture::settled(some);
    const Settlement large = TestFixture::settled(split);
    EXPECT_NEAR(large.stake_after, small.stake_after, 1e-12);
    EXPECT_NEAR(large.price_after / small.price_after, 1.0, 1e-12);
    EXPECT_NEAR(large.loss_fraction, small.loss_fraction, 1e-12);
  });
}

TYPED_TEST(ClauseLaws, SettlesAloneAsItSettlesInAPlan) {
  for_all([](Draw& draw) {
    const Case some = drawn(draw);
    if (!TestFixture::pays(some)) return;
    RightsPlan plan = example<RightsPlan>();
    plan.participation = plan.exchange.certified = some.participation;
    plan.dividend.rights_per_share = 1.0;
    plan.units_per_right = 1.0;
    plan.purchase_price =
        PrintedPrice::from_millionths(std::llround(some.terms.exercise_price.value() * 1e6));
    plan.value_multiple = some.terms.value_multiple;
    plan.exchange_ratio = some.terms.exchange_ratio;
    const ShareLedger ledger{some.trigger.outstanding, {}, {}};
    const PlanOutcome outcome =
        settle_by(example<TypeParam>(), settlement_terms(plan), ledger, Dollars{}, some.trigger);
    const Settlement alone = TestFixture::settled(some);
    EXPECT_NEAR(outcome.settlement.stake_after, alone.stake_after, 1e-6);
    EXPECT_EQ(outcome.fitted.shortfall, Shares{});
  });
}

// The exchange is the kernel with payment zero, and so is whatever else takes no payment.
TEST(ExchangeLaw, IsAOverOnePlusHTimesTheRatio) {
  for_all([](Draw& draw) {
    const Case some = drawn(draw);
    const double stake = some.trigger.stake();
    const double ratio = some.terms.exchange_ratio;
    const Delivery delivery = Exchange{}.delivery(some.terms, some.trigger.market_value);
    EXPECT_EQ(delivery.shares, ratio);
    EXPECT_EQ(delivery.payment, DollarsPerShare{});
    const Settlement after = settle(some.trigger, delivery, 1.0);
    EXPECT_NEAR(after.stake_after, stake / (1.0 + (1.0 - stake) * ratio), 1e-12);
    EXPECT_NEAR(after.price_after / some.trigger.price, 1.0 / (1.0 + (1.0 - stake) * ratio), 1e-12);
  });
}

}  // namespace
}  // namespace flipin
