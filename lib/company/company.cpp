#include "company/company.hpp"

#include "calendar/term.hpp"

namespace flipin {

std::vector<OptionGrant> option_grants(const Company& company) {
  std::vector<OptionGrant> grants;
  for (const Awards::Any& award : company.grants)
    if (const auto* grant = std::get_if<OptionGrant>(&award)) grants.push_back(*grant);
  return grants;
}

std::vector<OptionGrant> grants_of_fiscal_year(const Company& company) {
  std::vector<OptionGrant> grants = option_grants(company);
  if (const auto last = company.company.fiscal_year_end) {
    const Date before = add_months(*last, -12);
    std::erase_if(grants, [&](const OptionGrant& grant) {
      return grant.granted <= before || grant.granted > *last;
    });
  }
  return grants;
}

ShareCount granted_to_employees(const Company& company) {
  if (company.stock_plan && company.stock_plan->granted_to_employees)
    return *company.stock_plan->granted_to_employees;
  ShareCount total;
  for (const OptionGrant& grant : grants_of_fiscal_year(company)) total = total + grant.shares;
  return total;
}

std::vector<OptionLot> lots_of(const Company& company,
                               const std::string& holder,
                               Date date,
                               int days_ahead) {
  std::vector<OptionLot> held;
  for (const OptionLot& lot : company.lots)
    if (lot.holder == holder && lot.is_held_on(date)) held.push_back(lot);
  for (const OptionGrant& grant : option_grants(company)) {
    if (grant.holder != holder || grant.granted > date || grant.expires < date) continue;
    held.push_back({holder,
                    grant.shares,
                    exercisable_on(date + days_ahead, grant.tranches()),
                    grant.exercise_price,
                    grant.granted});
  }
  return held;
}

ShareCount smallest_trigger(const Company& company) {
  return company.rights_plan->threshold.fewest_of(company.company.shares_outstanding);
}

}  // namespace flipin
