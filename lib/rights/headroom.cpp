#include "rights/headroom.hpp"

#include <algorithm>

#include "core/expect.hpp"

namespace flipin {
namespace {

// The shares that the plan measures a holding by.
ShareCount whole_of(const BeneficialOwnership& holding, const AcquiringPerson& rule) {
  return rule.base == OwnershipBase::rule_13d3 ? holding.base() : holding.outstanding;
}

Percentage threshold_of(const Holder& holder, const HeadroomRules& rules) {
  return rules.exempt_holders.threshold_of(
      holder, rules.passive_holders.threshold_of(holder.schedule, rules.threshold));
}

// The members of one group that can be acquiring persons, and what all members own.
struct Person {
  std::vector<const Holder*> bound;
  BeneficialOwnership holding;

  template <class ThresholdOf>
  Percentage lowest(ThresholdOf threshold) const {
    Percentage least = threshold(*bound.front());
    for (const Holder* member : bound) least = std::min(least, threshold(*member));
    return least;
  }
};

HolderStanding standing_of(const Person& person,
                           Percentage threshold,
                           const HeadroomRules& rules,
                           ShareCount bought_back) {
  const ShareCount outstanding = person.holding.outstanding;
  const auto crosses = [&](Percentage limit, ShareCount shares) {
    return rules.acquiring_person.reached(
        limit, person.holding.owned, person.holding.within_60_days, shares);
  };
  if (!crosses(threshold, outstanding)) {
    if (!crosses(rules.threshold, outstanding)) return HolderStanding::below_threshold;
    const Percentage passive = person.lowest([&](const Holder& member) {
      return rules.passive_holders.threshold_of(member.schedule, rules.threshold);
    });
    return crosses(passive, outstanding) ? HolderStanding::grandfathered : HolderStanding::passive;
  }
  const ExemptHolders& exempt = rules.exempt_holders;
  if (exempt.buybacks == BuybackCrossing::until_next_purchase
      && !crosses(threshold, outstanding + bought_back))
    return HolderStanding::by_buyback;
  const bool meant = std::any_of(person.bound.begin(), person.bound.end(), [&](const Holder* who) {
    return !who->inadvertent && crosses(threshold_of(*who, rules), outstanding);
  });
  if (exempt.inadvertent == InadvertentCrossing::may_divest && !meant)
    return HolderStanding::inadvertent;
  return HolderStanding::acquiring_person;
}

PersonHeadroom headroom_of(const Person& person,
                           const HeadroomRules& rules,
                           ShareCount bought_back) {
  const BeneficialOwnership& holding = person.holding;
  const AcquiringPerson& rule = rules.acquiring_person;
  PersonHeadroom room;
  room.holding = holding;
  const ShareCount whole = whole_of(holding, rule);
  room.fraction = holding.amount().shares() / whole.shares();
  if (person.bound.empty()) {
    room.standing = HolderStanding::company_plan;
    return room;
  }
  const Percentage threshold =
      person.lowest([&](const Holder& member) { return threshold_of(member, rules); });
  room.threshold = threshold;
  room.standing = standing_of(person, threshold, rules, bought_back);

  const std::int64_t short_by = (rule.fewest(threshold, whole) - holding.amount()).count();
  room.left = ShareCount{std::max(short_by - 1, std::int64_t{0})};
  room.excess = ShareCount{std::clamp(1 - short_by, std::int64_t{0}, holding.owned.count())};
  if (holding.owned > ShareCount{} && holding.owned <= holding.outstanding)
    room.buyback = buyback_that_crosses(
        holding.owned, threshold, holding.outstanding, rule, holding.within_60_days);
  return room;
}

}  // namespace

std::vector<PersonHeadroom> headroom(std::span<const Holder> holders,
                                     const HeadroomRules& rules,
                                     ShareCount outstanding,
                                     ShareCount bought_back) {
  std::vector<PersonHeadroom> rooms;
  for (const std::vector<std::size_t>& group : concert_groups(holders, rules.concert)) {
    Person person;
    std::vector<std::string> members;
    person.holding.outstanding = outstanding;
    for (const std::size_t position : group) {
      const Holder& member = holders[position];
      members.push_back(member.name);
      if (!rules.exempt_holders.is_company_plan(member.name)) person.bound.push_back(&member);
      BeneficialOwnership& all = person.holding;
      all.owned = all.owned + member.shares_owned + rules.derivatives.owned_through(member);
      all.within_60_days =
          all.within_60_days + member.options_within_60_days.value_or(ShareCount{});
    }
    rooms.push_back(headroom_of(person, rules, bought_back));
    rooms.back().members = std::move(members);
  }
  return rooms;
}

ShareCount buyback_that_crosses(ShareCount owned,
                                Percentage threshold,
                                ShareCount outstanding,
                                const AcquiringPerson& rule,
                                ShareCount within_60_days) {
  expect(owned > ShareCount{} && owned <= outstanding,
         "the owner has shares, and no more than there are",
         {{"owned", owned.shares().value()}, {"outstanding", outstanding.shares().value()}});
  expect(threshold > Percentage{}, "the threshold is above 0%");
  const BeneficialOwnership holding{owned, within_60_days, outstanding};
  const Int128 product = Int128{holding.amount().count()} * 1'000'000;
  // The most shares of which the holding still is the threshold, or more than it.
  const Int128 most = (rule.rule == ThresholdRule::at_least ? product : product - 1)
                      / Int128{threshold.millionths()};
  const Int128 fewer = Int128{whole_of(holding, rule).count()} - most;
  return ShareCount{static_cast<std::int64_t>(std::max(fewer, Int128{0}))};
}

}  // namespace flipin
