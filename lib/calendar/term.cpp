#include "calendar/term.hpp"

#include <cmath>
#include <cstdlib>

#include "calendar/schedule.hpp"

namespace flipin {
namespace {

Date anniversary(Date date, int years) { return add_months(date, 12 * years); }

}  // namespace

Years years_between(Date from, Date to) {
  int whole = to.year() - from.year();
  if (to < anniversary(from, whole)) --whole;
  const Date year_begins = anniversary(from, whole);
  const Date year_ends = anniversary(from, whole + 1);
  const double days_passed = to - year_begins;
  return Years{whole + days_passed / (year_ends - year_begins)};
}

Years contractual_term(Date granted, Date expires) {
  expect(granted <= expires,
         "an award expires after it is granted",
         {{"days", static_cast<double>(expires - granted)}});
  const Years elapsed = years_between(granted, expires);
  const double nearest = std::round(elapsed.value());
  const int days_off = expires - anniversary(granted, static_cast<int>(nearest));
  const bool is_whole = nearest >= 1.0 && std::abs(days_off) <= 1;
  return is_whole ? Years{nearest} : elapsed;
}

Years actual_365(Date from, Date to) { return Years{(to - from) / 365.0}; }

Years actual_365_25(Date from, Date to) { return Years{(to - from) / 365.25}; }

}  // namespace flipin
