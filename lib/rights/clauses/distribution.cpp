#include "rights/clauses/distribution.hpp"

#include <algorithm>

namespace flipin {
namespace {

// The earlier of the dates that the board may postpone, as they stand without it.
std::optional<Date> unpostponed(const Distribution& clause,
                                std::optional<Date> announced,
                                std::optional<Date> tender) {
  std::optional<Date> after_announcement;
  if (announced) after_announcement = clause.after_announcement(*announced);
  if (!tender) return after_announcement;
  return earlier(after_announcement, clause.after_tender(*tender));
}

}  // namespace

std::vector<Problem> Distribution::problems() const {
  if (postponed_to && !postponed_on)
    return {{"postponed_to",
             "the board postpones to " + iso(*postponed_to) + ", but no day on which it does so",
             "give postponed_on, the day on which the board acts"}};
  if (postponed_on && !postponed_to)
    return {{"postponed_on",
             "the board acts on " + iso(*postponed_on) + ", but designates no later date",
             "give postponed_to, the later date"}};
  if (!postponed_to || *postponed_to > *postponed_on) return {};
  return {{"postponed_to",
           "the board acts on " + iso(*postponed_on) + " and designates " + iso(*postponed_to)
               + ", which is not later",
           "give a date after postponed_on"}};
}

Date Distribution::close_after(Date from, int days) const {
  const Date counted = from + days;
  if (last_day == CloseRoll::as_counted) return counted;
  return roll_forward(business_calendar, counted);
}

Date Distribution::after_tender(Date commenced) const {
  return close_after(add_business_days(business_calendar, commenced, business_days_after_tender),
                     0);
}

std::optional<Date> Distribution::distribution_date(std::optional<Date> announced,
                                                    std::optional<Date> tender,
                                                    std::optional<Date> after_adverse) const {
  std::optional<Date> date = unpostponed(*this, announced, tender);
  if (date && postponed_to && postponed_on && *postponed_on <= *date)
    date = std::max(*date, *postponed_to);
  return earlier(date, after_adverse);
}

bool Distribution::postponement_is_late(std::optional<Date> announced,
                                        std::optional<Date> tender) const {
  const std::optional<Date> date = unpostponed(*this, announced, tender);
  return date && postponed_on && *postponed_on > *date;
}

}  // namespace flipin
