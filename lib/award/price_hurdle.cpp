#include "award/price_hurdle.hpp"

#include <algorithm>
#include <numeric>

#include "calendar/term.hpp"
#include "math/elementary.hpp"
#include "math/run_length.hpp"

namespace flipin {
namespace {

/// A price hurdle as the tape sees it: times after the start, not dates.
struct TimedHurdle {
  double start_price{};    // $/share
  double log_hurdle{};     // ln(hurdle / start price)
  double exit_rate{};      // a year, until delivery
  double discount_rate{};  // risk-free
  int run{1};              // closes in a row
  DeliveryTime delivered{};
  std::vector<double> closes;  // years, those that count
  double end{};                // years, of the performance period
};

// What the paths yield on average, exactly.
struct HurdleValue {
  double fair_value{};
  double value_given_vesting{};
  double probability_earned{};
  double days_to_earn{};
};

// A share delivered on a condition is worth its price less the dividends until then times the
// chance of the condition with the share as numeraire.
HurdleValue recursion(const TimedHurdle& hurdle, const Stock& stock) {
  std::vector<double> spans(hurdle.closes.size());
  std::adjacent_difference(hurdle.closes.begin(), hurdle.closes.end(), spans.begin());
  const double volatility = stock.volatility();
  const double half_variance = 0.5 * volatility * volatility;
  const auto chances = [&](double log_drift) {
    return first_run_chances({-hurdle.log_hurdle, log_drift, volatility, spans, hurdle.run});
  };
  const auto cash = chances(stock.drift().value() - half_variance);
  const auto share = chances(stock.drift().value() + half_variance);
  HurdleValue value;
  for (std::size_t close = 0; close < spans.size(); ++close) {
    const double delivery =
        hurdle.delivered == DeliveryTime::when_earned ? hurdle.closes[close] : hurdle.end;
    const double given =
        hurdle.start_price * share[close] * exp_of(-stock.dividend_yield.value() * delivery);
    value.value_given_vesting += given;
    value.fair_value += given * exp_of(-hurdle.exit_rate * delivery);
    value.probability_earned += cash[close];
    value.days_to_earn += static_cast<double>(close + 1) * cash[close];
  }
  if (value.probability_earned > 0.0) value.days_to_earn /= value.probability_earned;
  return value;
}

// What a path yields, in order; the last of paths on which the shares are earned only.
enum Yield : std::size_t { fair_value, value_given_vesting, probability_earned, days_to_earn };

std::vector<Outcome> named_outcomes(const TimedHurdle& hurdle, const AwardSetting& setting) {
  std::optional<HurdleValue> exact;
  if (std::holds_alternative<Gbm>(setting.stock.model)) exact = recursion(hurdle, setting.stock);
  const auto twin = [&](double HurdleValue::*figure) -> std::optional<Twin> {
    if (!exact) return {};
    return Twin{(*exact).*figure, "run-length recursion"};
  };
  const std::string grant = "grant." + setting.id + ".";
  using Value = HurdleValue;
  return {
      {grant + "fair_value", "$/share", Summary::mean, twin(&Value::fair_value)},
      {grant + "value_given_vesting", "$/share", Summary::mean, twin(&Value::value_given_vesting)},
      {grant + "probability_earned", "", Summary::probability, twin(&Value::probability_earned)},
      {grant + "days_to_earn",
       "trading days",
       Summary::percentiles,
       twin(&Value::days_to_earn),
       Given::event},
  };
}

/// Watches the closes that count for the first run at or above the hurdle.
///
/// Every holder stays: leaving before delivery is integrated, by the known chance to stay.
/// @cost  a comparison a path and close; two exponentials a path that earns the shares
class HurdleWatch : public Observer {
public:
  HurdleWatch(TimedHurdle hurdle,
              std::vector<Outcome> outcomes,
              const Measure& measure,
              const TimeGrid& grid)
      : hurdle_{std::move(hurdle)}, outcomes_{std::move(outcomes)}, measure_{measure} {
    const auto step_at = [&](double time) {
      const auto step = grid.find(Years{time});
      expect(step.has_value(), "the grid holds the dates of an award", {{"time", time}});
      return static_cast<std::uint32_t>(*step);
    };
    for (const double close : hurdle_.closes) steps_.push_back(step_at(close));
    end_ = hurdle_.delivered == DeliveryTime::at_end ? step_at(hurdle_.end) : steps_.back();
  }

  [[nodiscard]] std::vector<Outcome> outcomes() const override { return outcomes_; }

  void start(const Block& block) override {
    close_ = 0;
    open_ = block.paths;
    finished_ = false;
    run_.fill(0);
    earned_on_.fill(0);
    for (BlockArray& value : value_) value.setZero();
    weights_.setZero();
  }

  void observe(const Block& block, Tape& tape) override {
    if (finished_) return;
    if (close_ < steps_.size() && tape.step == steps_[close_]) {
      ++close_;
      for (int path = 0; path < block.paths; ++path) count(path, tape);
    }
    if (hurdle_.delivered == DeliveryTime::at_end && tape.step == end_)
      for (int path = 0; path < block.paths; ++path)
        if (is_earned(path)) settle(path, tape.now.value(), tape.log_growth[path]);
    const bool is_all_delivered = hurdle_.delivered == DeliveryTime::when_earned && open_ == 0;
    finished_ = tape.step >= end_ || is_all_delivered;
  }

