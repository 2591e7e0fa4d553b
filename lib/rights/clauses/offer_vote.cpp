#include "rights/clauses/offer_vote.hpp"

#include <algorithm>

namespace flipin {

std::vector<Problem> OfferVote::problems() const {
  constexpr Percentage whole = Percentage::from_millionths(1'000'000);
  std::vector<Problem> found;
  if (demand > whole)
    found.push_back({"demand",
                     "demand is " + to_text(demand) + ", more than all shares",
                     "write 100% or less; 10% is customary"});
  if (vote >= whole)
    found.push_back({"vote",
                     "vote is " + to_text(vote) + ", and no vote is more than all shares",
                     "write less than 100%; 50% asks for a majority"});
  return found;
}

OfferVoteDays OfferVote::days_of(Date commenced) const {
  const auto later = [&](Date from, int days) {
    return add_business_days(business_calendar, from, days);
  };
  OfferVoteDays days;
  days.first_demand = later(commenced, days_to_evaluate);
  days.last_demand = later(days.first_demand, days_to_demand);
  const Date closes = later(commenced, least_open);
  days.earliest_end = std::max(later(days.first_demand, days_to_meeting), closes);
  days.latest_end = std::max(later(days.last_demand, days_to_meeting), closes);
  return days;
}

std::optional<Date> OfferVote::earliest_end(Date commenced) const {
  if (!available) return {};
  return days_of(commenced).earliest_end;
}

bool OfferVote::has_premium(PrintedPrice offer, PrintedPrice market) const {
  return Int128{offer.millionths()} * 1'000'000
         >= Int128{market.millionths()} * (1'000'000 + premium_floor.millionths());
}

}  // namespace flipin
