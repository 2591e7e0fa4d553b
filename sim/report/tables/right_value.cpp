#include "report/tables/right_value.hpp"

#include "company/identifiers.hpp"
#include "report/rights_text.hpp"

namespace flipin {
namespace {

Cell value_cell(const NamedEstimate* found) {
  if (found == nullptr) return {};
  return found->estimate.value;
}

// Of the paths that trigger the plan, those on which the board redeems the rights.
Cell redeemed_given_trigger(const NamedEstimate* redeemed, const NamedEstimate* triggered) {
  if (redeemed == nullptr || triggered == nullptr || triggered->estimate.value <= 0.0) return {};
  return redeemed->estimate.value / triggered->estimate.value;
}

Cell twin_cell(const NamedEstimate* found) {
  if (found == nullptr || !found->twin) return "none";
  return found->twin->value;
}

Cell error_cell(const NamedEstimate* found) {
  if (found == nullptr) return {};
  return found->estimate.standard_error;
}

}  // namespace

std::optional<std::string> RightValueTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  if (company.acquirers.empty()) return "an [[acquirer]]";
  return {};
}

Table RightValueTable::build(const Company& company, const Estimates& estimates) {
  Table table{std::string{name}, "What a Right Is Worth", {}, {}, {}};
  const std::string value = table.note(
      "Expected payoff of a right, in whatever way it ends, discounted to the start of paths at "
      "the risk-free rate; each bidder as if alone. The rate at which bidders arrive is not "
      "risk-neutral, so this is an expectation, not a price. "
      + model_words(company));
  const std::string twin = table.note(
      "The same without paths, where one block purchase triggers the plan and rights flip in at "
      "the close of that day.");
  const std::string premium = table.note("Mean over all paths, not discounted.");
  const std::string lost = table.note(
      "Mean over all paths of the premium that a bidder who gives up would have paid without the "
      "plan: what the plan deters.");
  table.columns = {{"acquirer", "Bidder", "", 0},
                   {"right_value", "Value of a Right " + value, "$/right", 6},
                   {"standard_error", "Standard Error", "$/right", 6},
                   {"exact", "Exact Twin " + twin, "$/right", 6},
                   {"probability_triggered", "Plan Is Triggered", "probability", 4},
                   {"probability_redeemed", "Redeemed, If Triggered", "probability", 4},
                   {"premium", "Premium Paid " + premium, "$/share", 4},
                   {"lost_premium", "Premium Lost " + lost, "$/share", 4},
                   {"lost_premium_error", "Standard Error", "$/share", 5}};
  const std::vector<std::string> ids = acquirer_ids(company);
  const std::vector<std::string> names = acquirer_names(company);
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const auto find = [&](const char* outcome) {
      return estimates.find("acquirer." + ids[at] + "." + outcome);
    };
    table.rows.push_back({names[at],
                          value_cell(find("right_value")),
                          error_cell(find("right_value")),
                          twin_cell(find("right_value")),
                          value_cell(find("triggered")),
                          redeemed_given_trigger(find("redeemed"), find("triggered")),
                          value_cell(find("premium")),
                          value_cell(find("lost_premium")),
                          error_cell(find("lost_premium"))});
  }
  return table;
}

}  // namespace flipin
