#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/problem.hpp"
#include "ownership/beneficial_ownership.hpp"
#include "ownership/holder.hpp"
#include "rights/clauses/acquiring_person.hpp"
#include "rights/clauses/concert.hpp"
#include "rights/clauses/derivatives.hpp"
#include "rights/clauses/exempt_holders.hpp"
#include "rights/clauses/passive_holders.hpp"

namespace flipin {

/// The clauses that decide who is an acquiring person.
struct HeadroomRules {
  Percentage threshold;
  AcquiringPerson acquiring_person;
  PassiveHolders passive_holders;
  ExemptHolders exempt_holders;
  Derivatives derivatives;
  Concert concert;
};

/// Whether a person is an acquiring person, and if not, why.
enum class HolderStanding {
  below_threshold,  // holds less than the plan's threshold
  company_plan,     // is a subsidiary or a plan of the company: no number of shares makes it one
  passive,          // reaches the plan's threshold and not that of Schedule 13G filers
  grandfathered,    // reaches the threshold and not what it was allowed when the plan began
  by_buyback,       // reaches its threshold only since the company bought shares back
  inadvertent,      // reaches its threshold without meaning to, and divests
  acquiring_person,
};

template <>
inline constexpr auto enum_names<HolderStanding> =
    std::to_array<std::pair<HolderStanding, std::string_view>>({
        {HolderStanding::below_threshold, "below_threshold"},
        {HolderStanding::company_plan, "company_plan"},
        {HolderStanding::passive, "passive"},
        {HolderStanding::grandfathered, "grandfathered"},
        {HolderStanding::by_buyback, "by_buyback"},
        {HolderStanding::inadvertent, "inadvertent"},
        {HolderStanding::acquiring_person, "acquiring_person"},
    });
static_assert(names_round_trip<HolderStanding>());

/// How far a person, or holders who act in concert, are from becoming an acquiring person.
struct PersonHeadroom {
  std::vector<std::string> members;     // one name, or those of a group, in order of the holders
  BeneficialOwnership holding;          // of all of them; owned: with derivatives that count
  double fraction{};                    // of the shares that the plan measures by
  std::optional<Percentage> threshold;  // that holds for them; nothing: none does
  HolderStanding standing{HolderStanding::below_threshold};
  std::optional<ShareCount> left;     // most they may still acquire; nothing: no limit
  ShareCount excess;                  // fewest they would have to sell to be below their threshold
  std::optional<ShareCount> buyback;  // the smallest that takes them across; nothing: none does
};

/// Holders whose shares count together, as positions in `holders`, each list in order.
///
/// In a daisy chain nobody is in two groups. Where ownership passes directly only, a group is a
/// holder with those it acts with itself, so that groups may overlap; equal groups count once.
///
/// @throws BrokenExpectation  if somebody acts with an unknown holder; holder_problems() tells
[[nodiscard]] std::vector<std::vector<std::size_t>> concert_groups(std::span<const Holder> holders,
                                                                   const Concert& concert);

/// The headroom of every person or group.
///
/// A group becomes an acquiring person with the first of its members to do so, for each of them
/// owns what all own: the lowest of their thresholds holds.
///
/// @param holders      with options_within_60_days filled in; none if left out
/// @param outstanding  today, after what was bought back
/// @param bought_back  shares the company has bought back since the holders' last purchase
[[nodiscard]] std::vector<PersonHeadroom> headroom(std::span<const Holder> holders,
                                                   const HeadroomRules& rules,
                                                   ShareCount outstanding,
                                                   ShareCount bought_back = {});

/// The fewest shares that the company may buy back for others' shares to be so few that `owned`
/// reach `threshold`; none if they do already.
///
/// @param owned           above 0, at most `outstanding`
/// @param within_60_days  options of the owner
[[nodiscard]] ShareCount buyback_that_crosses(ShareCount owned,
                                              Percentage threshold,
                                              ShareCount outstanding,
                                              const AcquiringPerson& rule = {},
                                              ShareCount within_60_days = {});

/// What holders say of each other and of their allowances that cannot be.
[[nodiscard]] std::vector<Problem> holder_problems(std::span<const Holder> holders,
                                                   const HeadroomRules& rules,
                                                   ShareCount outstanding);

}  // namespace flipin
