#include "company/rules.hpp"

#include <algorithm>

#include "core/share_count.hpp"

namespace flipin {

std::vector<Problem> problems(const Company& company) {
  std::vector<Problem> found;
  check_shares(company, found);
  check_parts(company, found);
  check_holders(company, found);
  check_rights(company, found);
  check_optimal_exercise(company, found);
  return found;
}

std::string with_commas(ShareCount shares) {
  std::string text = std::to_string(shares.count());
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

std::vector<Problem> warnings(const Company& company) {
  std::vector<Problem> found;
  const auto last = company.company.fiscal_year_end;
  for (std::size_t at = 0; last && at < company.grants.size(); ++at) {
    const auto* grant = std::get_if<OptionGrant>(&company.grants[at]);
    if (grant != nullptr && (grant->granted <= add_months(*last, -12) || grant->granted > *last))
      found.push_back({"grant[" + std::to_string(at) + "].granted",
                       "the grant of " + iso(grant->granted)
                           + " lies outside the fiscal year that ends on " + iso(*last),
                       "the option_grants table and its audit leave it out"});
  }
  if (!company.rights_plan) return found;
  const RightsPlan& plan = *company.rights_plan;
  // Beyond a billion times, the number itself says nothing more.
  const double multiple = std::min(plan.terms().exercise_price / company.stock.price, 1e9);
  if (multiple > 20.0)
    found.push_back({"rights_plan.purchase_price",
                     "the exercise price is " + std::to_string(static_cast<int>(multiple))
                         + " times the market price: dilution is saturated",
                     "beyond 20 times, a higher purchase price changes the outcome very little"});
  if (plan.threshold < Percentage::from_millionths(50'000))
    found.push_back({"rights_plan.threshold",
                     "the threshold " + to_text(plan.threshold) + " is below 5%",
                     "thresholds this low are usual only in plans that protect tax losses"});
  return found;
}

}  // namespace flipin
