#include <algorithm>
#include <set>

#include "company/rules.hpp"
#include "rights/plan_days.hpp"

namespace flipin {
namespace {

// Business days can be counted from here on for as long as any clock of a plan runs.
constexpr Date first_timeline_day{1971, 1, 1};
constexpr Date last_timeline_day{2080, 12, 31};

void check_day(std::optional<Date> day,
               const std::string& key,
               const RightsPlan& plan,
               std::vector<Problem>& found) {
  if (!day) return;
  const std::string table_key = "timeline." + key;
  const Date last = last_day(plan);
  if (*day < plan.record_date)
    found.push_back({table_key,
                     key + " is " + iso(*day) + ", before the record date " + iso(plan.record_date)
                         + " of the rights",
                     "give a day on which there are rights"});
  else if (*day > last)
    found.push_back({table_key,
                     key + " is " + iso(*day) + ", after the rights expire on " + iso(last),
                     "give a day on which there are rights"});
  else if (*day < first_timeline_day || *day > last_timeline_day)
    found.push_back(
        {table_key,
         key + " is " + iso(*day) + ", from where business days cannot be counted",
         "give a day from " + iso(first_timeline_day) + " to " + iso(last_timeline_day)});
}

void check_postponement(const RightsPlan& plan, const Timeline& days, std::vector<Problem>& found) {
  const Distribution& clause = plan.distribution;
  if (!clause.postponement_is_late(days.announced, days.tender)) return;
  Distribution unpostponed = clause;
  unpostponed.postponed_to = unpostponed.postponed_on = {};
  const Date separated = *unpostponed.distribution_date(days.announced, days.tender, {});
  found.push_back(
      {"rights_plan.distribution.postponed_on",
       "the board acts on " + iso(*clause.postponed_on) + ", after the rights have separated on "
           + iso(separated),
       "give a day on or before " + iso(separated) + ", or leave the postponement out"});
}

void check_timeline(const RightsPlan& plan, const Timeline& days, std::vector<Problem>& found) {
  const std::size_t before = found.size();
  check_day(days.announced, "announced", plan, found);
  check_day(days.tender, "tender", plan, found);
  check_day(days.adverse_limited, "adverse_limited", plan, found);
  check_day(days.adverse_found, "adverse_found", plan, found);
  check_day(days.adverse_exceeded, "adverse_exceeded", plan, found);
  check_day(days.board_elected, "board_elected", plan, found);
  const bool names_adverse = days.adverse_limited || days.adverse_found || days.adverse_exceeded;
  if (names_adverse && (!days.adverse_limited || !days.adverse_found))
    found.push_back({"timeline",
                     "a person is on the way to being adverse, but the board has not both limited "
                     "and found harmful what it owns",
                     "give adverse_limited and adverse_found, or none of the adverse days"});
  if (found.size() == before) check_postponement(plan, days, found);
}

// Redeeming all the rights must fit the integers that count its cents.
void check_redemption(const Company& company, std::vector<Problem>& found) {
  const Dividend& dividend = company.rights_plan->dividend;
  const double rights = dividend.rights_on(company.ledger().outstanding);
  if (rights > most_shares.shares().value())
    found.push_back({"rights_plan.dividend.rights_per_share",
                     "rights_per_share makes more than " + with_commas(most_shares)
                         + " rights of the shares outstanding",
                     "give fewer rights a share"});
  for (std::size_t at = 0; at < company.holder_classes.size(); ++at) {
    const HolderClass& held = company.holder_classes[at];
    if (held.holders && *held.holders > held.shares.count())
      found.push_back({"holder_class[" + std::to_string(at) + "].holders",
                       "holders is " + with_commas(ShareCount{*held.holders}) + ", more than the "
                           + with_commas(held.shares) + " shares they hold",
                       "each holds one share at least: check both numbers"});
  }
}

void check_policies(const std::vector<Policy>& policies, std::vector<Problem>& found) {
  std::set<std::string> names;
  for (std::size_t at = 0; at < policies.size(); ++at) {
    const std::string table = "policy[" + std::to_string(at) + "]";
    if (!names.insert(policies[at].name).second)
      found.push_back({table + ".name",
                       "'" + policies[at].name + "' is a policy already",
                       "name each policy once"});
    if (policies[at].lowest_threshold
        && *policies[at].lowest_threshold > Percentage::from_millionths(500'000))
      found.push_back({table + ".lowest_threshold",
                       "lowest_threshold is " + to_text(*policies[at].lowest_threshold)
                           + ", and no plan has one above 50%",
                       "write a percentage of at most 50%"});
  }
}

}  // namespace

void check_tables(const Company& company, std::vector<Problem>& found) {
  check_policies(company.policies, found);
  if (company.rights_plan) {
    check_redemption(company, found);
    if (company.timeline) check_timeline(*company.rights_plan, *company.timeline, found);
  } else if (company.timeline) {
    found.push_back({"timeline",
                     "there is a [timeline] but no [rights_plan] whose clocks it starts",
                     "add a [rights_plan], or leave the timeline out"});
  }
}

}  // namespace flipin
