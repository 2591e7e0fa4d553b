#pragma once

#include "calendar/term.hpp"
#include "core/share_count.hpp"
#include "math/black_scholes.hpp"
#include "stock/stock.hpp"

namespace flipin {

/// Options outstanding of one grant or lot: they hold no rights, so a settlement dilutes them.
struct OptionClaim {
  ShareCount shares;
  DollarsPerShare exercise_price;
  Date expires;
};

/// What such options are worth on a date at a price of the stock; nothing once they have expired.
[[nodiscard]] inline Dollars value_of(const OptionClaim& claim,
                                      const Stock& stock,
                                      DollarsPerShare price,
                                      Date date) {
  const Years term = years_between(date, claim.expires);
  if (term <= Years{}) return {};
  return claim.shares.shares()
         * call_value({price,
                       claim.exercise_price,
                       stock.risk_free_rate,
                       stock.dividend_yield,
                       stock.volatility(),
                       term});
}

}  // namespace flipin
