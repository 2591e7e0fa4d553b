#include "stock/price_range.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "calendar/schedule.hpp"
#include "calendar/term.hpp"
#include "math/elementary.hpp"
#include "stock/block_passes.hpp"
#include "stock/run_chances.hpp"

namespace flipin {
namespace {

constexpr int most_years = 30;
constexpr std::size_t most_levels = 100;

// What a path yields, in order; then two numbers a level.
enum Yield : std::size_t { price_at_end, highest_close, lowest_close, of_levels };

/// The chance of one such close or more.
std::optional<Twin> exact_chance(const Stock& stock,
                                 const std::vector<Years>& closes,
                                 PrintedPrice level,
                                 CloseSide side) {
  const auto chances = exact_run_chances(stock, closes, level.price(), side, 1);
  if (!chances) return {};
  return Twin{std::accumulate(chances->begin(), chances->end(), 0.0), "run-length recursion"};
}

std::vector<Outcome> named_outcomes(const PriceRange& range, const Stock& stock) {
  const std::vector<Years> closes = range.dates(stock.date);
  const double growth = std::visit(
      [&](const auto& model) { return model.growth(stock.drift(), closes.back()); }, stock.model);
  std::vector<Outcome> outcomes{
      {"stock.price_at_end",
       "$/share",
       Summary::percentiles,
       Twin{stock.price.value() * growth, "mean of the model"}},
      {"stock.highest_close", "$/share", Summary::percentiles, {}},
      {"stock.lowest_close", "$/share", Summary::percentiles, {}},
  };
  for (const PrintedPrice level : range.levels) {
    const std::string chance = "stock.probability_close_at_or_";
    const auto twin = [&](CloseSide side) { return exact_chance(stock, closes, level, side); };
    outcomes.push_back({chance + "above_" + to_text(level),
                        "",
                        Summary::probability,
                        twin(CloseSide::at_or_above)});
    outcomes.push_back({chance + "below_" + to_text(level),
                        "",
                        Summary::probability,
                        twin(CloseSide::at_or_below)});
  }
  return outcomes;
}

/// Keeps the range of the closes of every path; what has happened at a level follows from it.
class RangeWatch : public Observer {
public:
  RangeWatch(const PriceRange& range,
             const Stock& stock,
             const Measure& measure,
             const TimeGrid& grid)
      : start_price_{stock.price.value()},
        measure_{measure},
        outcomes_{named_outcomes(range, stock)} {
    for (const PrintedPrice level : range.levels)
      log_levels_.push_back(log_of(level.price() / stock.price));
    for (const Years close : range.dates(stock.date)) {
      const auto step = grid.find(close);
      expect(step.has_value(), "the grid holds the closes of a range", {{"time", close.value()}});
      steps_.push_back(static_cast<std::uint32_t>(*step));
    }
  }

  [[nodiscard]] std::vector<Outcome> outcomes() const override { return outcomes_; }

  void start(const Block& /*block*/) override {
    closes_ = 0;
    lowest_.setConstant(std::numeric_limits<double>::infinity());
    highest_.setConstant(-std::numeric_limits<double>::infinity());
  }

  void observe(const Block& /*block*/, Tape& tape) override {
    if (finished() || tape.step != steps_[closes_]) return;
    widen_range(tape.log_growth, lowest_, highest_);
    if (++closes_ < steps_.size()) return;
    end_ = tape.log_growth;
    end_time_ = tape.now.value();
  }

  [[nodiscard]] bool finished() const override { return closes_ == steps_.size(); }

  void finish(const Block& block, std::span<Sample> samples) override {
    for (int path = 0; path < block.paths; ++path) {
      const double weight = measure_.weight(end_[path], end_time_);
      const auto price = [&](const BlockArray& log_growth) {
        return start_price_ * exp_of(log_growth[path]);
      };
      samples[price_at_end].set(path, price(end_), weight);
      samples[highest_close].set(path, price(highest_), weight);
      samples[lowest_close].set(path, price(lowest_), weight);
      std::size_t yield = of_levels;
      for (const double level : log_levels_) {
        const bool is_above = highest_[path] >= level - log_price_rounding;
        const bool is_below = lowest_[path] <= level + log_price_rounding;
        samples[yield++].set(path, is_above ? weight : 0.0);
        samples[yield++].set(path, is_below ? weight : 0.0);
      }
    }
  }

private:
  double start_price_;
  Measure measure_;
  std::vector<double> log_levels_;    // ln(level / start price)
  std::vector<std::uint32_t> steps_;  // of the closes, in the grid
  std::vector<Outcome> outcomes_;
  std::size_t closes_{0};  // that have been looked at
  double end_time_{};      // years
  BlockArray end_{};       // (paths) ln(price / start price) at the last close
  BlockArray lowest_{};
  BlockArray highest_{};
};

}  // namespace

std::vector<Date> PriceRange::closes(Date start) const {
  return business_days(trading_calendar, start + 1, ends);
}

std::vector<Years> PriceRange::dates(Date start) const {
  std::vector<Years> times;
  for (const Date date : closes(start)) times.push_back(years_between(start, date));
  return times;
}

std::vector<Problem> PriceRange::problems(Date start) const {
  std::vector<Problem> found;
  const std::string end = "the range ends on " + iso(ends);
  const Date latest = add_months(start, 12 * most_years);
  if (ends <= start)
    found.push_back({"ends",
                     end + ", not after paths start on " + iso(start),
                     "give a later day, or leave [price_range] out"});
  else if (ends > latest)
    found.push_back({"ends",
                     end + ", more than " + std::to_string(most_years)
                         + " years after paths start on " + iso(start),
                     "give " + iso(latest) + " or an earlier day"});
  else if (closes(start).empty())
    found.push_back(
        {"ends",
         "no trading day comes after the start of paths on " + iso(start) + " up to " + iso(ends),
         "give a later day, or leave [price_range] out"});
  if (levels.size() > most_levels)
    found.push_back({"levels",
                     "there are " + std::to_string(levels.size()) + " levels",
                     "give at most " + std::to_string(most_levels)});
  for (auto level = levels.begin(); level != levels.end(); ++level)
    if (std::find(levels.begin(), level, *level) != level)
      found.push_back({"levels[" + std::to_string(level - levels.begin()) + "]",
                       "the level " + to_text(*level) + " is listed already",
                       "list each level once"});
  return found;
}

std::unique_ptr<Observer> PriceRange::observer(const Stock& stock,
                                               const Measure& measure,
                                               const TimeGrid& grid) const {
  return std::make_unique<RangeWatch>(*this, stock, measure, grid);
}

}  // namespace flipin
