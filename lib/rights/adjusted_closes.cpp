#include "rights/adjusted_closes.hpp"

#include <algorithm>
#include <functional>

#include "core/expect.hpp"

namespace flipin {
namespace {

// New shares on `day` for each one of `from`.
double shares_between(Date from, Date day, std::span<const ShareSplit> splits) {
  double shares = 1.0;
  for (const ShareSplit& split : splits)
    if (from < split.ex_date && split.ex_date <= day) shares *= split.shares;
  return shares;
}

}  // namespace

DollarsPerShare average_of_adjusted_closes(std::span<const double> closes,
                                           std::span<const Date> dates,
                                           std::span<const ShareSplit> splits,
                                           Date day,
                                           int window) {
  expect(closes.size() == dates.size(), "each close has a date");
  expect(std::ranges::adjacent_find(dates, std::greater_equal{}) == dates.end(),
         "closes are in order, one a day");
  for (const ShareSplit& split : splits)
    expect(split.shares > 0.0, "a split leaves shares", {{"shares", split.shares}});
  const auto end = std::ranges::lower_bound(dates, day) - dates.begin();
  expect(window >= 1 && window <= end,
         "there are closes enough before the day",
         {{"window", static_cast<double>(window)}, {"closes", static_cast<double>(end)}});
  double sum = 0.0;
  for (auto at = static_cast<std::size_t>(end - window); at < static_cast<std::size_t>(end); ++at) {
    expect(closes[at] > 0.0, "a close is positive", {{"close", closes[at]}});
    sum += closes[at] / shares_between(dates[at], day, splits);
  }
  return DollarsPerShare{sum / window};
}

}  // namespace flipin
