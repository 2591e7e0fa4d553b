#include <set>

#include "core/words.hpp"
#include "rights/headroom.hpp"

namespace flipin {
namespace {

std::string position(std::string_view list, std::size_t at) {
  return std::string{list} + "[" + std::to_string(at) + "]";
}

// One list of names that a holder gives.
void check_partners(const Holder& holder,
                    const std::vector<std::string>& names,
                    const std::string& key,
                    const std::set<std::string>& known,
                    std::vector<Problem>& found) {
  std::set<std::string> named;
  for (std::size_t at = 0; at < names.size(); ++at) {
    const std::string& name = names[at];
    if (!known.contains(name))
      found.push_back({position(key, at),
                       "'" + name + "' is not among the holders",
                       "write the name as in its [[holder]], or add one"});
    else if (name == holder.name)
      found.push_back(
          {position(key, at), "'" + name + "' is the holder itself", "name other holders only"});
    else if (!named.insert(name).second)
      found.push_back(
          {position(key, at), "'" + name + "' is named twice", "name each holder once"});
  }
}

void check_allowance(const Holder& holder,
                     const std::string& table,
                     const HeadroomRules& rules,
                     ShareCount outstanding,
                     std::vector<Problem>& found) {
  const auto cap = ExemptHolders::grandfather_cap(holder);
  if (!cap) {
    if (holder.grandfathered_slack > Percentage{})
      found.push_back({table + ".grandfathered_slack",
                       "grandfathered_slack is " + to_text(holder.grandfathered_slack)
                           + ", but the holder has no grandfathered_at",
                       "write the percentage it held when the plan began, or leave the slack out"});
    return;
  }
  if (rules.exempt_holders.existing_holders == ExistingHolders::no_allowance) return;
  const ShareCount owned = holder.shares_owned + rules.derivatives.owned_through(holder);
  const ShareCount options = holder.options_within_60_days.value_or(ShareCount{});
  if (!holder.inadvertent && rules.acquiring_person.reached(*cap, owned, options, outstanding))
    found.push_back({table + ".grandfathered_at",
                     "the holder may go up to " + to_text(*cap) + ", and its "
                         + with_commas(owned + options) + " shares are that much already",
                     "write the percentage at which it becomes an acquiring person"});
}

}  // namespace

std::vector<Problem> holder_problems(std::span<const Holder> holders,
                                     const HeadroomRules& rules,
                                     ShareCount outstanding) {
  std::set<std::string> known;
  for (const Holder& holder : holders) known.insert(holder.name);
  std::vector<Problem> found;
  for (std::size_t at = 0; at < holders.size(); ++at) {
    const Holder& holder = holders[at];
    const std::string table = position("holder", at);
    check_partners(holder, holder.acts_with, table + ".acts_with", known, found);
    check_partners(holder, holder.parallel_to, table + ".parallel_to", known, found);
    check_allowance(holder, table, rules, outstanding, found);
  }
  const std::vector<std::string>& plans = rules.exempt_holders.company_plans;
  for (std::size_t at = 0; at < plans.size(); ++at)
    if (!known.contains(plans[at]))
      found.push_back({"rights_plan.exempt_holders." + position("company_plans", at),
                       "'" + plans[at] + "' is not among the holders",
                       "write the name as in its [[holder]], or add one"});
  return found;
}

}  // namespace flipin
