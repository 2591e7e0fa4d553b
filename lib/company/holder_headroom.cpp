#include "company/holder_headroom.hpp"

#include <algorithm>

#include "company/today.hpp"
#include "rights/terms_schedule.hpp"

namespace flipin {
namespace {

ShareCount split(ShareCount held, double factor) {
  if (factor == 1.0) return held;
  return ShareCount{static_cast<std::int64_t>(held.shares().value() * factor)};
}

std::vector<Holder> holders_with_options(const Company& company, double factor) {
  const Date date = company.company.record_date.value_or(company.stock.date);
  std::vector<Holder> holders = company.holders;
  for (Holder& holder : holders) {
    holder.options_within_60_days = split(options_within_60_days(company, holder, date), factor);
    holder.shares_owned = split(holder.shares_owned, factor);
    holder.derivative_shares = split(holder.derivative_shares, factor);
  }
  return holders;
}

// Shares bought back by a day, as many as they would be after its splits.
ShareCount bought_back(const Company& company, const TermsSchedule& schedule, Date until) {
  ShareCount all;
  for (const PlanEvents::Any& event : company.plan_events)
    if (const auto* buyback = std::get_if<Buyback>(&event); buyback && buyback->date <= until)
      all = all
            + split(buyback->shares,
                    schedule.on(until).share_factor / schedule.on(buyback->date).share_factor);
  return all;
}

HolderHeadroom headroom_on(const Company& company, const TermsSchedule& schedule, Date date) {
  const PlanTerms& terms = schedule.on(date);
  return {date,
          terms.threshold,
          terms.outstanding,
          headroom(holders_with_options(company, terms.share_factor),
                   headroom_rules(*company.rights_plan, terms.threshold),
                   terms.outstanding,
                   bought_back(company, schedule, date))};
}

}  // namespace

HeadroomRules headroom_rules(const RightsPlan& plan, Percentage threshold) {
  return {threshold,
          plan.acquiring_person,
          plan.passive_holders,
          plan.exempt_holders,
          plan.derivatives,
          plan.concert};
}

std::vector<HolderHeadroom> holder_headroom(const Company& company) {
  const TermsSchedule schedule{
      plan_terms(company), company.plan_events, company.rights_plan->adjustment};
  std::vector<HolderHeadroom> all{headroom_on(company, schedule, company.stock.date)};
  for (const TermsVersion& version : schedule.versions()) {
    if (version.from <= all.back().from) continue;
    const bool changes = version.terms.threshold != all.back().threshold
                         || version.terms.outstanding != all.back().outstanding;
    if (changes) all.push_back(headroom_on(company, schedule, version.from));
  }
  return all;
}

std::optional<Settlement> if_triggered_by(const Company& company, ShareCount shares) {
  const RightsPlan& plan = *company.rights_plan;
  const ShareLedger ledger = company.ledger();
  if (shares <= ShareCount{} || shares >= ledger.outstanding) return {};
  const auto trigger = trigger_today(
      plan, ledger, shares, company.stock.price, company.stock.average_before_start());
  if (!trigger) return {};
  return settle_by(plan.settlement, company, *trigger).settlement;
}

std::optional<Percentage> lowest_threshold(const Company& company) {
  const RightsPlan& plan = *company.rights_plan;
  ShareCount largest;
  ShareCount of{1};
  const HolderHeadroom today = holder_headroom(company).front();
  for (const PersonHeadroom& person : today.persons) {
    if (person.standing == HolderStanding::company_plan) continue;
    const BeneficialOwnership& holding = person.holding;
    const bool has_13d3 = plan.acquiring_person.base == OwnershipBase::rule_13d3;
    const ShareCount whole = has_13d3 ? holding.base() : holding.outstanding;
    if (Int128{holding.amount().count()} * of.count() <= Int128{largest.count()} * whole.count())
      continue;
    largest = holding.amount();
    of = whole;
  }
  return plan.amendment.lowest_threshold(largest, of, plan.threshold);
}

}  // namespace flipin
