#include "acquirer/bid.hpp"
#include "company/rules.hpp"
#include "rights/plan_days.hpp"

namespace flipin {
namespace {

void check_plan(const Company& company, std::vector<Problem>& found) {
  const RightsPlan& plan = *company.rights_plan;
  if (plan.expires <= plan.record_date)
    found.push_back({"rights_plan.expires",
                     "the plan expires on " + iso(plan.expires) + ", not after its record date "
                         + iso(plan.record_date),
                     "give a final expiration date after the record date"});
  else if (last_day(plan) <= company.stock.date)
    found.push_back({"rights_plan.expires",
                     "the plan expires on " + iso(last_day(plan))
                         + ", not after the paths start on " + iso(company.stock.date),
                     "start the paths while the plan is in force"});
  if (company.stock.date < plan.record_date)
    found.push_back({"rights_plan.record_date",
                     "record_date is " + iso(plan.record_date) + ", after the paths start on "
                         + iso(company.stock.date),
                     "start the paths on or after the record date"});
  if (plan.threshold.millionths() == 0 || plan.threshold.millionths() > 500'000) {
    found.push_back({"rights_plan.threshold",
                     "threshold is " + to_text(plan.threshold),
                     "write a percentage above 0% and at most 50%, e.g. \"15%\""});
    return;
  }
  if (plan.market_value != MarketValue::self_consistent) return;
  if (company.company.shares_authorized
      && plan.authorized_shortfall != AuthorizedShortfall::preferred_units)
    found.push_back(
        {"rights_plan.market_value",
         "market_value is \"self_consistent\", which knows no substitute for shares that "
         "are not authorized",
         "take authorized_shortfall = \"preferred_units\", or market_value = "
         "\"average\""});
  if (!company.acquirers.empty())
    found.push_back({"rights_plan.market_value",
                     "market_value is \"self_consistent\", which answers for today's price only",
                     "take \"average\" where there is an [[acquirer]]"});
  if (!trigger_today(plan,
                     company.ledger(),
                     smallest_trigger(company),
                     company.stock.price,
                     company.stock.average_before_start()))
    found.push_back({"rights_plan.market_value",
                     "market_value has no solution: the rights claim more than the company is "
                     "worth, so no price after dilution is consistent with itself",
                     "take \"average\", or a lower participation or purchase price"});
}

// The most that a bidder may hold whose every member holds no more than `each`.
template <Acquirer Bidder>
ShareCount most_held_before(const Bidder& bid, ShareCount each) {
  if constexpr (requires { bid.members; })
    return ShareCount{each.count() * bid.members};
  else
    return each;
}

template <Acquirer Bidder>
void check_acquirer(const Bidder& bid,
                    const Company& company,
                    const std::string& key,
                    std::vector<Problem>& found) {
  const RightsPlan& plan = *company.rights_plan;
  if (bid.begins < company.stock.date)
    found.push_back(
        {key + ".begins",
         "begins is " + iso(bid.begins) + ", before paths start on " + iso(company.stock.date),
         "let the bid begin on or after the start of paths"});
  if (bid.begins > last_day(plan))
    found.push_back({key + ".begins",
                     "the bid begins on " + iso(bid.begins) + ", after the plan expires on "
                         + iso(last_day(plan)),
                     "let the bid begin while the plan is in force"});
  else if (!bidding_days(plan, company.stock.date).empty()
           && business_days(plan.trading_calendar,
                            std::max(bid.begins, company.stock.date + 1),
                            last_day(plan))
                  .empty())
    found.push_back({key + ".begins",
                     "no trading day lies between the begin of the bid on " + iso(bid.begins)
                         + " and the expiration of the plan on " + iso(last_day(plan)),
                     "let the bid begin earlier"});
  if (bid.arrival_rate == 0.0 && bid.price_sensitivity != 0.0)
    found.push_back(
        {key + ".price_sensitivity",
         "a lower price raises the bidder's rate of arrival, but it has no arrival_rate",
         "give arrival_rate, or leave price_sensitivity out"});
  const ShareCount outstanding = company.ledger().outstanding;
  const Percentage stake = std::max(plan.threshold, bid.allowed_stake.value_or(plan.threshold));
  const ShareCount trigger = plan.acquiring_person.fewest(stake, outstanding);
  const ShareCount most = most_held_before(bid, trigger - ShareCount{1});
  if (bid.initial_shares > outstanding)
    found.push_back({key + ".initial_shares",
                     "initial_shares is " + with_commas(bid.initial_shares) + ", more than the "
                         + with_commas(outstanding) + " shares outstanding",
                     "a bidder cannot hold more than all shares"});
  else if (bid.initial_shares > most)
    found.push_back({key + ".initial_shares",
                     "initial_shares is " + with_commas(bid.initial_shares) + ", already at the "
                         + to_text(stake) + " threshold",
                     "start a bidder below " + with_commas(most + ShareCount{1}) + " shares"});
}

void check_ladder(const DilutionLadder& ladder, std::vector<Problem>& found) {
  if (ladder.prices.empty())
    found.push_back({"dilution_ladder.prices", "the ladder has no prices", "give at least one"});
  if (ladder.stakes.empty())
    found.push_back({"dilution_ladder.stakes", "the ladder has no stakes", "give at least one"});
  for (std::size_t at = 0; at < ladder.stakes.size(); ++at) {
    const Percentage stake = ladder.stakes[at];
    if (stake.millionths() == 0 || stake.millionths() >= 1'000'000)
      found.push_back({"dilution_ladder.stakes[" + std::to_string(at) + "]",
                       "a stake is " + to_text(stake),
                       "write stakes above 0% and below 100%"});
  }
}

void check_steps(const Company& company, std::vector<Problem>& found) {
  if (company.participation_ladder.fractions.empty())
    found.push_back(
        {"participation_ladder.fractions", "the ladder has no fractions", "give at least one"});
  if (company.completion_cost.premiums.empty())
    found.push_back({"completion_cost.premiums", "there are no premiums", "give at least one"});
  if (company.completion_cost.synergies.empty())
    found.push_back({"completion_cost.synergies", "there are no synergies", "give at least one"});
}

}  // namespace

void check_rights(const Company& company, std::vector<Problem>& found) {
  check_ladder(company.dilution_ladder, found);
  check_steps(company, found);
  if (!company.rights_plan) {
    if (!company.acquirers.empty())
      found.push_back({"acquirer[0]",
                       "there is an [[acquirer]] but no [rights_plan] for it to meet",
                       "add a [rights_plan], or leave the acquirer out"});
    return;
  }
  check_plan(company, found);
  if (!company.acquirers.empty() && company.stock.date < last_day(*company.rights_plan)
      && bidding_days(*company.rights_plan, company.stock.date).empty())
    found.push_back({"rights_plan.expires",
                     "no trading day lies between the start of paths and the expiration",
                     "start the paths earlier, or leave the acquirers out"});
  const Percentage threshold = company.rights_plan->threshold;
  if (threshold.millionths() == 0 || threshold.millionths() > 500'000) return;
  for (std::size_t at = 0; at < company.acquirers.size(); ++at)
    std::visit(
        [&](const auto& bid) {
          check_acquirer(bid, company, "acquirer[" + std::to_string(at) + "]", found);
        },
        company.acquirers[at]);
}

}  // namespace flipin
