#include "stock/listing_test.hpp"

#include <algorithm>

#include "calendar/schedule.hpp"
#include "calendar/term.hpp"
#include "math/elementary.hpp"
#include "stock/run_chances.hpp"

namespace flipin {
namespace {

constexpr int most_years = 3;

// What a path yields, in order.
enum Yield : std::size_t { passed, day_passed, longest_run };

std::vector<Outcome> named_outcomes(const ListingTest& test, const Stock& stock) {
  std::vector<Outcome> outcomes{
      {"listing_test.passed", "", Summary::probability, {}},
      {"listing_test.day_passed", "trading days", Summary::percentiles, {}, Given::event},
      {"listing_test.longest_run", "trading days", Summary::mean, {}},
  };
  const auto chances = exact_run_chances(stock,
                                         test.dates(stock.date),
                                         test.price.price(),
                                         CloseSide::at_or_above,
                                         test.consecutive_days);
  if (!chances) return outcomes;
  double chance = 0.0;
  double days = 0.0;
  for (std::size_t close = 0; close < chances->size(); ++close) {
    chance += (*chances)[close];
    days += static_cast<double>(close + 1) * (*chances)[close];
  }
  outcomes[passed].twin = Twin{chance, "run-length recursion"};
  if (chance > 0.0) outcomes[day_passed].twin = Twin{days / chance, "run-length recursion"};
  return outcomes;
}

/// Counts the closes in a row of every path.
class ListingWatch : public Observer {
public:
  ListingWatch(const ListingTest& test,
               const Stock& stock,
               const Measure& measure,
               const TimeGrid& grid)
      : log_price_{log_of(test.price.price() / stock.price)},
        days_{test.consecutive_days},
        measure_{measure},
        outcomes_{named_outcomes(test, stock)} {
    for (const Years close : test.dates(stock.date)) {
      const auto step = grid.find(close);
      expect(step.has_value(),
             "the grid holds the closes of a listing test",
             {{"time", close.value()}});
      steps_.push_back(static_cast<std::uint32_t>(*step));
    }
  }

  [[nodiscard]] std::vector<Outcome> outcomes() const override { return outcomes_; }

  void start(const Block& /*block*/) override {
    closes_ = 0;
    run_.fill(0);
    longest_.fill(0);
    passed_on_.fill(0);
  }

  void observe(const Block& block, Tape& tape) override {
    if (finished() || tape.step != steps_[closes_]) return;
    ++closes_;
    for (int path = 0; path < block.paths; ++path) count(path, tape);
    if (!finished()) return;
    for (int path = 0; path < block.paths; ++path)
      end_weights_[path] = measure_.weight(tape.log_growth[path], tape.now.value());
  }

  // A run may still grow longer on a path that has passed.
  [[nodiscard]] bool finished() const override { return closes_ == steps_.size(); }

  void finish(const Block& block, std::span<Sample> samples) override {
    for (int path = 0; path < block.paths; ++path) {
      const auto lane = static_cast<std::size_t>(path);
      const bool is_passed = passed_on_[lane] != 0;
      samples[passed].set(path, is_passed ? weights_[path] : 0.0);
      if (is_passed)
        samples[day_passed].set(path, static_cast<double>(passed_on_[lane]), weights_[path]);
      samples[longest_run].set(path, static_cast<double>(longest_[lane]), end_weights_[path]);
    }
  }

private:
  /// Counts the close of this date to the run of a path, or ends the run.
  void count(int path, const Tape& tape) {
    const auto lane = static_cast<std::size_t>(path);
    const bool is_at_price = tape.log_growth[path] >= log_price_ - log_price_rounding;
    run_[lane] = is_at_price ? run_[lane] + 1 : 0;
    longest_[lane] = std::max(longest_[lane], run_[lane]);
    if (run_[lane] < days_ || passed_on_[lane] != 0) return;
    passed_on_[lane] = static_cast<std::uint32_t>(closes_);
    weights_[path] = measure_.weight(tape.log_growth[path], tape.now.value());
  }

  double log_price_;  // ln(price of the test / start price)
  int days_;          // closes in a row that pass
  Measure measure_;
  std::vector<Outcome> outcomes_;
  std::vector<std::uint32_t> steps_;                    // of the closes, in the grid
  std::size_t closes_{0};                               // that have been looked at
  std::array<std::int32_t, block_paths> run_{};         // closes in a row, up to this one
  std::array<std::int32_t, block_paths> longest_{};     // the most of them so far
  std::array<std::uint32_t, block_paths> passed_on_{};  // number of the close; 0: not yet
  BlockArray weights_{};                                // of the paths that have passed
  BlockArray end_weights_{};
};

std::string days_words(std::size_t days) {
  return std::to_string(days) + (days == 1 ? " trading day" : " trading days");
}

}  // namespace

std::vector<Date> ListingTest::closes(Date start) const {
  return business_days(trading_calendar, start + 1, until - 1);
}

std::vector<Years> ListingTest::dates(Date start) const {
  std::vector<Years> times;
  for (const Date date : closes(start)) times.push_back(years_between(start, date));
  return times;
}

std::vector<Problem> ListingTest::problems(Date start) const {
  const Date latest = add_months(start, 12 * most_years);
  if (until <= start)
    return {{"until",
             "the deadline " + iso(until) + " does not lie after paths start on " + iso(start),
             "give a later day, or leave [listing_test] out"}};
  if (until > latest)
    return {{"until",
             "the deadline " + iso(until) + " lies more than " + std::to_string(most_years)
                 + " years after paths start on " + iso(start),
             "give " + iso(latest) + " or an earlier day"}};
  const std::size_t days = closes(start).size();
  const std::string between =
      "after the start of paths on " + iso(start) + " and before the deadline " + iso(until);
  if (days == 0)
    return {{"until",
             "no trading day comes " + between,
             "give a later day, or leave [listing_test] out"}};
  if (days < static_cast<std::size_t>(consecutive_days))
    return {{"consecutive_days",
             std::to_string(consecutive_days) + " closes in a row are asked for, but only "
                 + days_words(days) + (days == 1 ? " comes " : " come ") + between,
             "ask for fewer days, or give a later deadline"}};
  return {};
}

std::unique_ptr<Observer> ListingTest::observer(const Stock& stock,
                                                const Measure& measure,
                                                const TimeGrid& grid) const {
  return std::make_unique<ListingWatch>(*this, stock, measure, grid);
}

}  // namespace flipin
