#include "rights/clauses/redemption.hpp"

#include <algorithm>

#include "core/expect.hpp"

namespace flipin {
namespace {

constexpr Int128 millionths_per_cent = 10'000;

Cents cents(Int128 amount) {
  expect(amount < Int128{1} << 62, "a redemption fits 64 bits of cents");
  return {static_cast<std::int64_t>(amount)};
}

// Doubles would round 0.001 * 70 rights up to 8 cents.
Int128 rounded_up(PrintedPrice price, std::int64_t rights) {
  expect(
      rights >= 0, "nobody holds less than no rights", {{"rights", static_cast<double>(rights)}});
  return (Int128{price.millionths()} * rights + millionths_per_cent - 1) / millionths_per_cent;
}

}  // namespace

Cents Redemption::cost_of(std::int64_t rights) const { return cents(rounded_up(price, rights)); }

Cents Redemption::total(std::span<const RightsHeld> held) const {
  Cents sum;
  for (const RightsHeld& alike : held) {
    expect(alike.holders >= 0, "there are holders");
    sum = cents(sum.cents + Int128{cost_of(alike.rights).cents} * alike.holders);
  }
  return sum;
}

CostBounds Redemption::bounds(std::int64_t rights, std::int64_t holders) const {
  expect(holders >= 0, "there are holders");
  const Int128 whole_cents = Int128{price.millionths()} * rights / millionths_per_cent;
  return {cost_of(rights), cents(whole_cents + holders)};
}

Date Redemption::last_day(std::optional<Date> announced,
                          std::optional<Date> adverse,
                          Date expires,
                          const Distribution& distribution) const {
  Date last = expires;
  if (announced) last = std::min(last, last_day_after(*announced, distribution));
  if (adverse) last = std::min(last, last_day_after_adverse(*adverse, distribution));
  return last;
}

Date Redemption::last_day_of(Date from, int days, const Distribution& distribution) const {
  const int in_all = days + extended_by;
  if (last_day_counts == LastDay::not_any_more) return from + (in_all - 1);
  return distribution.close_after(from, in_all);
}

}  // namespace flipin
