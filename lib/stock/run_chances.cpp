#include "stock/run_chances.hpp"

#include "math/elementary.hpp"
#include "math/run_length.hpp"

namespace flipin {
namespace {

constexpr double most_deviations = 20.0;

}  // namespace

std::optional<std::vector<double>> exact_run_chances(const Stock& stock,
                                                     const std::vector<Years>& closes,
                                                     DollarsPerShare level,
                                                     CloseSide side,
                                                     int run) {
  if (!std::holds_alternative<Gbm>(stock.model) || closes.empty()) return {};
  const double volatility = stock.volatility();
  const double drift = stock.drift().value() - 0.5 * volatility * volatility;
  const double time = closes.back().value();
  if (std::abs(drift) * std::sqrt(time) > most_deviations * volatility) return {};
  std::vector<double> spans;
  double before = 0.0;
  for (const Years close : closes) {
    spans.push_back(close.value() - before);
    before = close.value();
  }
  const double log_level = log_of(level / stock.price);
  // A price at or below a level is the price turned upside down at or above it.
  if (side == CloseSide::at_or_below)
    return first_run_chances({log_level, -drift, volatility, spans, run});
  return first_run_chances({-log_level, drift, volatility, spans, run});
}

}  // namespace flipin
