#include "rights/settlement.hpp"

#include <algorithm>

#include "core/expect.hpp"

namespace flipin {

Settlement settle(const Trigger& trigger, Delivery delivery, double participation) {
  const Shares outstanding = trigger.outstanding.shares();
  const Shares acquirer = trigger.acquirer.shares();
  const Shares clean = trigger.valid_rights().shares();  // one right a share
  const Shares exercised = participation * clean;
  expect(participation >= 0.0 && participation <= 1.0,
         "participation is a fraction",
         {{"participation", participation}});

  Settlement result;
  result.issued = delivery.shares * exercised;
  result.paid_in = exercised * delivery.payment;
  result.outstanding_after = outstanding + result.issued;
  const Dollars worth = outstanding * trigger.price;
  const Dollars company = worth + result.paid_in;
  // Paying out all that the company is worth may round to less than nothing.
  expect(company >= -1e-12 * worth,
         "a settlement does not pay out more than the company is worth",
         {{"value", company.value()}});
  result.price_after = std::max(company, Dollars{}) / result.outstanding_after;

  // The fall in value a share, as one quotient: exactly zero where nothing is issued or paid.
  const DollarsPerShare fall =
      (result.issued * trigger.price - result.paid_in) / result.outstanding_after;
  result.stake_before = trigger.stake();
  result.stake_after = acquirer / result.outstanding_after;
  result.loss_fraction = fall / trigger.price;
  result.loss = acquirer * fall;
  result.payoff_per_right = delivery.shares * result.price_after - delivery.payment;
  result.exercising_gain = exercised * (result.payoff_per_right - fall);
  result.other_gain = Dollars{} - (clean - exercised) * fall;
  return result;
}

}  // namespace flipin
