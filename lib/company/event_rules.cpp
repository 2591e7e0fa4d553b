#include <algorithm>

#include "company/holder_headroom.hpp"
#include "company/rules.hpp"
#include "rights/events/event_problems.hpp"

namespace flipin {
namespace {

// The largest part of the shares that anybody beneficially owns, plans of the company aside.
Percentage largest_holding(const Company& company) {
  Company before_events = company;
  before_events.plan_events.clear();
  const std::vector<HolderHeadroom> today = holder_headroom(before_events);
  const bool has_13d3 = company.rights_plan->acquiring_person.base == OwnershipBase::rule_13d3;
  Percentage largest;
  for (const PersonHeadroom& person : today.front().persons) {
    if (person.standing == HolderStanding::company_plan) continue;
    const BeneficialOwnership& holding = person.holding;
    const ShareCount whole = has_13d3 ? holding.base() : holding.outstanding;
    largest = std::max(largest, truncated_percentage(holding.amount(), whole, 4));
  }
  return largest;
}

// What happened by the start of paths is in the shares and terms that the config states.
void check_start(const Company& company, std::vector<Problem>& found) {
  const Date start = company.stock.date;
  for (std::size_t at = 0; at < company.plan_events.size(); ++at) {
    const Date date =
        std::visit([](const auto& event) { return event.date; }, company.plan_events[at]);
    if (date > start) continue;
    found.push_back({entry("plan_event", at) + ".date",
                     "the event is of " + iso(date) + ", and paths start on " + iso(start),
                     "leave it out, and state the terms and shares as they are after it"});
  }
}

// The charter permits the shares of every event, beside those that stay reserved.
void check_authorized(const Company& company, std::vector<Problem>& found) {
  const ShareLedger ledger = company.ledger();
  if (!ledger.authorized) return;
  const auto date = [](const auto& event) { return event.date; };
  std::vector<std::size_t> order(company.plan_events.size());
  for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
  std::ranges::stable_sort(
      order, {}, [&](std::size_t at) { return std::visit(date, company.plan_events[at]); });
  PlanTerms terms = plan_terms(company);
  for (const std::size_t at : order) {
    terms =
        std::visit([&](const auto& event) { return event.apply(terms); }, company.plan_events[at]);
    if (terms.outstanding + ledger.reserved <= *ledger.authorized) continue;
    found.push_back({entry("plan_event", at),
                     "after the event " + with_commas(terms.outstanding)
                         + " shares are outstanding and " + with_commas(ledger.reserved)
                         + " reserved, more than the " + with_commas(*ledger.authorized)
                         + " authorized",
                     "raise shares_authorized, or lower shares_reserved"});
    return;
  }
}

}  // namespace

void check_events(const Company& company, std::vector<Problem>& found) {
  if (company.plan_events.empty()) return;
  if (!company.rights_plan) {
    found.push_back({"plan_event[0]",
                     "there is a [[plan_event]] but no [rights_plan] that it happens to",
                     "add a [rights_plan], or leave the event out"});
    return;
  }
  if (!found.empty()) return;  // headroom wants holders and clauses that are sound
  const RightsPlan& plan = *company.rights_plan;
  const std::vector<Problem> of_events = event_problems(
      company.plan_events,
      {plan.record_date, plan_terms(company), plan.amendment, largest_holding(company), {}, {}});
  found.insert(found.end(), of_events.begin(), of_events.end());
  if (!of_events.empty()) return;
  check_start(company, found);
  check_authorized(company, found);
}

}  // namespace flipin
