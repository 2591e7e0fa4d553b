#include "report/tables/policy_scorecard.hpp"

namespace flipin {

std::optional<std::string> PolicyScorecardTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  if (company.policies.empty()) return "a [[policy]]";
  return {};
}

Table PolicyScorecardTable::build(const Company& company, const Estimates& /*estimates*/) {
  Table table{std::string{name}, "The Plan beside Stated Policies", {}, {}, {}};
  const std::string verdicts = table.note(
      "A policy is silent about what is not_stated. The criteria are those of the policies as the "
      "config states them.");
  table.columns = {{"policy", "Policy", "", 0},
                   {"criterion", "Criterion", "", 0},
                   {"asked", "What It Asks", "", 0},
                   {"plan", "What the Plan Has", "", 0},
                   {"verdict", "Verdict " + verdicts, "", 0}};
  for (const Policy& policy : company.policies) {
    const std::string label = policy.name + " " + table.note(policy.source);
    for (const PolicyPoint& point : policy_points(policy, *company.rights_plan))
      table.rows.push_back(
          {label, point.criterion, point.asked, point.plan, std::string{to_text(point.verdict)}});
  }
  return table;
}

}  // namespace flipin
