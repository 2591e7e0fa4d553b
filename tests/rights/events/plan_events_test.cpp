#include <cmath>

#include <gtest/gtest.h>

#include "rights/cash_flip_in.hpp"
#include "rights/events/event_problems.hpp"
#include "rights/exchange.hpp"
#include "rights/terms_schedule.hpp"
#include "support/examples.hpp"
#include "support/for_all.hpp"
#include "support/hemacare_terms.hpp"
#include "support/words.hpp"

// What every dated event of the registry must do, whatever the terms it meets.

namespace flipin {
namespace {

constexpr Date record_date{1998, 3, 3};

template <class Event>
class PlanEventLaws : public testing::Test {
protected:
  template <class Law>
  static void for_examples(Law law) {
    for (const Filled filled : {Filled::required_keys, Filled::all_keys})
      law(example<Event>(filled));
  }
};
TYPED_TEST_SUITE(PlanEventLaws, PlanEvents::apply<testing::Types>);

TYPED_TEST(PlanEventLaws, SaysWhatItIsAndWhichWordsAskForIt) {
  expect_word(TypeParam::name);
  expect_phrase(TypeParam::meaning);
  EXPECT_FALSE(TypeParam::source.empty());
}

TYPED_TEST(PlanEventLaws, FindsNoProblemWithItsOwnExample) {
  TestFixture::for_examples([](const TypeParam& event) {
    EXPECT_TRUE(event.problems().empty());
    const PlanEvents::Any events[] = {event};
    EventSetting setting;
    setting.record_date = record_date;
    setting.start = hemacare_start();
    EXPECT_TRUE(event_problems(events, setting).empty());
  });
}

TYPED_TEST(PlanEventLaws, ChangesNothingBeforeItsDate) {
  TestFixture::for_examples([](const TypeParam& event) {
    const PlanEvents::Any events[] = {event};
    const TermsSchedule schedule{hemacare_start(), events};
    EXPECT_EQ(schedule.on(record_date), hemacare_start());
    EXPECT_EQ(schedule.on(event.date - 1), hemacare_start());
  });
}

TYPED_TEST(PlanEventLaws, ChangesTheTermsFromItsDateOn) {
  const auto event = example<TypeParam>();
  const PlanEvents::Any events[] = {event};
  const TermsSchedule schedule{hemacare_start(), events, {.rounding = PriceRounding::none}};
  EXPECT_NE(schedule.on(event.date), hemacare_start());
  EXPECT_EQ(schedule.on(event.date), event.apply(hemacare_start()));
}

TYPED_TEST(PlanEventLaws, KeepsEveryTermPositive) {
  TestFixture::for_examples([](const TypeParam& event) {
    const PlanTerms after = event.apply(hemacare_start());
    EXPECT_GT(after.purchase_price, 0.0);
    EXPECT_GT(after.units_per_right, 0.0);
    EXPECT_GT(after.exchange_ratio, 0.0);
    EXPECT_GT(after.redemption_price, DollarsPerShare{});
    EXPECT_GT(after.threshold, Percentage{});
    EXPECT_GT(after.outstanding, ShareCount{});
    EXPECT_GT(after.expires, record_date);
    EXPECT_GT(after.share_factor, 0.0);
  });
}

TYPED_TEST(PlanEventLaws, IsNeverWorseForHoldersThanTheTermsBefore) {
  TestFixture::for_examples([](const TypeParam& event) {
    const PlanTerms before = hemacare_start();
    const PlanTerms after = event.apply(before);
    EXPECT_LE(after.exercise_price(), before.exercise_price());
    EXPECT_LE(after.threshold, before.threshold);
    EXPECT_GE(after.expires, before.expires);
  });
}

// A split moves nothing: whoever triggers the plan after it ends with the same stake and the same
// loss, in a flip-in and in an exchange, and all rights are redeemed for the same amount.
TYPED_TEST(PlanEventLaws, MovesNoValueIfItIsASplit) {
  if constexpr (requires(TypeParam event) { event.ratio(); }) {
    constexpr std::int64_t divisible = 27'720;  // by every number to 12
    for_all([&](Draw& draw) {
      TypeParam event = example<TypeParam>();
      event.new_shares = static_cast<int>(draw.whole(1, 12));
      event.old_shares = static_cast<int>(draw.whole(1, 12));
      if constexpr (requires { event.method; })
        event.method =
            draw.whole(0, 1) ? SplitMethod::units_per_right : SplitMethod::purchase_price;
      PlanTerms before = hemacare_start();
      before.purchase_price = draw.between(0.5, 50.0);
      before.units_per_right = draw.between(0.5, 2.0);
      before.outstanding = ShareCount{divisible * draw.whole(100, 1'000)};
      const PlanTerms after = event.apply(before);
      const std::int64_t stake = divisible * draw.whole(1, 50);
      const double price = std::exp(draw.between(-2.0, 3.0));
      const double average = price * draw.between(0.6, 1.4);
      const double participation = draw.between(0.0, 1.0);
      const auto trigger = [&](const PlanTerms& terms) {
        const double shares = terms.share_factor;
        return Trigger{terms.outstanding,
                       ShareCount{std::llround(static_cast<double>(stake) * shares)},
                       DollarsPerShare{price / shares},
                       DollarsPerShare{average / shares}};
      };
      const auto settled = [&](const PlanTerms& terms, const auto& clause) {
        const Trigger now = trigger(terms);
        const RightTerms rights{terms.exercise_price(), 2.0, terms.exchange_ratio};
        return settle(now, clause.delivery(rights, now.market_value), participation);
      };
      const auto same = [&](const auto& clause) {
        const Settlement old_one = settled(before, clause);
        const Settlement new_one = settled(after, clause);
        EXPECT_NEAR(new_one.stake_after, old_one.stake_after, 1e-13);
        EXPECT_NEAR(new_one.loss_fraction, old_one.loss_fraction, 1e-12);
      };
      same(CashFlipIn{});
      same(Exchange{});
      EXPECT_NEAR(after.outstanding.shares() * after.redemption_price
                      / (before.outstanding.shares() * before.redemption_price),
                  1.0,
                  1e-14);
    });
  } else {
    EXPECT_EQ(example<TypeParam>().apply(hemacare_start()).share_factor, 1.0);
  }
}

TEST(PlanEvents, OfAllKindsTogetherHaveNoProblem) {
  std::vector<PlanEvents::Any> events;
  PlanEvents::for_each([&]<class Event>() { events.push_back(example<Event>()); });
  EventSetting setting;
  setting.record_date = record_date;
  setting.start = hemacare_start();
  EXPECT_TRUE(event_problems(events, setting).empty());
}

}  // namespace
}  // namespace flipin
