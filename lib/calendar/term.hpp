#pragma once

#include "calendar/date.hpp"
#include "core/units.hpp"

namespace flipin {

/// Whole anniversaries of `from`, plus the fraction of the anniversary year in progress.
///
/// The fraction is days since the last anniversary over the days in that year (365 or 366). A
/// 29 February has its anniversary on 28 February in common years. The result is 0 for equal
/// dates, never falls as `to` moves on, and is negative when `to` is the earlier date.
[[nodiscard]] Years years_between(Date from, Date to);

/// years_between(), but an expiration within one day of an anniversary counts as whole years.
///
/// A ten-year option granted on 2001-03-23 is printed as expiring on 2011-03-22: one day short of
/// ten years is ten years. The grant date itself is no anniversary, so one day is not zero years.
///
/// @throws BrokenExpectation  if the award expires before it is granted
[[nodiscard]] Years contractual_term(Date granted, Date expires);

/// Days / 365: one of the counts a filing may have used; flipin itself uses neither.
[[nodiscard]] Years actual_365(Date from, Date to);

/// Days / 365.25: one of the counts a filing may have used; flipin itself uses neither.
[[nodiscard]] Years actual_365_25(Date from, Date to);

}  // namespace flipin
