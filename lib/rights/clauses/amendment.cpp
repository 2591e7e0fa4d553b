#include "rights/clauses/amendment.hpp"

#include <algorithm>

#include "core/expect.hpp"

namespace flipin {
namespace {

constexpr Percentage whole = Percentage::from_millionths(1'000'000);

// What the holder of a right receives in a flip-in beyond what it pays.
DollarsPerShare spread(const RightTerms& terms) {
  return (terms.value_multiple - 1.0) * terms.exercise_price;
}

}  // namespace

std::vector<Problem> Amendment::problems() const {
  std::vector<Problem> found;
  if (floor > whole)
    found.push_back({"floor",
                     "the least threshold is " + to_text(floor) + ", more than all shares",
                     "give at most 100%"});
  if (tick == Percentage{} || tick > whole)
    found.push_back({"tick",
                     "thresholds are set in steps of " + to_text(tick),
                     "give a step above 0%, such as 0.01%"});
  return found;
}

std::optional<Percentage> Amendment::lowest_threshold(Percentage largest, Percentage now) const {
  const std::int64_t step = tick.millionths();
  expect(step > 0, "thresholds are set in steps");
  const std::int64_t above_largest = (largest.millionths() / step + 1) * step;
  const Percentage lowest =
      std::max(floor, Percentage::from_millionths(above_largest, tick.decimals()));
  if (lowest >= now) return {};
  return lowest;
}

bool Amendment::harms_holders(const AmendedTerms& change) const {
  return change.after.exercise_price > change.before.exercise_price
         || spread(change.after) < spread(change.before)
         || change.after.exchange_ratio < change.before.exchange_ratio
         || change.expires_after < change.expires_before;
}

}  // namespace flipin
