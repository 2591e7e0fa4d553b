#pragma once

#include <optional>
#include <vector>

#include "core/enum_names.hpp"
#include "math/elementary.hpp"
#include "rights/clause.hpp"
#include "stock/tape.hpp"

namespace flipin {

/// What price a plan measures "market value" by.
enum class MarketValue {
  average,          // the average close of the trading days before the trigger, fixed there
  close,            // the close of the day of the trigger, fixed there
  self_consistent,  // the price after dilution itself, where there is one
};

template <>
inline constexpr auto enum_names<MarketValue> =
    std::to_array<std::pair<MarketValue, std::string_view>>({
        {MarketValue::average, "average"},
        {MarketValue::close, "close"},
        {MarketValue::self_consistent, "self_consistent"},
    });
static_assert(names_round_trip<MarketValue>());

/// The price after a cash flip-in whose rights receive stock worth the multiple at that very price:
/// S1 = S - (k - 1) X (rights exercised / shares outstanding); nothing if that is not positive.
[[nodiscard]] inline std::optional<DollarsPerShare> self_consistent_price(
    const RightTerms& terms, DollarsPerShare price, double exercised_per_share) {
  const DollarsPerShare after =
      price - (terms.value_multiple - 1.0) * exercised_per_share * terms.exercise_price;
  if (after.value() <= 0.0) return {};
  return after;
}

/// The last closes of every path in a block, for the average on the day a plan is triggered.
///
/// They are kept as growth, ln(close / price at the start): only the few paths that are triggered
/// need them as prices.
class TrailingCloses {
public:
  TrailingCloses(int days, DollarsPerShare start_price)
      : start_price_{start_price}, days_(static_cast<std::size_t>(days)) {}

  /// Forgets all; until enough days have passed, the missing closes count as `before`.
  void start(DollarsPerShare before) {
    for (BlockArray& day : days_) day.setConstant(log_of(before / start_price_));
    next_ = 0;
  }

  /// Takes in one more trading day on which every path closed at the same price.
  void add(DollarsPerShare close) {
    days_[next_].setConstant(log_of(close / start_price_));
    next_ = (next_ + 1) % days_.size();
  }

  /// Takes in one more trading day, (paths) ln(close / price at the start).
  void add(const BlockArray& growth) {
    days_[next_] = growth;
    next_ = (next_ + 1) % days_.size();
  }

  /// The average of the last closes of one path.
  [[nodiscard]] DollarsPerShare average(int path) const {
    double sum = 0.0;
    for (const BlockArray& day : days_) sum += exp_of(day[path]);
    return (sum / static_cast<double>(days_.size())) * start_price_;
  }

private:
  DollarsPerShare start_price_;
  std::vector<BlockArray> days_;
  std::size_t next_{0};
};

}  // namespace flipin
