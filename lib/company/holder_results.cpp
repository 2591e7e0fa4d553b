#include "company/holder_results.hpp"

#include "company/holder_headroom.hpp"
#include "company/identifiers.hpp"
#include "rights/redemption_costs.hpp"

namespace flipin {
namespace {

void add_redemption(const Company& company, std::vector<ExactResult>& results) {
  const RedemptionCost total = total_of(redemption_costs(company.rights_plan->redemption,
                                                         company.rights_plan->dividend,
                                                         company.holder_classes,
                                                         company.ledger().outstanding));
  const std::string prefix = "rights.redemption.total_";
  results.push_back({prefix + "low", "$", total.bounds.least.dollars().value()});
  results.push_back({prefix + "high", "$", total.bounds.most.dollars().value()});
  if (total.evenly) results.push_back({prefix + "even", "$", total.evenly->dollars().value()});
}

void add_headroom(const Company& company, std::vector<ExactResult>& results) {
  const HolderHeadroom today = holder_headroom(company).front();
  const std::vector<std::string> ids = person_ids(today.persons);
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const PersonHeadroom& person = today.persons[at];
    const std::string prefix = "rights.headroom." + ids[at] + ".";
    results.push_back({prefix + "fraction", "", person.fraction});
    if (person.left)
      results.push_back({prefix + "shares_left", "shares", person.left->shares().value()});
    results.push_back({prefix + "excess", "shares", person.excess.shares().value()});
    if (person.buyback)
      results.push_back({prefix + "buyback", "shares", person.buyback->shares().value()});
  }
}

}  // namespace

void add_holder_results(const Company& company, std::vector<ExactResult>& results) {
  add_redemption(company, results);
  add_headroom(company, results);
  if (const auto lowest = lowest_threshold(company))
    results.push_back({"rights.amendment.lowest_threshold", "", lowest->fraction()});
}

}  // namespace flipin
