#include "award/vesting.hpp"

namespace flipin {

std::vector<Tranche> ImmediateVesting::tranches(Date granted, ShareCount shares) const {
  return {{granted, shares}};
}

std::vector<Tranche> CliffVesting::tranches(Date granted, ShareCount shares) const {
  return {{add_months(granted, after.months), shares}};
}

std::vector<Tranche> GradedVesting::tranches(Date granted, ShareCount shares) const {
  // Each date is counted from the grant itself, so that a grant of the 31st keeps to month ends.
  const Date start = first.value_or(granted);
  const int skipped = first ? 0 : 1;
  std::vector<Tranche> schedule;
  std::int64_t vested = 0;
  for (int passed = 1; passed <= installments; ++passed) {
    const Date date = add_months(start, (passed - 1 + skipped) * every.months);
    const std::int64_t due = (2 * shares.count() * passed + installments) / (2 * installments);
    schedule.push_back({date, ShareCount{due - vested}});
    vested = due;
  }
  return schedule;
}

std::vector<Tranche> tranches(const VestingSchedules::Any& schedule,
                              Date granted,
                              ShareCount shares) {
  return std::visit([&](const auto& kind) { return kind.tranches(granted, shares); }, schedule);
}

ShareCount exercisable_on(Date date, const std::vector<Tranche>& tranches) {
  ShareCount exercisable;
  for (const Tranche& tranche : tranches)
    if (tranche.vests <= date) exercisable = exercisable + tranche.shares;
  return exercisable;
}

}  // namespace flipin
