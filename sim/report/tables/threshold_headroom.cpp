#include "report/tables/threshold_headroom.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "company/holder_headroom.hpp"
#include "report/rights_text.hpp"

namespace flipin {
namespace {

std::string names_of(const PersonHeadroom& person) {
  std::string names;
  for (const std::string& member : person.members) names += (names.empty() ? "" : ", ") + member;
  return names;
}

// The shares that vote, and that a settlement dilutes: no options and no derivatives.
ShareCount shares_owned(const PersonHeadroom& person, const Company& company) {
  ShareCount owned;
  for (const Holder& holder : company.holders)
    if (std::ranges::find(person.members, holder.name) != person.members.end())
      owned = owned + holder.shares_owned;
  return owned;
}

std::string amendment_words(const Company& company) {
  const auto lowest = lowest_threshold(company);
  return lowest ? fmt::format(
             "The board may lower it to {} now: the greater of {} and what "
             "exceeds the largest holding, in steps of {}.",
             to_text(*lowest),
             to_text(company.rights_plan->amendment.floor),
             to_text(company.rights_plan->amendment.tick))
                : "The board cannot lower it now.";
}

Cell percent_of(const std::optional<Percentage>& percentage) {
  return percentage ? Cell{100.0 * percentage->fraction()} : Cell{};
}

Cell count_of(const std::optional<ShareCount>& shares) {
  return shares ? Cell{shares->count()} : Cell{};
}

}  // namespace

std::optional<std::string> ThresholdHeadroomTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  if (company.holders.empty()) return "a [[holder]]";
  return {};
}

Table ThresholdHeadroomTable::build(const Company& company, const Estimates& /*estimates*/) {
  Table table{std::string{name}, "Holders and the Threshold", {}, {}, {}};
  const std::string days = table.note(
      "The day on which paths start, and each later day on which an event of the plan changes the "
      "threshold or the shares outstanding, should nobody buy or sell.");
  const std::string owned = table.note(
      "Shares owned, shares under options exercisable within 60 days and, where the plan counts "
      "them, the shares that derivatives refer to; of holders acting in concert, those of all.");
  const std::string amended = table.note(amendment_words(company));
  const std::string crossing =
      table.note("The smallest buyback of others' shares that takes the holder to its threshold.");
  const std::string settled = table.note(fmt::format(
      "Should the plan be triggered by the holder today, whatever it holds, settled by {}: what "
      "is left of the part of the votes that it has by shares owned, and what these lose.",
      settlement_name(*company.rights_plan)));
  table.columns = {{"holder", "Holder or Group", "", 0},
                   {"from", "From " + days, "", 0},
                   {"shares", "Beneficially Owned " + owned, "shares", 0},
                   {"percent", "Owned", "%", 4},
                   {"threshold", "Threshold That Holds " + amended, "%", 4},
                   {"standing", "Standing", "", 0},
                   {"shares_left", "Left to Acquire", "shares", 0},
                   {"excess", "Too Many", "shares", 0},
                   {"buyback", "Buyback That Crosses " + crossing, "shares", 0},
                   {"stake_after", "Stake if Triggered " + settled, "%", 4},
                   {"loss", "Loss if Triggered", "$", 0}};
  const std::vector<HolderHeadroom> all = holder_headroom(company);
  for (const HolderHeadroom& version : all)
    for (const PersonHeadroom& person : version.persons) {
      std::optional<Settlement> triggered;
      if (&version == &all.front())
        triggered = if_triggered_by(company, shares_owned(person, company));
      table.rows.push_back({names_of(person),
                            iso(version.from),
                            person.holding.amount().count(),
                            100.0 * person.fraction,
                            percent_of(person.threshold),
                            std::string{to_text(person.standing)},
                            count_of(person.left),
                            person.excess.count(),
                            count_of(person.buyback),
                            triggered ? Cell{100.0 * triggered->stake_after} : Cell{},
                            triggered ? Cell{triggered->loss.value()} : Cell{}});
    }
  return table;
}

}  // namespace flipin
