#include <algorithm>

#include "company/rules.hpp"
#include "rights/plan_days.hpp"

namespace flipin {
namespace {

constexpr Date last_business_day{2100, 12, 31};  // of the calendars

void check_dividend(const RightsPlan& plan, std::vector<Problem>& found) {
  const Dividend& dividend = plan.dividend;
  const std::string record = "the record date " + iso(plan.record_date);
  const bool is_after_payable = dividend.payable && dividend.declared > dividend.payable;
  if (dividend.declared && *dividend.declared > plan.record_date && !is_after_payable)
    found.push_back({"rights_plan.dividend.declared",
                     "the dividend is declared on " + iso(*dividend.declared) + ", after " + record,
                     "give the day on which the board declared it, or a later record_date"});
  if (dividend.payable && *dividend.payable < plan.record_date)
    found.push_back(
        {"rights_plan.dividend.payable",
         "the rights are distributed on " + iso(*dividend.payable) + ", before " + record,
         "give a day on or after the record date"});
  if (dividend.ratified && *dividend.ratified > last_day(plan))
    found.push_back({"rights_plan.dividend.ratified",
                     "shareholders ratify the plan on " + iso(*dividend.ratified)
                         + ", after it expires on " + iso(last_day(plan)),
                     "give a day on which the plan is in force, or leave it out"});
}

// A day on which the board acts lies in the life of the plan.
void check_board_acts(std::optional<Date> acts,
                      const std::string& key,
                      Date first,
                      Date last,
                      std::vector<Problem>& found) {
  if (!acts || (*acts >= first && *acts <= last)) return;
  found.push_back({key,
                   "the board acts on " + iso(*acts) + ", but there are rights from " + iso(first)
                       + " to " + iso(last) + " only",
                   "give a day on which the plan is in force"});
}

void check_extension(const RightsPlan& plan, std::vector<Problem>& found) {
  const Expiry& expiry = plan.expiry;
  if (expiry.extended_to && *expiry.extended_to <= plan.expires)
    found.push_back({"rights_plan.expiry.extended_to",
                     "the plan is extended to " + iso(*expiry.extended_to)
                         + ", not later than its final expiration date " + iso(plan.expires),
                     "give a later date, or leave the extension out"});
  check_board_acts(
      expiry.extended_on, "rights_plan.expiry.extended_on", plan.record_date, plan.expires, found);
  check_board_acts(plan.distribution.postponed_on,
                   "rights_plan.distribution.postponed_on",
                   plan.record_date,
                   last_day(plan),
                   found);
}

// Calendar days within which the longest period of a plan surely ends.
std::int64_t longest_period(const RightsPlan& plan) {
  // A week has five business days, and holidays are few.
  const auto in_days = [](std::int64_t business_days) { return 2 * business_days + 14; };
  const Redemption& redemption = plan.redemption;
  const std::int64_t after_trigger =
      std::max({plan.distribution.days_after_announcement,
                plan.adverse_person.days_after,
                redemption.days_after_announcement + redemption.extended_by,
                redemption.days_after_adverse + redemption.extended_by});
  std::int64_t longest = std::max({plan.ownership_filing.announcement_days + after_trigger + 14,
                                   in_days(plan.distribution.business_days_after_tender),
                                   in_days(plan.ownership_filing.days),
                                   std::int64_t{plan.exchange.halted_days}});
  const OfferVote& vote = plan.offer_vote;
  if (vote.available)
    longest = std::max({longest,
                        in_days(vote.days_to_evaluate + vote.days_to_demand + vote.days_to_meeting),
                        in_days(vote.least_open)});
  return longest;
}

void check_calendar(const RightsPlan& plan, std::vector<Problem>& found) {
  const Date last = last_day(plan);
  const std::int64_t longest = longest_period(plan);
  if (last_business_day - last >= longest) return;
  found.push_back(
      {plan.expiry.last_day(plan.expires) == plan.expires ? "rights_plan.expires"
                                                          : "rights_plan.expiry.extended_to",
       "the plan ends on " + iso(last) + " and its periods may run " + std::to_string(longest)
           + " days longer, beyond the end of 2100 and of the calendars",
       "let the plan expire earlier, or shorten its periods"});
}

}  // namespace

void check_plan_dates(const Company& company, std::vector<Problem>& found) {
  if (!company.rights_plan) return;
  const RightsPlan& plan = *company.rights_plan;
  check_dividend(plan, found);
  check_extension(plan, found);
  check_calendar(plan, found);
}

}  // namespace flipin
