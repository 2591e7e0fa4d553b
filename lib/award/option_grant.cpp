#include "award/option_grant.hpp"

#include <cmath>

#include "award/option_holder.hpp"
#include "calendar/business_days.hpp"
#include "calendar/term.hpp"
#include "math/black_scholes.hpp"
#include "math/elementary.hpp"

namespace flipin {
namespace {

Years after_start(const AwardSetting& setting, Date date) {
  return date > setting.stock.date ? contractual_term(setting.stock.date, date) : Years{0.0};
}

// The closes at which the holder looks at the price; none if it is watched continuously.
std::vector<Years> closes_watched(const AwardSetting& setting, Date expires) {
  std::vector<Years> times;
  if (setting.behavior.watch == ExerciseWatch::continuous
      || setting.estimator.levels == Levels::shifted)
    return times;
  const Date start = setting.stock.date;
  for (const Date day : business_days(BusinessCalendar::nyse, start + 1, expires - 1))
    times.push_back(years_between(start, day));
  return times;
}

// A level watched at daily closes is watched continuously, but later by the mean overshoot.
// @source  Broadie, Glasserman and Kou (1997), "A Continuity Correction for Discrete Barrier
//          Options", Mathematical Finance 7(4), 325-349
double shift_of_level(const Stock& stock) {
  constexpr double beta = 0.5825971579390106;  // -zeta(1/2) / sqrt(2 pi)
  constexpr double trading_days_a_year = 252.0;
  return exp_of(beta * stock.volatility() / std::sqrt(trading_days_a_year));
}

// The exact answers where the stock is a geometric Brownian motion: each tranche is an option of
// Hull and White's own.
std::optional<HullWhiteValue> quadrature(const HeldOption& option) {
  if (!option.volatility || !option.watched.empty()) return {};
  const LognormalTerms terms = option.from_here(option.start_price, option.term);
  HullWhiteValue total{};
  for (const TimedTranche& tranche : option.tranches) {
    const HullWhiteValue part = hull_white({terms,
                                            tranche.vests,
                                            option.behavior.exercise_multiple,
                                            option.behavior.exit_rate_before_vesting,
                                            option.behavior.exit_rate_after_vesting});
    total.value = total.value + tranche.fraction * part.value;
    total.value_given_vesting =
        total.value_given_vesting + tranche.fraction * part.value_given_vesting;
    total.expected_term = total.expected_term + tranche.fraction * part.expected_term;
    total.probability_of_exercise += tranche.fraction * part.probability_of_exercise;
  }
  return total;
}

// How the exact value was found: of the option as it is, or of one that imitates it.
const char* exact_method(const HeldOption& option) {
  const bool is_imitation = option.behavior.watch == ExerciseWatch::daily_closes;
  return is_imitation ? "hull-white quadrature at the shifted level" : "hull-white quadrature";
}

// Names, units and twins, in the order of OptionHolder::Yield.
std::vector<Outcome> outcomes(const HeldOption& option, const Stock& stock) {
  const auto exact = quadrature(option);
  const auto twin = [&](auto value) -> std::optional<Twin> {
    if (!exact) return {};
    return Twin{value(*exact), exact_method(option)};
  };
  const auto above = [&](DollarsPerShare line) -> std::optional<Twin> {
    if (!option.volatility) return {};
    return Twin{
        probability_above(option.start_price, line, stock.drift(), stock.volatility(), option.term),
        "lognormal distribution"};
  };
  const std::string grant = "grant." + option.id + ".";
  using Value = const HullWhiteValue&;
  return {
      {grant + "fair_value", "$/share", Summary::mean, twin([](Value v) {
         return v.value.value();
       })},
      {grant + "value_given_vesting", "$/share", Summary::mean, twin([](Value v) {
         return v.value_given_vesting.value();
       })},
      {grant + "expected_term", "years", Summary::mean, twin([](Value v) {
         return v.expected_term.value();
       })},
      {grant + "probability_of_exercise", "", Summary::probability, twin([](Value v) {
         return v.probability_of_exercise;
       })},
      {grant + "probability_above_5", "", Summary::probability, above(option.lower_line)},
      {grant + "probability_above_10", "", Summary::probability, above(option.upper_line)},
  };
}

}  // namespace

std::vector<Problem> OptionGrant::problems(Date start) const {
  if (expires <= granted)
    return {{"expires",
             "the option expires on " + iso(expires) + ", not after the grant of " + iso(granted),
             "give an expiration after the date of grant"}};
  std::vector<Problem> found;
  if (granted > start)
    found.push_back({"granted",
                     "the grant of " + iso(granted) + " lies after paths start on " + iso(start),
                     "start the paths no earlier than the last grant, or make it a [[lot]]"});
  if (expires <= start)
    found.push_back(
        {"expires",
         "the option expires on " + iso(expires) + ", not after paths start on " + iso(start),
         "leave expired grants out"});
  const std::vector<Tranche> schedule = tranches();
  if (schedule.front().vests < granted)
    found.push_back({"vesting",
                     "the option vests from " + iso(schedule.front().vests)
                         + ", before the grant of " + iso(granted),
                     "let the first installment vest on or after the date of grant"});
  if (schedule.back().vests > expires)
    found.push_back({"vesting",
                     "the option vests until " + iso(schedule.back().vests)
                         + ", after it expires on " + iso(expires),
                     "let the last installment vest by the expiration date"});
  return found;
}

HeldOption OptionGrant::held(const AwardSetting& setting) const {
  const Stock& stock = setting.stock;
  HeldOption option;
  option.id = setting.id;
  option.holder = setting.holder;
  option.start_price = stock.price;
  option.exercise_price = exercise_price.price();
  option.risk_free_rate = stock.risk_free_rate;
  option.dividend_yield = stock.dividend_yield;
  if (std::holds_alternative<Gbm>(stock.model)) option.volatility = stock.volatility();
  option.term = after_start(setting, expires);
  for (const Tranche& tranche : tranches())
    option.tranches.push_back({after_start(setting, tranche.vests),
                               tranche.shares.shares() / shares.shares(),
                               is_business_day(BusinessCalendar::nyse, tranche.vests)});
  option.behavior = behavior.value_or(OwnBehavior{}).over(setting.behavior);
  option.estimator = setting.estimator;
  option.watched = closes_watched(setting, expires);
  if (option.behavior.watch == ExerciseWatch::daily_closes && option.watched.empty())
    option.behavior.exercise_multiple *= shift_of_level(stock);
  option.lower_line = assumed_price(price_at_grant().price(), lower_assumed_rate, term());
  option.upper_line = assumed_price(price_at_grant().price(), upper_assumed_rate, term());
  return option;
}

std::vector<Years> OptionGrant::dates(const AwardSetting& setting) const {
  const HeldOption option = held(setting);
  std::vector<Years> times = option.watched;
  times.push_back(option.last_date());
  for (const TimedTranche& tranche : option.tranches) times.push_back(tranche.vests);
  return times;
}

std::unique_ptr<Observer> OptionGrant::observer(const AwardSetting& setting,
                                                const TimeGrid& grid) const {
  HeldOption option = held(setting);
  option.outcomes = outcomes(option, setting.stock);
  if (option.volatility)
    option.controls = {
        {"discounted stock at settlement", option.start_price.value()},
        {"european call", call_value(option.from_here(option.start_price, option.term)).value()}};
  return std::make_unique<OptionHolder>(std::move(option), grid);
}

}  // namespace flipin
