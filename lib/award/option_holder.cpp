#include "award/option_holder.hpp"

#include <algorithm>
#include <limits>

#include "math/elementary.hpp"

namespace flipin {
namespace {

// The time at which a hazard of `rate` a year has accumulated `hazard`.
double time_to_accumulate(double hazard, double rate) {
  return rate > 0.0 ? hazard / rate : std::numeric_limits<double>::infinity();
}

// A price that ends on a line to the last digits does not end above it.
constexpr double rounding = 1e-12;

}  // namespace

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
    state.chance_to_vest = exp_of(-behavior.exit_rate_before_vesting * state.time);
    tranches_.push_back(state);
  }
  const double start = option_.start_price.value();
  expiration_step_ = step_at(option_.term);
  barrier_price_ = behavior.exercise_multiple * option_.exercise_price.value();
  barrier_ = log_of(barrier_price_ / start);
  lower_line_ = log_of(option_.lower_line.value() / start);
  upper_line_ = log_of(option_.upper_line.value() / start);
}

void OptionHolder::start(const Block& block) {
  finished_ = false;
  for (BlockArray& yield : yield_) yield.setZero();
  block.draws.uniforms(
      Purpose::departure, block.first_path, option_.holder, {departure_.data(), block_paths});
  log_each({departure_.data(), block_paths}, {departure_.data(), block_paths});
  departure_ = -departure_;
  earliest_departure_.setConstant(std::numeric_limits<double>::infinity());
  for (TrancheState& tranche : tranches_) {
    tranche.is_open.fill(0);
    for (int path = 0; path < block.paths; ++path)
      earliest_departure_[path] = std::min(earliest_departure_[path], leaves(path, tranche.time));
    if (tranche.vesting_step != from_start) continue;
    for (int path = 0; path < block.paths; ++path) {
      tranche.is_open[static_cast<std::size_t>(path)] = 1;
      if (barrier_ <= 0.0) settle(tranche, path, 0.0, option_.start_price.value());
    }
  }
}

double OptionHolder::leaves(int path, double vesting_time) const {
  return vesting_time
         + time_to_accumulate(departure_[path], option_.behavior.exit_rate_after_vesting);
}

void OptionHolder::observe(const Block& block, Tape& tape) {
  if (tape.step > expiration_step_) return;
  for (int path = 0; path < block.paths; ++path) {
    if (passes_by(tape, path)) continue;
    for (TrancheState& tranche : tranches_)
      if (tranche.is_open[static_cast<std::size_t>(path)]) live_through(tranche, block, tape, path);
  }
  for (TrancheState& tranche : tranches_)
    if (tranche.vesting_step == tape.step) vest(tranche, block, tape);
  if (tape.step < expiration_step_) return;

  for (int path = 0; path < block.paths; ++path) {
    for (TrancheState& tranche : tranches_)
      if (tranche.is_open[static_cast<std::size_t>(path)])
        settle(tranche, path, option_.term.value(), tape.price()[path]);
    yield_[ends_above_5][path] = tape.log_growth[path] > lower_line_ + rounding ? 1.0 : 0.0;
    yield_[ends_above_10][path] = tape.log_growth[path] > upper_line_ + rounding ? 1.0 : 0.0;
  }
  finished_ = true;
}

bool OptionHolder::passes_by(const Tape& tape, int path) const {
  const Bridge bridge{tape.log_growth_before[path], tape.log_growth[path], tape.bridge_variance};
  return bridge.is_far_below(barrier_) && earliest_departure_[path] > tape.now.value();
}

void OptionHolder::vest(TrancheState& tranche, const Block& block, Tape& tape) {
  for (int path = 0; path < block.paths; ++path) {
    tranche.is_open[static_cast<std::size_t>(path)] = 1;
    if (tape.log_growth[path] >= barrier_) settle(tranche, path, tranche.time, tape.price()[path]);
  }
}

void OptionHolder::live_through(TrancheState& tranche, const Block& block, Tape& tape, int path) {
  const std::uint64_t number = block.first_path + static_cast<std::uint64_t>(path);
  const double span = tape.now.value() - tape.before.value();
  const double departure = leaves(path, tranche.time);
  Bridge bridge{tape.log_growth_before[path], tape.log_growth[path], tape.bridge_variance};
  double lived = 1.0;  // the part of this step that the holder stays for
  if (departure <= tape.now.value()) {
    lived = (departure - tape.before.value()) / span;
    bridge.end = bridge.at(lived, block.draws.normal(Purpose::departure_price, number, tape.step));
    bridge.variance *= lived;
  }
  if (bridge.touched(barrier_, block.draws.uniform(Purpose::crossing, number, tape.step))) {
    const double touch =
        bridge.touch_fraction(barrier_,
                              block.draws.normal(Purpose::crossing_time, number, tape.step),
                              block.draws.uniform(Purpose::crossing_root, number, tape.step));
    settle(tranche, path, tape.before.value() + touch * lived * span, barrier_price_);
  } else if (departure <= tape.now.value()) {
    settle(tranche, path, departure, option_.start_price.value() * exp_of(bridge.end));
  }
}

void OptionHolder::settle(TrancheState& tranche, int path, double time, double price) {
  tranche.is_open[static_cast<std::size_t>(path)] = 0;
  const double gain = std::max(price - option_.exercise_price.value(), 0.0);
  const double value = tranche.fraction * gain * exp_of(-option_.risk_free_rate.value() * time);
  yield_[fair_value][path] += tranche.chance_to_vest * value;
  yield_[value_given_vesting][path] += value;
  yield_[expected_term][path] += tranche.fraction * time;
  if (gain > 0.0)
    yield_[probability_of_exercise][path] += tranche.chance_to_vest * tranche.fraction;
}

void OptionHolder::finish(const Block& block, std::span<Sample> samples) {
  for (std::size_t yield = 0; yield < yields; ++yield)
    for (int path = 0; path < block.paths; ++path) samples[yield].add(yield_[yield][path]);
}

}  // namespace flipin
