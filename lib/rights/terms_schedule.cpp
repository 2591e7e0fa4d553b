#include "rights/terms_schedule.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace flipin {
namespace {

// What an event does on one day. One that is taken back later does something on two.
struct Change {
  Date date;
  const PlanEvents::Any* event;
  std::optional<double> price_factor;  // nothing: the event changes the terms itself
};

std::vector<Change> changes_of(std::span<const PlanEvents::Any> events) {
  std::vector<Change> changes;
  const auto add = [&]<PlanEventKind Event>(const Event& event, const PlanEvents::Any& any) {
    if constexpr (AdjustsPrice<Event>) {
      changes.push_back({event.date, &any, event.price_factor()});
      if constexpr (requires { event.abandoned; })
        if (event.abandoned)
          changes.push_back({*event.abandoned, &any, 1.0 / event.price_factor()});
    } else {
      changes.push_back({event.date, &any, {}});
    }
  };
  for (const PlanEvents::Any& any : events)
    std::visit([&](const auto& event) { add(event, any); }, any);
  std::ranges::stable_sort(changes, {}, &Change::date);
  return changes;
}

}  // namespace

TermsSchedule::TermsSchedule(const PlanTerms& start,
                             std::span<const PlanEvents::Any> events,
                             const Adjustment& adjustment)
    : start_{start} {
  PlanTerms terms = start;
  AdjustedPrice price{start.purchase_price, 1.0, {}};
  const auto put = [&](Date from) {
    terms.purchase_price = price.purchase_price;
    const TermsVersion version{from, terms, price.carried};
    if (!versions_.empty() && versions_.back().from == from)
      versions_.back() = version;
    else
      versions_.push_back(version);
  };
  const auto make = [&](Date on) {
    price = adjustment.make(price);
    put(on);
  };
  for (const Change& change : changes_of(events)) {
    const std::optional<Date> due = adjustment.due(price, terms.expires);
    if (due && *due < change.date) make(*due);
    if (change.price_factor) {
      price = adjustment.adjust(price, *change.price_factor, change.date);
    } else {
      terms = std::visit([&](const auto& event) { return event.apply(terms); }, *change.event);
      price.purchase_price = terms.purchase_price;
      if (const auto* split = std::get_if<CommonSplit>(change.event))
        splits_.push_back({split->date, split->ratio().value()});
    }
    put(change.date);
  }
  if (const std::optional<Date> due = adjustment.due(price, terms.expires)) make(*due);
}

const PlanTerms& TermsSchedule::on(Date date) const {
  const auto next = std::ranges::upper_bound(versions_, date, {}, &TermsVersion::from);
  return next == versions_.begin() ? start_ : std::prev(next)->terms;
}

}  // namespace flipin
