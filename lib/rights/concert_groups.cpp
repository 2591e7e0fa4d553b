#include <map>
#include <set>

#include "core/expect.hpp"
#include "rights/headroom.hpp"

namespace flipin {
namespace {

using Partners = std::vector<std::set<std::size_t>>;  // of each holder, itself included

// Who acts with whom: an edge holds both ways, whoever names it.
Partners partners_of(std::span<const Holder> holders, const Concert& concert) {
  std::map<std::string, std::size_t> position_of;
  for (std::size_t at = 0; at < holders.size(); ++at) position_of.emplace(holders[at].name, at);
  Partners partners(holders.size());
  for (std::size_t at = 0; at < holders.size(); ++at) {
    partners[at].insert(at);
    const auto join = [&](const std::vector<std::string>& names) {
      for (const std::string& name : names) {
        const auto other = position_of.find(name);
        expect(other != position_of.end(), "a holder acts with known holders only");
        partners[at].insert(other->second);
        partners[other->second].insert(at);
      }
    };
    join(holders[at].acts_with);
    if (concert.counts == ConcertedAction::parallel_conduct) join(holders[at].parallel_to);
  }
  return partners;
}

// Everybody whom a chain of partners leads to.
std::set<std::size_t> chained(std::size_t from, const Partners& partners) {
  std::set<std::size_t> reached{from};
  std::vector<std::size_t> open{from};
  while (!open.empty()) {
    const std::size_t member = open.back();
    open.pop_back();
    for (const std::size_t partner : partners[member])
      if (reached.insert(partner).second) open.push_back(partner);
  }
  return reached;
}

}  // namespace

std::vector<std::vector<std::size_t>> concert_groups(std::span<const Holder> holders,
                                                     const Concert& concert) {
  const Partners partners = partners_of(holders, concert);
  std::set<std::set<std::size_t>> known;
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t at = 0; at < holders.size(); ++at) {
    const std::set<std::size_t> group =
        concert.chain == ConcertChain::direct ? partners[at] : chained(at, partners);
    if (known.insert(group).second) groups.emplace_back(group.begin(), group.end());
  }
  return groups;
}

}  // namespace flipin
