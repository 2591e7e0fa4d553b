#include <algorithm>

#include "company/holder_headroom.hpp"
#include "company/rules.hpp"

namespace flipin {
namespace {

// What each beneficially owns counts its options, as an ownership table counts them.
std::vector<Holder> with_options(const Company& company) {
  const Date date = company.company.record_date.value_or(company.stock.date);
  std::vector<Holder> holders = company.holders;
  for (Holder& holder : holders)
    holder.options_within_60_days = options_within_60_days(company, holder, date);
  return holders;
}

// Together holders own no more than there is; one who alone owns more is named elsewhere.
void check_sum(const Company& company, std::vector<Problem>& found) {
  const ShareCount outstanding = company.company.shares_outstanding;
  ShareCount all;
  for (std::size_t at = 0; at < company.holders.size(); ++at) {
    const ShareCount owned = company.holders[at].shares_owned;
    if (owned > outstanding) return;
    all = all + owned;
  }
  if (all <= outstanding) return;
  found.push_back({entry("holder", company.holders.size() - 1) + ".shares_owned",
                   "up to this one the holders own " + with_commas(all) + " shares, more than the "
                       + with_commas(outstanding) + " outstanding",
                   "count each share for one holder only"});
}

// A bidder that is in no class holds shares that no class counts.
void check_bidders(const Company& company, std::vector<Problem>& found) {
  ShareCount classes;
  for (const HolderClass& held : company.holder_classes) classes = classes + held.shares;
  const ShareCount outstanding = company.ledger().outstanding;
  for (std::size_t at = 0; at < company.acquirers.size(); ++at) {
    const auto& bidder =
        std::visit([](const auto& bid) -> const Bidder& { return bid; }, company.acquirers[at]);
    const auto holder = std::ranges::find(company.holders, bidder.person, &Holder::name);
    const bool is_holder = holder != company.holders.end();
    if (is_holder && holder->schedule == OwnerKind::thirteen_g)
      found.push_back({entry("holder", static_cast<std::size_t>(holder - company.holders.begin()))
                           + ".schedule",
                       "'" + bidder.person + "' is passive by Schedule 13G, and an [[acquirer]]",
                       "write schedule = \"thirteen_d\""});
    const bool is_sound = classes <= outstanding && bidder.initial_shares <= outstanding;
    if (is_holder || !is_sound || classes + bidder.initial_shares <= outstanding) continue;
    found.push_back({entry("acquirer", at) + ".initial_shares",
                     "initial_shares is " + with_commas(bidder.initial_shares)
                         + ", but the classes hold all but " + with_commas(outstanding - classes)
                         + " shares",
                     "lower it or the shares of a [[holder_class]]"});
  }
}

// An agreement and conduct without one exclude each other.
void check_partners(const Company& company, std::vector<Problem>& found) {
  for (std::size_t at = 0; at < company.holders.size(); ++at) {
    const Holder& holder = company.holders[at];
    for (std::size_t named = 0; named < holder.parallel_to.size(); ++named) {
      const std::string& partner = holder.parallel_to[named];
      if (std::ranges::find(holder.acts_with, partner) == holder.acts_with.end()) continue;
      found.push_back({entry("holder", at) + "." + entry("parallel_to", named),
                       "'" + partner + "' is named in acts_with as well",
                       "name it once: in acts_with if there is an agreement"});
    }
  }
}

}  // namespace

void check_owners(const Company& company, std::vector<Problem>& found) {
  const auto take = [&](const std::vector<Problem>& problems) {
    found.insert(found.end(), problems.begin(), problems.end());
  };
  check_sum(company, found);
  check_partners(company, found);
  take(class_problems(company.holder_classes, company.holders, company.company.shares_outstanding));
  check_bidders(company, found);
  if (!company.rights_plan) return;
  const RightsPlan& plan = *company.rights_plan;
  take(holder_problems(
      with_options(company), headroom_rules(plan, plan.threshold), company.ledger().outstanding));
}

}  // namespace flipin
