#include "company/rules.hpp"

#include "core/share_count.hpp"

namespace flipin {

std::string entry(std::string_view list, std::size_t at) {
  return std::string{list} + "[" + std::to_string(at) + "]";
}

void add_problems(std::vector<Problem> problems,
                  const std::string& table,
                  std::vector<Problem>& found) {
  for (Problem& problem : problems) {
    problem.key = table + "." + problem.key;
    found.push_back(std::move(problem));
  }
}

std::vector<Problem> problems(const Company& company) {
  std::vector<Problem> found;
  check_shares(company, found);
  check_parts(company, found);
  check_holders(company, found);
  check_owners(company, found);
  check_rights(company, found);
  check_clauses(company, found);
  check_plan_dates(company, found);
  check_tables(company, found);
  check_events(company, found);
  check_deliveries(company, found);
  check_optimal_exercise(company, found);
  return found;
}

std::vector<Problem> warnings(const Company& company) {
  std::vector<Problem> found;
  const auto last = company.company.fiscal_year_end;
  for (std::size_t at = 0; last && at < company.grants.size(); ++at) {
    const auto* grant = std::get_if<OptionGrant>(&company.grants[at]);
    if (grant != nullptr && (grant->granted <= add_months(*last, -12) || grant->granted > *last))
      found.push_back({entry("grant", at) + ".granted",
                       "the grant of " + iso(grant->granted)
                           + " lies outside the fiscal year that ends on " + iso(*last),
                       "the option_grants table and its audit leave it out"});
  }
  warn_of_rights(company, found);
  return found;
}

}  // namespace flipin
