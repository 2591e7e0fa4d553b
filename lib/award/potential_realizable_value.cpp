#include "award/potential_realizable_value.hpp"

#include <cmath>

#include "core/expect.hpp"

namespace flipin {

DollarsPerShare assumed_price(DollarsPerShare market, AnnualRate rate, Years term) {
  return std::pow(1.0 + rate.value(), term.value()) * market;
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
  return Years{std::log(final_price / market) / std::log1p(rate.value())};
}

}  // namespace flipin
