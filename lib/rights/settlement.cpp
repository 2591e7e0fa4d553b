#include "rights/settlement.hpp"

#include <algorithm>

#include "core/expect.hpp"

namespace flipin {

Settlement settle(const Trigger& trigger,
                  Delivery delivery,
                  double participation,
                  VoidRightsPayment void_rights) {
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
  const Dollars cash = result.paid_in - acquirer * void_rights.stated;
  const Dollars company = worth + cash;
  // Paying out all that the company is worth may round to less than nothing.
  expect(company >= -1e-12 * worth,
         "a settlement does not pay out more than the company is worth",
         {{"value", company.value()}});
  // Void rights paid at the price after share in the company as if they were shares.
  const Shares paid_as_shares = void_rights.shares * acquirer;
  const Shares claims = result.outstanding_after + paid_as_shares;
  result.price_after = std::max(company, Dollars{}) / claims;
  const DollarsPerShare per_void_right =
      void_rights.stated + void_rights.shares * result.price_after;
  // A right worth nothing after may round to less.
  expect(per_void_right >= -1e-12 * trigger.price,
         "an acquirer does not pay for its void rights",
         {{"per_void_right", per_void_right.value()}});
  result.compensation = acquirer * per_void_right;

  // The fall in value a share, as one quotient: exactly zero where nothing is issued or paid.
  const DollarsPerShare fall = ((result.issued + paid_as_shares) * trigger.price - cash) / claims;
  result.stake_before = trigger.stake();
  result.stake_after = acquirer / result.outstanding_after;
  result.loss_fraction = (fall - per_void_right) / trigger.price;
  result.loss = acquirer * fall - result.compensation;
  result.payoff_per_right = delivery.shares * result.price_after - delivery.payment;
  result.exercising_gain = exercised * (result.payoff_per_right - fall);
  result.other_gain = Dollars{} - (clean - exercised) * fall;
  return result;
}

}  // namespace flipin
