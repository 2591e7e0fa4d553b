#include "award/prv_convention.hpp"

#include <cmath>

#include "calendar/term.hpp"
#include "core/money.hpp"
#include "math/elementary.hpp"
#include "math/power.hpp"

namespace flipin {
namespace {

Dollars over(const OptionGrant& grant, AnnualRate rate, Years term) {
  return potential_realizable_value(
      grant.shares, grant.price_at_grant().price(), grant.exercise_price.price(), rate, term);
}

bool rounds_to(Dollars value, std::int64_t filed) { return round_half_up(value.value()) == filed; }

// The rate that annual compounding needs to do what `rate` does, compounded `times` a year.
AnnualRate compounded(AnnualRate rate, double times) {
  return AnnualRate{pow_of(1.0 + rate.value() / times, times) - 1.0};
}

std::string reproducing(const OptionGrant& grant,
                        AnnualRate rate,
                        std::int64_t filed,
                        const PrvReading& reading) {
  const Years term = grant.term();
  if (rounds_to(over(grant, rate, term), filed)) return "the full contractual term";
  const DollarsPerShare market = grant.price_at_grant().price();
  const DollarsPerShare exercise = grant.exercise_price.price();
  const auto growth_of = [&](DollarsPerShare price) {
    return potential_realizable_value(grant.shares, price, price, rate, term);
  };
  if (market != exercise && rounds_to(growth_of(market), filed))
    return "the growth of the market price, whatever the exercise price";
  if (market != exercise && rounds_to(growth_of(exercise), filed))
    return "the growth of the exercise price, whatever the market price";
  const double whole = std::round(reading.implied_term.value());
  if (whole >= 1.0 && rounds_to(over(grant, rate, Years{whole}), filed))
    return "a term of " + std::to_string(static_cast<int>(whole)) + " years";
  if (rounds_to(over(grant, rate, actual_365(grant.granted, grant.expires)), filed))
    return "the term in days over 365";
  if (rounds_to(over(grant, rate, actual_365_25(grant.granted, grant.expires)), filed))
    return "the term in days over 365.25";
  if (rounds_to(over(grant, compounded(rate, 2.0), term), filed)) return "semi-annual compounding";
  if (rounds_to(over(grant, AnnualRate{exp_of(rate.value()) - 1.0}, term), filed))
    return "continuous compounding";
  if (std::floor(over(grant, rate, term).value()) == static_cast<double>(filed))
    return "the full contractual term, cents cut off";
  return "";
}

}  // namespace

PrvReading read_filed_prv(const OptionGrant& grant, AnnualRate rate, std::int64_t filed) {
  const auto implied = [&](double value) {
    return implied_term(Dollars{value},
                        grant.shares,
                        grant.price_at_grant().price(),
                        grant.exercise_price.price(),
                        rate);
  };
  const auto printed = static_cast<double>(filed);
  PrvReading reading{implied(printed), implied(printed - 0.5), implied(printed + 0.5), ""};
  reading.convention = reproducing(grant, rate, filed, reading);
  return reading;
}

}  // namespace flipin