  [[nodiscard]] bool finished() const override { return finished_; }

  void finish(const Block& block, std::span<Sample> samples) override {
    for (int path = 0; path < block.paths; ++path) {
      const double weight = weights_[path];
      samples[fair_value].set(path, value_[fair_value][path]);
      samples[value_given_vesting].set(path, value_[value_given_vesting][path]);
      samples[probability_earned].set(path, is_earned(path) ? weight : 0.0);
      if (is_earned(path))
        samples[days_to_earn].set(
            path, static_cast<double>(earned_on_[static_cast<std::size_t>(path)]), weight);
    }
  }

private:
  [[nodiscard]] bool is_earned(int path) const {
    return earned_on_[static_cast<std::size_t>(path)] != 0;
  }

  /// Counts the close of this date to the run of a path, or ends the run.
  void count(int path, const Tape& tape) {
    if (is_earned(path)) return;
    const auto lane = static_cast<std::size_t>(path);
    const bool is_at_hurdle = tape.log_growth[path] >= hurdle_.log_hurdle - log_price_rounding;
    run_[lane] = is_at_hurdle ? run_[lane] + 1 : 0;
    if (run_[lane] < hurdle_.run) return;
    earned_on_[lane] = static_cast<std::uint32_t>(close_);
    --open_;
    weights_[path] = measure_.weight(tape.log_growth[path], tape.now.value());
    if (hurdle_.delivered == DeliveryTime::when_earned)
      settle(path, tape.now.value(), tape.log_growth[path]);
  }

  /// Delivers the share of a path.
  void settle(int path, double time, double log_growth) {
    const double value = measure_.weight(log_growth, time) * hurdle_.start_price
                         * exp_of(log_growth - hurdle_.discount_rate * time);
    value_[value_given_vesting][path] = value;
    value_[fair_value][path] = value * exp_of(-hurdle_.exit_rate * time);
  }

  TimedHurdle hurdle_;
  std::vector<Outcome> outcomes_;
  Measure measure_;
  std::vector<std::uint32_t> steps_;  // of the closes, in the grid
  std::uint32_t end_;                 // step after which nothing happens
  std::size_t close_{0};              // how many closes have been counted
  int open_{0};                       // paths on which nothing is earned yet
  bool finished_{false};
  std::array<std::int32_t, block_paths> run_{};         // closes in a row
  std::array<std::uint32_t, block_paths> earned_on_{};  // number of the close; 0: not yet
  BlockArray weights_{};                                // of the paths on which it is earned
  std::array<BlockArray, 2> value_{};                   // by the first two of Yield
};

}  // namespace

std::vector<Date> PriceHurdle::closes_that_count(Date start) const {
  return business_days(trading_calendar, std::max(begins(), start + 1), performance_ends);
}

std::vector<Problem> PriceHurdle::problems(Date start) const {
  const std::string end = iso(performance_ends);
  if (performance_ends <= granted)
    return {{"performance_ends",
             "the performance period ends on " + end + ", not after the grant of " + iso(granted),
             "give an end after the date of grant"}};
  if (performance_ends < begins())
    return {{"performance_begins",
             "the performance period begins on " + iso(begins()) + ", after it ends on " + end,
             "let it begin by the day on which it ends"}};
  if (performance_ends <= start)
    return {{"performance_ends",
             "the performance period ends on " + end + ", not after paths start on " + iso(start),
             "leave out awards whose performance period is over"}};
  std::vector<Problem> found;
  if (granted > start)
    found.push_back({"granted",
                     "the grant of " + iso(granted) + " lies after paths start on " + iso(start),
                     "start the paths no earlier than the last grant"});
  const std::size_t closes = closes_that_count(start).size();
  if (closes < static_cast<std::size_t>(consecutive_closes))
    found.push_back({"consecutive_closes",
                     std::to_string(consecutive_closes) + " closes in a row are asked for, but the "
                         + "performance period has " + std::to_string(closes)
                         + " trading days after paths start on " + iso(start),
                     "ask for fewer closes, or give a longer performance period"});
  return found;
}

std::vector<Years> PriceHurdle::dates(const AwardSetting& setting) const {
  std::vector<Years> times;
  for (const Date date : closes_that_count(setting.stock.date))
    times.push_back(years_between(setting.stock.date, date));
  if (delivered == DeliveryTime::at_end)
    times.push_back(years_between(setting.stock.date, performance_ends));
  return times;
}

std::unique_ptr<Observer> PriceHurdle::observer(const AwardSetting& setting,
                                                const TimeGrid& grid) const {
  const Stock& stock = setting.stock;
  TimedHurdle timed;
  timed.start_price = stock.price.value();
  timed.log_hurdle = log_of(hurdle.price() / stock.price);
  timed.exit_rate = setting.behavior.exit_rate_before_vesting;
  timed.discount_rate = stock.risk_free_rate.value();
  timed.run = consecutive_closes;
  timed.delivered = delivered;
  for (const Date date : closes_that_count(stock.date))
    timed.closes.push_back(years_between(stock.date, date).value());
  timed.end = years_between(stock.date, performance_ends).value();
  std::vector<Outcome> outcomes = named_outcomes(timed, setting);
  return std::make_unique<HurdleWatch>(
      std::move(timed), std::move(outcomes), setting.estimator.measure, grid);
}

}  // namespace flipin
