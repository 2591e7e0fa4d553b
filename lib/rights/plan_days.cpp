#include "rights/plan_days.hpp"

#include <algorithm>

namespace flipin {
namespace {

std::size_t position(const std::vector<Date>& dates, Date date) {
  const auto found = std::ranges::lower_bound(dates, date);
  if (found == dates.end()) return PlanDays::never;
  return static_cast<std::size_t>(found - dates.begin());
}

// The last day of a redemption period and the day from which rights may be exercised.
struct Window {
  std::size_t last_redemption;
  std::size_t flip_in_live;
};

// A trip-wire plan has no redemption period: only the distribution date is waited for.
Window window_of(const RightsPlan& plan,
                 const PlanDays& days,
                 std::size_t trigger,
                 Date last_redemption,
                 Date distributed) {
  if (plan.exercise.start == ExerciseStart::trip_wire) {
    return {trigger, days.at_or_after(distributed)};
  }
  // The board's last day is a trading day; so is the last of the plan, whatever its clocks say.
  const auto after = std::ranges::upper_bound(days.dates, last_redemption);
  const auto last = static_cast<std::size_t>(after - days.dates.begin()) - 1;
  return {std::max(last, trigger), days.at_or_after(std::max(last_redemption, distributed))};
}

}  // namespace

std::size_t PlanDays::at_or_after(Date date) const { return position(dates, date); }

Date last_day(const RightsPlan& plan) { return plan.expiry.last_day(plan.expires); }

std::vector<Date> bidding_days(const RightsPlan& plan, Date start) {
  return business_days(plan.trading_calendar, start + 1, last_day(plan));
}

PlanDays plan_days(const RightsPlan& plan, const Board& board, Date start) {
  PlanDays days;
  days.dates = bidding_days(plan, start);
  const Distribution& distribution = plan.distribution;
  const int waits = board.response == BoardResponse::wait ? board.wait_days : 0;
  for (std::size_t day = 0; day < days.dates.size(); ++day) {
    const Date today = days.dates[day];
    const Date announced = today + plan.ownership_filing.announcement_days;
    const Window acquiring =
        window_of(plan,
                  days,
                  day,
                  plan.redemption.last_day_after(announced, distribution) + waits,
                  *distribution.distribution_date(announced, {}, {}));
    const Window adverse =
        window_of(plan,
                  days,
                  day,
                  plan.redemption.last_day_after_adverse(today, distribution) + waits,
                  plan.adverse_person.distribution(today, distribution));
    days.clocks.push_back({days.at_or_after(*distribution.distribution_date({}, today, {})),
                           acquiring.last_redemption,
                           acquiring.flip_in_live,
                           adverse.last_redemption,
                           adverse.flip_in_live});
  }
  return days;
}

}  // namespace flipin
