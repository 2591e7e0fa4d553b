#include "calendar/time_grid.hpp"

#include <algorithm>
#include <cmath>

#include "core/expect.hpp"

namespace flipin {
namespace {

bool is_same_time(Years earlier, Years later) { return (later - earlier).value() <= 1e-9; }

}  // namespace

TimeGrid TimeGrid::of(std::vector<Years> wanted) {
  for (const Years time : wanted)
    expect(std::isfinite(time.value()), "a time is finite", {{"years", time.value()}});
  std::sort(wanted.begin(), wanted.end());

  std::vector<Years> times;
  Years last{0.0};
  for (const Years time : wanted) {
    if (is_same_time(last, time)) continue;  // also every time before the start
    times.push_back(time);
    last = time;
  }
  return TimeGrid{std::move(times)};
}

Years TimeGrid::operator[](std::size_t step) const {
  expect(step < size(),
         "the step is in the grid",
         {{"step", static_cast<double>(step)}, {"steps", static_cast<double>(size())}});
  return times_[step];
}

std::optional<std::size_t> TimeGrid::find(Years time) const {
  const auto next = std::lower_bound(times_.begin(), times_.end(), time);
  const auto step = static_cast<std::size_t>(next - times_.begin());
  if (next != times_.begin() && is_same_time(*(next - 1), time)) return step - 1;
  if (next != times_.end() && is_same_time(time, *next)) return step;
  return std::nullopt;
}

}  // namespace flipin
