#include "company/company.hpp"

#include "calendar/term.hpp"
#include "ownership/beneficial_ownership.hpp"

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

ShareCount options_within_60_days(const Company& company, const Holder& holder, Date date) {
  if (holder.options_within_60_days) return *holder.options_within_60_days;
  ShareCount options;
  for (const OptionLot& lot : lots_of(company, holder.name, date, beneficial_ownership_days))
    options = options + lot.exercisable;
  return options;
}

ShareLedger Company::ledger() const {
  ShareCount exercised;
  if (rights_plan) {
    const double part = rights_plan->dividend.reserved_exercised;
    exercised = ShareCount{
        static_cast<std::int64_t>(part * static_cast<double>(company.shares_reserved.count()))};
  }
  return {company.shares_outstanding + exercised,
          company.shares_reserved - exercised,
          company.shares_authorized};
}

SettlementTerms settlement_terms(const Company& company) {
  SettlementTerms terms = settlement_terms(*company.rights_plan);
  Shares all;
  Shares exercised;
  for (const HolderClass& held : company.holder_classes) {
    all = all + held.shares.shares();
    exercised = exercised + held.participation * held.shares.shares();
  }
  if (all > Shares{}) terms.participation = exercised / all;
  return terms;
}

PlanTerms plan_terms(const Company& company) {
  return terms_as_adopted(*company.rights_plan, company.ledger().outstanding);
}

ShareCount smallest_trigger(const Company& company) {
  return company.rights_plan->acquiring_person.fewest(company.rights_plan->threshold,
                                                      company.ledger().outstanding);
}

}  // namespace flipin
