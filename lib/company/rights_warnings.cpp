#include <algorithm>
#include <cmath>

#include "calendar/schedule.hpp"
#include "company/holder_headroom.hpp"
#include "company/rules.hpp"
#include "company/today.hpp"
#include "rights/plan_days.hpp"

namespace flipin {
namespace {

constexpr double close_to_threshold = 0.001;  // of the shares outstanding

void warn_of_terms(const Company& company, std::vector<Problem>& found) {
  const RightsPlan& plan = *company.rights_plan;
  // Beyond a billion times, the number itself says nothing more.
  const double multiple = std::min(plan.terms().exercise_price / company.stock.price, 1e9);
  if (multiple > 20.0)
    found.push_back({"rights_plan.purchase_price",
                     "the exercise price is " + std::to_string(static_cast<int>(multiple))
                         + " times the market price: dilution is saturated",
                     "beyond 20 times, a higher purchase price changes the outcome very little"});
  if (plan.threshold < Percentage::from_millionths(50'000))
    found.push_back({"rights_plan.threshold",
                     "the threshold " + to_text(plan.threshold) + " is below 5%",
                     "thresholds this low are usual only in plans that protect tax losses"});
  const Date adopted = plan.dividend.declared.value_or(plan.record_date);
  if (!plan.dividend.ratified && last_day(plan) > add_months(adopted, 12))
    found.push_back({"rights_plan.expires",
                     "the plan lasts for more than a year, and shareholders have not ratified it",
                     "proxy advisers oppose such plans; if they have, give dividend.ratified"});
  if (!plan.offer_vote.available)
    found.push_back({"rights_plan",
                     "the plan has no vote of shareholders on qualifying offers",
                     "if the document has one, describe it in [rights_plan.offer_vote]"});
}

void warn_of_shortfall(const Company& company,
                       const PlanOutcome& today,
                       std::vector<Problem>& found) {
  if (today.fitted.shortfall <= Shares{}) return;
  const RightsPlan& plan = *company.rights_plan;
  const auto count = [](Shares shares) {
    return with_commas(ShareCount{std::llround(shares.value())});
  };
  const std::string shortfall = "today all rights take " + count(today.fitted.required)
                                + " new shares, and " + with_commas(*company.ledger().free())
                                + " are authorized and free";
  switch (plan.authorized_shortfall) {
    case AuthorizedShortfall::common_only:
      found.push_back({"rights_plan.authorized_shortfall",
                       shortfall + ", which serve " + percent_words(today.fitted.participation)
                           + " of the rights",
                       "the others bring nothing; \"preferred_units\" would serve them all"});
      return;
    case AuthorizedShortfall::suspend:
      found.push_back({"rights_plan.authorized_shortfall",
                       shortfall + ", so nobody exercises",
                       "no right brings anything; \"preferred_units\" would serve them all"});
      return;
    default:
      found.push_back({"company.shares_authorized",
                       shortfall,
                       "authorized_shortfall = \"" + std::string{to_text(plan.authorized_shortfall)}
                           + "\" decides the outcome"});
  }
}

void warn_of_cash(const Company& company, const PlanOutcome& today, std::vector<Problem>& found) {
  const Dollars worth = company.ledger().outstanding.shares() * company.stock.price;
  if (today.settlement.paid_in > worth)
    found.push_back({"rights_plan.participation",
                     "today holders would pay in " + dollar_words(today.settlement.paid_in)
                         + ", more than the company's market value of " + dollar_words(worth),
                     "a lower participation, or an exchange, may be more plausible"});
  if (today.fitted.unfunded > Dollars{})
    found.push_back({"company.cash_available",
                     "today the rights claim " + dollar_words(today.fitted.unfunded)
                         + " in cash that the company does not have",
                     "that part of the claims stays unpaid"});
}

std::string close_words(double stake, Percentage threshold) {
  return percent_words(stake) + " of the shares, within 0.1% of the threshold of "
         + to_text(threshold);
}

bool is_close(double stake, Percentage threshold) {
  constexpr double rounding = 1e-12;
  return std::abs(stake - threshold.fraction()) <= close_to_threshold + rounding;
}

constexpr std::string_view small_errors = "a small error in either decides whether it triggers";

void warn_of_holders(const Company& company, std::vector<Problem>& found) {
  const std::vector<HolderHeadroom> days = holder_headroom(company);
  for (const PersonHeadroom& person : days.front().persons) {
    if (!person.threshold || !is_close(person.fraction, *person.threshold)) continue;
    const auto first = std::ranges::find(company.holders, person.members.front(), &Holder::name);
    const bool is_group = person.members.size() > 1;
    found.push_back({entry("holder", static_cast<std::size_t>(first - company.holders.begin()))
                         + ".shares_owned",
                     "'" + first->name + "'" + (is_group ? " and its partners own " : " owns ")
                         + close_words(person.fraction, *person.threshold),
                     std::string{small_errors}});
  }
}

void warn_of_bidders(const Company& company, std::vector<Problem>& found) {
  const double outstanding = company.ledger().outstanding.shares().value();
  for (std::size_t at = 0; at < company.acquirers.size(); ++at) {
    const ShareCount held =
        std::visit([](const auto& bid) { return bid.initial_shares; }, company.acquirers[at]);
    const double stake = held.shares().value() / outstanding;
    if (!is_close(stake, company.rights_plan->threshold)) continue;
    found.push_back({entry("acquirer", at) + ".initial_shares",
                     "the bidder begins with " + close_words(stake, company.rights_plan->threshold),
                     std::string{small_errors}});
  }
}

}  // namespace

void warn_of_rights(const Company& company, std::vector<Problem>& found) {
  if (!company.rights_plan) return;
  warn_of_terms(company, found);
  if (company.rights_plan->flip_in.applies) {
    const PlanOutcome today =
        settle_by(company.rights_plan->settlement, company, trigger_today(company));
    warn_of_shortfall(company, today, found);
    warn_of_cash(company, today, found);
  }
  warn_of_holders(company, found);
  warn_of_bidders(company, found);
}

}  // namespace flipin
