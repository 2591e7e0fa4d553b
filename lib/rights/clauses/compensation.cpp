#include "rights/clauses/compensation.hpp"

#include <algorithm>
#include <string>

namespace flipin {

std::vector<Problem> Compensation::problems() const {
  if ((pays == VoidRightsPrice::stated_price) == per_right.has_value()) return {};
  const std::string found = "pays is \"" + std::string{to_text(pays)} + "\"";
  if (per_right)
    return {{"per_right",
             found + ", but per_right states a price",
             "write pays = \"stated_price\", or leave per_right out"}};
  return {{"pays",
           found + ", but per_right states no price",
           "write per_right, in $ a right, e.g. per_right = 0.25"}};
}

VoidRightsPayment Compensation::payment(const Trigger& trigger,
                                        const Delivery& delivery,
                                        double participation) const {
  if (pays == VoidRightsPrice::nothing) return {};
  if (trigger.acquirer == ShareCount{} || delivery.shares * trigger.price <= delivery.payment)
    return {};
  VoidRightsPayment payment;
  if (pays == VoidRightsPrice::stated_price)
    payment.stated = per_right.value_or(DollarsPerShare{});
  else
    payment = {DollarsPerShare{} - delivery.payment, delivery.shares};
  const Dollars paid_in = (participation * trigger.valid_rights().shares()) * delivery.payment;
  const Dollars worth = trigger.outstanding.shares() * trigger.price + paid_in;
  payment.stated = std::min(payment.stated, worth / trigger.acquirer.shares());
  return payment;
}

}  // namespace flipin
