#include "rights/events/event_problems.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "core/words.hpp"

namespace flipin {
namespace {

// The problems between an event and the terms just before it.

template <PlanEventKind Event>
std::vector<Problem> against_plan(const Event& /*event*/,
                                  const PlanTerms& /*now*/,
                                  const EventSetting& /*setting*/) {
  return {};
}

std::vector<Problem> against_plan(const CommonSplit& split,
                                  const PlanTerms& now,
                                  const EventSetting& /*setting*/) {
  const double after = now.outstanding.shares().value() * split.ratio().value();
  if (after >= 1.0 && after <= most_shares.shares().value()) return {};
  return {{"new_shares",
           "the split makes " + std::to_string(split.new_shares) + " of every "
               + std::to_string(split.old_shares) + " of " + with_commas(now.outstanding)
               + " shares, which leaves none or more than a company may have",
           "check new_shares and old_shares"}};
}

std::vector<Problem> against_plan(const ShareIssue& issue,
                                  const PlanTerms& now,
                                  const EventSetting& /*setting*/) {
  if (issue.shares <= most_shares - now.outstanding) return {};
  return {{"shares",
           "the issue of " + with_commas(issue.shares) + " shares makes more than "
               + with_commas(most_shares),
           "check the number of shares"}};
}

std::vector<Problem> against_plan(const Buyback& buyback,
                                  const PlanTerms& now,
                                  const EventSetting& /*setting*/) {
  if (buyback.shares < now.outstanding) return {};
  return {{"shares",
           "the company buys back " + with_commas(buyback.shares) + " shares, and no more than "
               + with_commas(now.outstanding) + " are outstanding then",
           "leave shares outstanding"}};
}

std::vector<Problem> against_plan(const ThresholdChange& change,
                                  const PlanTerms& now,
                                  const EventSetting& setting) {
  if (setting.first_trigger && change.date >= *setting.first_trigger)
    return {{"date",
             "the threshold is lowered on " + iso(change.date)
                 + ", when there is an acquiring or adverse person since "
                 + iso(*setting.first_trigger),
             "lower it before anybody is one"}};
  if (change.threshold >= now.threshold)
    return {{"threshold",
             "the threshold goes from " + to_text(now.threshold) + " to "
                 + to_text(change.threshold) + ", but the board may only lower it",
             "write less than " + to_text(now.threshold)}};
  const Percentage largest = change.largest_holding.value_or(setting.largest_holding);
  const auto lowest = setting.amendment.lowest_threshold(largest, now.threshold);
  if (lowest && change.threshold >= *lowest) return {};
  return {{"threshold",
           "the threshold is lowered to " + to_text(change.threshold) + ", where the floor is "
               + to_text(setting.amendment.floor) + " and the largest holding known is "
               + to_text(largest),
           lowest ? "write at least " + to_text(*lowest)
                  : "leave the threshold at " + to_text(now.threshold)}};
}

std::vector<Problem> outside_plan(Date date, const PlanTerms& now, const EventSetting& setting) {
  if (date < setting.record_date)
    return {
        {"date",
         "the event is dated " + iso(date) + ", before the record date " + iso(setting.record_date),
         "give what it led to as the terms of the plan"}};
  if (date > now.expires)
    return {{"date",
             "the event is dated " + iso(date) + ", after the plan expired on " + iso(now.expires),
             "give a day on which the plan is in force"}};
  return {};
}

Date date_of(const PlanEvents::Any& any) {
  return std::visit([](const auto& event) { return event.date; }, any);
}

}  // namespace

std::vector<Problem> event_problems(std::span<const PlanEvents::Any> events,
                                    const EventSetting& setting) {
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t at) { return date_of(events[at]); });

  std::vector<Problem> all;
  PlanTerms terms = setting.start;
  const auto check = [&](const auto& event) {
    std::vector<Problem> found = event.problems();
    if (found.empty()) found = outside_plan(event.date, terms, setting);
    if (found.empty()) found = against_plan(event, terms, setting);
    if (found.empty()) terms = event.apply(terms);
    return found;
  };
  for (const std::size_t at : order)
    for (Problem& problem : std::visit(check, events[at])) {
      problem.key = "plan_event[" + std::to_string(at) + "]." + problem.key;
      all.push_back(std::move(problem));
    }
  return all;
}

}  // namespace flipin
