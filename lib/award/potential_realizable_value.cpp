#include "award/potential_realizable_value.hpp"

#include "core/expect.hpp"
#include "math/elementary.hpp"
#include "math/power.hpp"

namespace flipin {

DollarsPerShare assumed_price(DollarsPerShare market, AnnualRate rate, Years term) {
  return pow_of(1.0 + rate.value(), term.value()) * market;
}

Dollars potential_realizable_value(ShareCount shares,
                                   DollarsPerShare market,
                                   DollarsPerShare exercise_price,
                                   AnnualRate rate,
                                   Years term) {
  return shares.shares() * (assumed_price(market, rate, term) - exercise_price);
}

Years implied_term(Dollars value,
                   ShareCount shares,
                   DollarsPerShare market,
                   DollarsPerShare exercise_price,
                   AnnualRate rate) {
  const DollarsPerShare final_price = value / shares.shares() + exercise_price;
  expect(final_price.value() > 0.0,
         "a potential realizable value leaves a positive price",
         {{"final price", final_price.value()}});
  return Years{log_of(final_price / market) / log_of(1.0 + rate.value())};
}

}  // namespace flipin
