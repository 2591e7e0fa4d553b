#include "acquirer/arrivals.hpp"

#include <algorithm>
#include <limits>

#include "calendar/term.hpp"
#include "math/elementary.hpp"

namespace flipin {
namespace {

constexpr auto never = std::numeric_limits<std::uint32_t>::max();

}  // namespace

Arrivals::Arrivals(const Bidder& bidder, const BidSetting& setting, const std::vector<Date>& dates)
    : rate_{bidder.arrival_rate},
      price_sensitivity_{bidder.price_sensitivity},
      is_certain_{bidder.arrival_rate > 0.0 && bidder.price_sensitivity == 0.0
                  && setting.estimator.events == Events::integrated},
      coordinate_{setting.coordinate},
      first_day_{static_cast<std::size_t>(std::ranges::lower_bound(dates, bidder.begins)
                                          - dates.begin())} {
  for (const Date date : dates) times_.push_back(years_between(setting.stock.date, date).value());
}

void Arrivals::start(const Block& block, std::array<std::uint32_t, block_paths>& days) {
  weight_ = 1.0;
  const bool comes = first_day_ < times_.size();
  if (rate_ == 0.0 || !comes) {
    days.fill(comes ? static_cast<std::uint32_t>(first_day_) : never);
    if (rate_ > 0.0) weight_ = 0.0;
    return;
  }
  block.events(coordinate_, uniform_);
  if (depend_on_price()) {
    days.fill(never);
    for (int path = 0; path < block.paths; ++path) waiting_[path] = -log_of(1.0 - uniform_[path]);
    return;
  }
  const double begins = first_day_ == 0 ? 0.0 : times_[first_day_ - 1];
  if (is_certain_) weight_ = 1.0 - exp_of(-rate_ * (times_.back() - begins));
  for (int path = 0; path < block.paths; ++path) {
    const double time = begins - log_of(1.0 - uniform_[path] * weight_) / rate_;
    const auto found = std::ranges::lower_bound(times_, time) - times_.begin();
    std::size_t day = std::max(static_cast<std::size_t>(found), first_day_);
    if (is_certain_) day = std::min(day, times_.size() - 1);
    days[static_cast<std::size_t>(path)] =
        day < times_.size() ? static_cast<std::uint32_t>(day) : never;
  }
}

bool Arrivals::pass(const Block& block,
                    std::size_t day,
                    const Tape& tape,
                    std::array<std::uint32_t, block_paths>& days) {
  if (day < first_day_) return false;
  const double years = times_[day] - (day == 0 ? 0.0 : times_[day - 1]);
  hazard_ = -price_sensitivity_ * tape.log_growth;
  exp_each({hazard_.data(), block_paths}, {hazard_.data(), block_paths});
  waiting_ -= rate_ * years * hazard_;
  if (waiting_.head(block.paths).minCoeff() > 0.0) return false;
  for (int path = 0; path < block.paths; ++path) {
    if (waiting_[path] > 0.0) continue;
    days[static_cast<std::size_t>(path)] = static_cast<std::uint32_t>(day);
    waiting_[path] = std::numeric_limits<double>::infinity();  // it comes once
  }
  return true;
}

}  // namespace flipin
