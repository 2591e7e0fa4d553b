#include "company/option_claims.hpp"

#include "calendar/schedule.hpp"

namespace flipin {

std::vector<HeldClaim> option_claims(const Company& company) {
  std::vector<HeldClaim> claims;
  for (const OptionGrant& grant : option_grants(company))
    claims.push_back({grant.holder, {grant.shares, grant.exercise_price.price(), grant.expires}});
  for (const OptionLot& lot : company.lots)
    claims.push_back({lot.holder,
                      {lot.shares,
                       lot.exercise_price.price(),
                       add_months(lot.granted.value_or(company.stock.date), 120)}});
  return claims;
}

}  // namespace flipin
