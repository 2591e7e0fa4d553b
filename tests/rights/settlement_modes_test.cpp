#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "rights/clauses/compensation.hpp"
#include "rights/clauses/exchange_window.hpp"
#include "rights/clauses/flip_in.hpp"
#include "rights/registry.hpp"
#include "support/for_all.hpp"
#include "support/hemacare.hpp"

// One settlement serves every mode: whatever is delivered, however shares run short and whether or
// not void rights are paid for, value is moved and none is made.

namespace flipin {
namespace {

struct Case {
  Trigger trigger;
  RightTerms terms;
  double participation{};
  std::optional<ShareCount> free;
  Dollars cash;
};

Case drawn(Draw& draw) {
  const std::int64_t outstanding = draw.whole(1'000, 1'000'000'000);
  const double price = draw.between(0.05, 200.0);
  Case some{{ShareCount{outstanding},
             ShareCount{draw.whole(1, outstanding - 1)},
             DollarsPerShare{price},
             DollarsPerShare{price * draw.between(0.6, 1.4)}},
            {DollarsPerShare{draw.between(0.1, 500.0)}, draw.between(1.5, 4.0), 1.0},
            draw.between(0.0, 1.0),
            {},
            Dollars{draw.between(0.0, 1e9)}};
  if (draw.whole(0, 3) > 0) some.free = ShareCount{draw.whole(0, outstanding)};
  return some;
}

std::vector<Delivery> deliveries(const Case& some, Draw& draw) {
  ExchangeWindow window;
  window.part = draw.between(0.01, 1.0);
  window.certified = draw.between(0.0, 1.0);
  const DollarsPerShare market_value = some.trigger.market_value;
  return {CashFlipIn{}.delivery(some.terms, market_value),
          Exchange{}.delivery(some.terms, market_value),
          SpreadSettlement{}.delivery(some.terms, market_value),
          window.then_flip_in(some.terms, market_value, draw.between(0.0, 1.0)),
          FlipIn{false}.delivery(some.terms, market_value)};
}

TEST(SettlementModes, MoveValueButMakeNone) {
  for_all([](Draw& draw) {
    const Case some = drawn(draw);
    const Compensation payments[] = {
        {},
        {VoidRightsPrice::stated_price, DollarsPerShare{draw.between(0.0, 500.0)}},
        {VoidRightsPrice::price_after, {}}};
    for (const Delivery& wanted : deliveries(some, draw))
      for (const auto& [shortfall, name] : enum_names<AuthorizedShortfall>)
        for (const Compensation& compensation : payments) {
          SCOPED_TRACE(std::string{name} + ", " + std::string{to_text(compensation.pays)});
          const auto& [trigger, terms, participation, free, cash] = some;
          const FittedDelivery fitted = fit(trigger, wanted, participation, free, cash, shortfall);
          const Settlement after =
              settle(trigger,
                     fitted.delivery,
                     fitted.participation,
                     compensation.payment(trigger, fitted.delivery, fitted.participation));
          const Dollars before = trigger.outstanding.shares() * trigger.price;
          const Shares exercised = fitted.participation * trigger.valid_rights().shares();
          const Dollars scale =
              before + exercised * DollarsPerShare{std::abs(fitted.delivery.payment.value())};
          EXPECT_NEAR((after.exercising_gain + after.other_gain - after.loss) / scale, 0.0, 1e-12);
          const Dollars held = after.outstanding_after * after.price_after;
          EXPECT_NEAR((held + after.compensation - after.paid_in - before) / scale, 0.0, 1e-12);
          // What the acquirer has left, and what it was paid.
          const Shares acquirer = trigger.acquirer.shares();
          const Dollars left = acquirer * after.price_after + after.compensation;
          EXPECT_NEAR((acquirer * trigger.price - left - after.loss) / scale, 0.0, 1e-12);
        }
  });
}

TEST(SettlementModes, AreTheSameForCompaniesOfAnySizeAndCurrency) {
  for_all([](Draw& draw) {
    const double stake = 0.01 * static_cast<double>(draw.whole(1, 90));
    const double price = draw.between(0.1, 50.0);
    const double rate = draw.between(0.01, 100.0);
    const RightTerms terms{DollarsPerShare{draw.between(0.1, 100.0)}, 2.0, 1.0};
    const RightTerms foreign{rate * terms.exercise_price, 2.0, 1.0};
    const Compensation clause{VoidRightsPrice::stated_price, DollarsPerShare{0.1 * price}};
    const Compensation abroad{VoidRightsPrice::stated_price, DollarsPerShare{0.1 * rate * price}};
    const auto settled = [&](const RightTerms& right, const Compensation& paid, double at) {
      const Trigger trigger = exact_stake(stake, at, at);
      const Delivery delivery = CashFlipIn{}.delivery(right, trigger.market_value);
      return settle(trigger, delivery, 0.7, paid.payment(trigger, delivery, 0.7));
    };
    const Settlement home = settled(terms, clause, price);
    const Settlement away = settled(foreign, abroad, rate * price);
    EXPECT_NEAR(away.stake_after / home.stake_after, 1.0, 1e-12);
    EXPECT_NEAR(away.loss_fraction, home.loss_fraction, 1e-12);
  });
}

TEST(SettlementModes, DoNotMakeAnAcquirerPayForItsVoidRights) {
  EXPECT_THROW(
      static_cast<void>(settle(hemacare_trigger(), {1.0, {}}, 1.0, {DollarsPerShare{-1.0}, 0.5})),
      BrokenExpectation);
}

}  // namespace
}  // namespace flipin
