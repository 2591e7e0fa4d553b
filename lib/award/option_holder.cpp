#include "award/option_holder.hpp"

#include <algorithm>
#include <limits>

#include "math/elementary.hpp"
#include "math/vested_option.hpp"

namespace flipin {
namespace {

// The time at which a hazard of `rate` a year has accumulated `hazard`.
double time_to_accumulate(double hazard, double rate) {
  return rate > 0.0 ? hazard / rate : std::numeric_limits<double>::infinity();
}

// A price that ends on a line to the last digits does not end above it.
constexpr double rounding = 1e-12;

}  // namespace

LognormalTerms HeldOption::from_here(DollarsPerShare price, Years left) const {
  return {price, exercise_price, risk_free_rate, dividend_yield, volatility.value_or(0.0), left};
}

Years HeldOption::last_date() const {
  Years last{0.0};
  if (estimator.events == Events::integrated)
    for (const TimedTranche& tranche : tranches) last = std::max(last, tranche.vests);
  return last > Years{0.0} ? last : term;
}

OptionHolder::OptionHolder(HeldOption option, const TimeGrid& grid) : option_{std::move(option)} {
  const auto step_at = [&](Years time) {
    const auto step = grid.find(time);
    expect(step.has_value(), "the grid holds the dates of an award", {{"time", time.value()}});
    return static_cast<std::uint32_t>(*step);
  };
  const ExerciseBehavior& behavior = option_.behavior;
  for (const TimedTranche& tranche : option_.tranches) {
    TrancheState state;
    state.time = std::max(tranche.vests.value(), 0.0);
    state.vesting_step = state.time > 0.0 ? step_at(tranche.vests) : from_start;
    state.fraction = tranche.fraction;
    state.is_seen_vesting = is_watched_continuously() || tranche.has_close;
    state.chance_to_vest = exp_of(-behavior.exit_rate_before_vesting * state.time);
    tranches_.push_back(state);
  }
  const double start = option_.start_price.value();
  last_step_ = step_at(option_.last_date());
  is_watched_.assign(grid.size(), option_.watched.empty());
  for (const Years time : option_.watched) is_watched_[step_at(time)] = true;
  barrier_price_ = behavior.exercise_multiple * option_.exercise_price.value();
  barrier_ = log_of(barrier_price_ / start);
  departure_.setOnes();  // lanes that are not in use are transformed with the rest
  lower_line_ = log_of(option_.lower_line.value() / start);
  upper_line_ = log_of(option_.upper_line.value() / start);
}

void OptionHolder::start(const Block& block) {
  finished_ = false;
  for (BlockArray& yield : yield_) yield.setZero();
  for (BlockArray& control : control_) control.setZero();
  block.events(option_.holder, departure_);
  log_each({departure_.data(), block_paths}, {departure_.data(), block_paths});
  departure_ = -departure_;
  earliest_departure_.setConstant(std::numeric_limits<double>::infinity());
  for (TrancheState& tranche : tranches_) {
    tranche.is_open.fill(0);
    for (int path = 0; path < block.paths; ++path)
      earliest_departure_[path] = std::min(earliest_departure_[path], leaves(path, tranche.time));
    if (tranche.vesting_step != from_start) continue;
    for (int path = 0; path < block.paths; ++path) vest(tranche, path, 0.0);
  }
}

double OptionHolder::leaves(int path, double vesting_time) const {
  return vesting_time
         + time_to_accumulate(departure_[path], option_.behavior.exit_rate_after_vesting);
}

void OptionHolder::observe(const Block& block, Tape& tape) {
  if (tape.step > last_step_) return;
  for (int path = 0; path < block.paths; ++path) {
    if (passes_by(tape, path)) continue;
    for (TrancheState& tranche : tranches_)
      if (tranche.is_open[static_cast<std::size_t>(path)]) live_through(tranche, block, tape, path);
  }
  for (TrancheState& tranche : tranches_)
    if (tranche.vesting_step == tape.step)
      for (int path = 0; path < block.paths; ++path) vest(tranche, path, tape.log_growth[path]);
  if (tape.step < last_step_) return;

  for (int path = 0; path < block.paths; ++path) {
    for (TrancheState& tranche : tranches_)
      if (tranche.is_open[static_cast<std::size_t>(path)])
        settle(tranche, path, option_.term.value(), tape.log_growth[path]);
    look_ahead(path, tape.now.value(), tape.log_growth[path]);
  }
  finished_ = true;
}

bool OptionHolder::passes_by(const Tape& tape, int path) const {
  if (earliest_departure_[path] <= tape.now.value()) return false;
  const Bridge bridge{tape.log_growth_before[path], tape.log_growth[path], tape.bridge_variance};
  return is_watched_continuously() ? bridge.is_far_below(barrier_) : bridge.end < barrier_;
}

void OptionHolder::vest(TrancheState& tranche, int path, double log_growth) {
  if (option_.estimator.events == Events::integrated)
    foresee(tranche, path, log_growth);
  else if (log_growth >= barrier_ && tranche.is_seen_vesting)
    settle(tranche, path, tranche.time, log_growth);
  else
    tranche.is_open[static_cast<std::size_t>(path)] = 1;
}

void OptionHolder::live_through(TrancheState& tranche, const Block& block, Tape& tape, int path) {
  const std::uint64_t number = block.first_path + static_cast<std::uint64_t>(path);
  const double span = tape.now.value() - tape.before.value();
  const double departure = leaves(path, tranche.time);
  const bool has_left = departure <= tape.now.value();
  Bridge bridge{tape.log_growth_before[path], tape.log_growth[path], tape.bridge_variance};
  double lived = 1.0;  // the part of this step that the holder stays for
  if (has_left) {
    lived = (departure - tape.before.value()) / span;
    bridge.end = bridge.at(lived, block.draws.normal(Purpose::departure_price, number, tape.step));
    bridge.variance *= lived;
  }
  if (!is_watched_continuously()) {
    const bool is_seen = !has_left && is_watched_[tape.step] && bridge.end >= barrier_;
    if (has_left || is_seen)
      settle(tranche, path, has_left ? departure : tape.now.value(), bridge.end);
    return;
  }
  if (bridge.touched(barrier_, block.draws.uniform(Purpose::crossing, number, tape.step))) {
    const double touch =
        bridge.touch_fraction(barrier_,
                              block.draws.normal(Purpose::crossing_time, number, tape.step),
                              block.draws.uniform(Purpose::crossing_root, number, tape.step));
    settle(tranche, path, tape.before.value() + touch * lived * span, barrier_);
  } else if (has_left) {
    settle(tranche, path, departure, bridge.end);
  }
}

void OptionHolder::settle(TrancheState& tranche, int path, double time, double log_growth) {
  tranche.is_open[static_cast<std::size_t>(path)] = 0;
  const double price =
      log_growth == barrier_ ? barrier_price_ : option_.start_price.value() * exp_of(log_growth);
  const double gain = std::max(price - option_.exercise_price.value(), 0.0);
  const double present = exp_of(-option_.risk_free_rate.value() * time);
  count(tranche, path, weight(log_growth, time), {present * gain, time, gain > 0.0 ? 1.0 : 0.0});
  if (option_.controls.empty()) return;
  const double with_dividends = exp_of(option_.dividend_yield.value() * time) * price;
  control_[stock_at_settlement][path] +=
      tranche.fraction * weight(log_growth, time) * present * with_dividends;
}

void OptionHolder::foresee(const TrancheState& tranche, int path, double log_growth) {
  const VestedOutlook outlook =
      vested_outlook(option_.from_here(exp_of(log_growth) * option_.start_price,
                                       option_.term - Years{tranche.time}),
                     DollarsPerShare{barrier_price_},
                     option_.behavior.exit_rate_after_vesting);
  const double present = exp_of(-option_.risk_free_rate.value() * tranche.time);
  count(tranche,
        path,
        weight(log_growth, tranche.time),
        {present * outlook.value.value(),
         tranche.time + outlook.expected_life.value(),
         outlook.probability_of_exercise});
}

void OptionHolder::count(const TrancheState& tranche, int path, double weight, Ending ending) {
  const double part = tranche.fraction * weight;
  yield_[fair_value][path] += tranche.chance_to_vest * part * ending.value;
  yield_[value_given_vesting][path] += part * ending.value;
  yield_[expected_term][path] += part * ending.time;
  yield_[probability_of_exercise][path] += tranche.chance_to_vest * part * ending.exercised;
}

void OptionHolder::look_ahead(int path, double time, double log_growth) {
  const double here = weight(log_growth, time);
  const Years left = option_.term - Years{time};
  if (left.value() > 0.0) {
    const LognormalTerms rest = option_.from_here(exp_of(log_growth) * option_.start_price, left);
    const auto chance_above = [&](DollarsPerShare line) {
      return probability_above(
          rest.price, line, rest.rate - rest.dividend_yield, rest.volatility, left);
    };
    yield_[ends_above_5][path] = here * chance_above(option_.lower_line);
    yield_[ends_above_10][path] = here * chance_above(option_.upper_line);
  } else {
    if (log_growth > lower_line_ + rounding) yield_[ends_above_5][path] = here;
    if (log_growth > upper_line_ + rounding) yield_[ends_above_10][path] = here;
  }
  if (option_.controls.empty()) return;
  const DollarsPerShare price = exp_of(log_growth) * option_.start_price;
  const double present = here * exp_of(-option_.risk_free_rate.value() * time);
  control_[european_call][path] = present * call_value(option_.from_here(price, left)).value();
  if (option_.estimator.events == Events::integrated)
    control_[stock_at_settlement][path] =
        present * exp_of(option_.dividend_yield.value() * time) * price.value();
}

void OptionHolder::finish(const Block& block, std::span<Sample> samples) {
  for (std::size_t yield = 0; yield < yields; ++yield)
    for (int path = 0; path < block.paths; ++path) samples[yield].set(path, yield_[yield][path]);
  for (std::size_t control = 0; control < option_.controls.size(); ++control)
    for (int path = 0; path < block.paths; ++path)
      samples[yields + control].set(path, control_[control][path]);
}

}  // namespace flipin
