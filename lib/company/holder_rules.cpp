#include <set>

#include "company/rules.hpp"

namespace flipin {
namespace {

// A name must be among the holders, if the config lists holders at all.
void check_known(const std::string& name,
                 const std::string& key,
                 const std::set<std::string>& holders,
                 std::vector<Problem>& found) {
  if (!holders.empty() && !holders.contains(name))
    found.push_back({key,
                     "'" + name + "' is not among the holders",
                     "write the name as in its [[holder]], or add one"});
}

}  // namespace

void check_holders(const Company& company, std::vector<Problem>& found) {
  std::set<std::string> names;
  for (std::size_t at = 0; at < company.holders.size(); ++at)
    if (!names.insert(company.holders[at].name).second)
      found.push_back({entry("holder", at) + ".name",
                       "'" + company.holders[at].name + "' is a holder already",
                       "name each holder once"});

  for (std::size_t at = 0; at < company.grants.size(); ++at) {
    const auto holder = [](const auto& award) { return award.holder; };
    const std::string key = entry("grant", at) + ".holder";
    check_known(std::visit(holder, company.grants[at]), key, names, found);
  }

  for (std::size_t at = 0; at < company.lots.size(); ++at) {
    const OptionLot& lot = company.lots[at];
    check_known(lot.holder, entry("lot", at) + ".holder", names, found);
    if (lot.exercisable > lot.shares)
      found.push_back({entry("lot", at) + ".exercisable",
                       "exercisable is " + with_commas(lot.exercisable) + ", more than the "
                           + with_commas(lot.shares) + " shares of the lot",
                       "no more can be vested than was granted: write " + with_commas(lot.shares)
                           + " or fewer"});
  }

  for (std::size_t at = 0; at < company.groups.size(); ++at) {
    if (company.groups[at].members.empty())
      found.push_back({entry("group", at) + ".members",
                       "the group has no members",
                       "name its holders, or leave the group out"});
    std::set<std::string> members;
    for (std::size_t named = 0; named < company.groups[at].members.size(); ++named) {
      const std::string& member = company.groups[at].members[named];
      const std::string key = entry("group", at) + "." + entry("members", named);
      check_known(member, key, names, found);
      if (!members.insert(member).second)
        found.push_back({key, "'" + member + "' is in the group twice", "name each member once"});
    }
  }

  for (std::size_t at = 0; at < company.holders.size(); ++at)
    if (company.holders[at].shares_owned > company.company.shares_outstanding)
      found.push_back({entry("holder", at) + ".shares_owned",
                       "shares_owned is " + with_commas(company.holders[at].shares_owned)
                           + ", more than the " + with_commas(company.company.shares_outstanding)
                           + " shares outstanding",
                       "check both numbers"});
}

}  // namespace flipin
