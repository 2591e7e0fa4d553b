#include "rights/authorized_shortfall.hpp"

#include <algorithm>

namespace flipin {
namespace {

// Net claim of a right at the plan's market value, in shares as far as they go and then in cash.
FittedDelivery spread(const Trigger& trigger,
                      Delivery wanted,
                      double free_per_right,
                      double participation,
                      Dollars cash) {
  const DollarsPerShare claim = wanted.shares * trigger.market_value - wanted.payment;
  FittedDelivery fitted;
  fitted.delivery.shares = std::min(free_per_right, claim / trigger.market_value);
  const Shares exercised = participation * trigger.valid_rights().shares();
  const Dollars owed = exercised * (claim - fitted.delivery.shares * trigger.market_value);
  // A company cannot pay out more than it is worth, whatever its cash.
  const Dollars worth = trigger.outstanding.shares() * trigger.price;
  const Dollars paid = std::min({owed, cash, worth});
  if (exercised.value() > 0.0) fitted.delivery.payment = DollarsPerShare{} - paid / exercised;
  fitted.participation = participation;
  fitted.unfunded = owed - paid;
  return fitted;
}

}  // namespace

FittedDelivery fit(const Trigger& trigger,
                   Delivery wanted,
                   double participation,
                   std::optional<ShareCount> free,
                   Dollars cash,
                   AuthorizedShortfall mode) {
  const Shares rights = trigger.valid_part * trigger.valid_rights().shares();
  const Shares required = wanted.shares * rights;
  FittedDelivery fitted{wanted, participation, {}, required, {}};
  if (!free || required <= free->shares()) return fitted;

  const double free_per_right = free->shares() / rights;
  switch (mode) {
    case AuthorizedShortfall::preferred_units:
      break;
    case AuthorizedShortfall::reduced_price:
      fitted.delivery.payment = free_per_right / wanted.shares * wanted.payment;
      fitted.delivery.shares = free_per_right;
      break;
    case AuthorizedShortfall::spread_settlement:
      fitted = spread(trigger, wanted, free_per_right, participation, cash);
      break;
    case AuthorizedShortfall::common_only:
      fitted.participation =
          std::min(participation, trigger.valid_part * free_per_right / wanted.shares);
      break;
    case AuthorizedShortfall::suspend:
      fitted.participation = 0.0;
      break;
    case AuthorizedShortfall::cash:
      fitted = spread(trigger, wanted, 0.0, participation, cash);
      break;
  }
  fitted.required = required;
  fitted.shortfall = required - free->shares();
  return fitted;
}

}  // namespace flipin
