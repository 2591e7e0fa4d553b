#include "market/price_history.hpp"

#include <cmath>

#include "calendar/term.hpp"
#include "core/expect.hpp"
#include "math/elementary.hpp"

namespace flipin {

HistoricalVolatility historical_volatility(const PriceHistory& history) {
  const std::size_t prices = history.closes.size();
  expect(prices >= 3 && history.dates.size() == prices,
         "a volatility is estimated from at least three dated prices",
         {{"prices", static_cast<double>(prices)}});
  std::vector<double> scaled;
  double sum = 0.0;
  for (std::size_t at = 1; at < prices; ++at) {
    const Years span = contractual_term(history.dates[at - 1], history.dates[at]);
    scaled.push_back(log_of(history.closes[at] / history.closes[at - 1]) / std::sqrt(span.value()));
    sum += scaled.back();
  }
  const auto returns = static_cast<double>(scaled.size());
  double squares = 0.0;
  for (const double value : scaled) squares += (value - sum / returns) * (value - sum / returns);
  const double volatility = std::sqrt(squares / (returns - 1.0));
  return {volatility, volatility / std::sqrt(2.0 * (returns - 1.0)), static_cast<int>(returns)};
}

}  // namespace flipin
