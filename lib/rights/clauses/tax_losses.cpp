#include "rights/clauses/tax_losses.hpp"

#include <algorithm>

#include "core/expect.hpp"

namespace flipin {
namespace {

// Percentages owned in a testing period, the one that it begins with included.
struct Range {
  std::int64_t least{};  // millionths
  std::int64_t most{};
  std::int64_t last{};
};

Range range_of(const OwnershipHistory& history, Date begins, Date ends) {
  Range range;
  for (std::size_t at = 0; at < history.entries.size(); ++at) {
    const OwnedFrom& entry = history.entries[at];
    expect(at == 0 || history.entries[at - 1].day < entry.day, "a history runs forward");
    if (entry.day > ends) break;
    const std::int64_t owned = entry.owned.millionths();
    // What a later entry replaces before the period, or on its first day, was not owned in it.
    range.least = entry.day <= begins ? owned : std::min(range.least, owned);
    range.most = entry.day <= begins ? owned : std::max(range.most, owned);
    range.last = owned;
  }
  return range;
}

}  // namespace

std::vector<Problem> TaxLosses::problems() const {
  std::vector<Problem> found;
  if (least_holder.millionths() == 0)
    found.push_back({"least_holder",
                     "least_holder is 0%, so that every holder is a large one",
                     "write the percentage from which holders count, such as 5%"});
  if (shift_to_date && is_ownership_change(*shift_to_date))
    found.push_back({"shift_to_date",
                     "shift_to_date is " + to_text(*shift_to_date) + ", more than the limit of "
                         + to_text(limit) + ": the ownership change has happened",
                     "write " + to_text(limit) + " or less, or leave tax_losses out"});
  return found;
}

Percentage TaxLosses::left(Percentage shift) const {
  const std::int64_t points = limit.millionths() - shift.millionths();
  return Percentage::from_millionths(std::max(points, std::int64_t{0}));
}

Percentage TaxLosses::shift(std::span<const OwnershipHistory> histories, Date day) const {
  std::int64_t total = 0;
  for (const OwnershipHistory& history : histories) {
    const Range range = range_of(history, add_months(day, -testing_period_months), day);
    if (range.most >= least_holder.millionths()) total += range.last - range.least;
  }
  return Percentage::from_millionths(total);
}

}  // namespace flipin
