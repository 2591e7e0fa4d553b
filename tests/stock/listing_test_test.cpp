#include "stock/listing_test.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include <gtest/gtest.h>

#include "math/elementary.hpp"
#include "stock/run_chances.hpp"
#include "support/examples.hpp"
#include "support/follow.hpp"
#include "support/z_score.hpp"

namespace flipin {
namespace {

// HemaCare's news release of March 5, 1998 (Form 8-K of that day, Exhibit 28.1): "The Company has
// until May 28, 1998 to regain compliance with the Rule."
const Date released{1998, 3, 5};
const Date deadline{1998, 5, 28};

Stock stock_of(double price, StockModels::Any model) {
  Stock stock;
  stock.date = released;
  stock.price = DollarsPerShare{price};
  stock.risk_free_rate = LogRate{0.05};
  stock.model = model;
  return stock;
}

ListingTest listing_test(int consecutive_days = 10, Date until = deadline) {
  ListingTest test;
  test.consecutive_days = consecutive_days;
  test.until = until;
  return test;
}

enum Yield : std::size_t { passed, day_passed, longest_run };

/// What a test yields on a path that closes at these prices on its dates; 0 for the day it passes
/// if it does not.
std::array<double, 3> yields_of(const ListingTest& test, const std::vector<double>& closes) {
  const Stock stock = stock_of(1.0, ConstantGrowth{});
  const TimeGrid grid = TimeGrid::of(test.dates(released));
  EXPECT_EQ(grid.size(), closes.size());
  const auto observer = test.observer(stock, {}, grid);
  const Block block{Draws{1}, 0, 2};
  Tape tape{stock.price};
  std::vector<Sample> samples(observer->outcomes().size());
  for (int block_seen = 0; block_seen < 2; ++block_seen) {  // of the first nothing must be left
    for (Sample& sample : samples) sample.clear();
    observer->start(block);
    for (std::uint32_t step = 0; step < closes.size(); ++step) {
      EXPECT_FALSE(observer->finished());
      tape.turn(step, grid[step]);
      tape.log_growth.setConstant(std::log(block_seen == 0 ? 2.0 : closes[step]));
      observer->observe(block, tape);
    }
    EXPECT_TRUE(observer->finished());
    observer->finish(block, samples);
  }
  EXPECT_EQ(samples[day_passed].has(1), samples[passed].value(1) == 1.0);
  return {samples[passed].value(1),
          samples[day_passed].has(1) ? samples[day_passed].value(1) : 0.0,
          samples[longest_run].value(1)};
}

using Yields = std::array<double, 3>;

TEST(ListingTest, CountsTheTradingDaysAfterTheStartAndBeforeTheDeadline) {
  const std::vector<Date> closes = listing_test().closes(released);
  // March 6 to May 27 has 59 weekdays; Good Friday and Memorial Day are none of the exchange's.
  EXPECT_EQ(closes.size(), 57U);
  EXPECT_EQ(closes.front(), (Date{1998, 3, 6}));
  EXPECT_EQ(closes.back(), (Date{1998, 5, 27}));
  for (const Date holiday : {Date{1998, 4, 10}, Date{1998, 5, 25}})
    EXPECT_EQ(std::ranges::find(closes, holiday), closes.end());
  ListingTest weekdays = listing_test();
  weekdays.trading_calendar = BusinessCalendar::weekends_only;
  EXPECT_EQ(weekdays.closes(released).size(), 59U);
  ASSERT_EQ(listing_test().dates(released).size(), 57U);
  EXPECT_NEAR(listing_test().dates(released).back().value(), 83.0 / 365.0, 1e-15);
}

TEST(ListingTest, AsksForADollarOnTenDaysUnlessToldOtherwise) {
  const ListingTest test = example<ListingTest>(Filled::required_keys);
  EXPECT_EQ(to_text(test.price), "1.00");
  EXPECT_EQ(test.consecutive_days, 10);
  EXPECT_EQ(test.trading_calendar, BusinessCalendar::nyse);
}

TEST(ListingTest, CountsACloseAtThePriceItself) {
  const Date until{1998, 3, 11};  // closes on the 6th, 9th and 10th
  EXPECT_EQ(yields_of(listing_test(3, until), {1.0, 1.0 - 1e-15, 1.0}), (Yields{1.0, 3.0, 3.0}));
  EXPECT_EQ(yields_of(listing_test(3, until), {1.0, 0.999999, 1.0}), (Yields{0.0, 0.0, 1.0}));
}

TEST(ListingTest, PassesOnTheFirstRunAndLooksOnForALongerOne) {
  const Date until{1998, 3, 17};  // seven closes
  EXPECT_EQ(yields_of(listing_test(2, until), {2.0, 2.0, 0.5, 2.0, 2.0, 2.0, 2.0}),
            (Yields{1.0, 2.0, 4.0}));
  EXPECT_EQ(yields_of(listing_test(4, until), {2.0, 2.0, 0.5, 2.0, 2.0, 2.0, 2.0}),
            (Yields{1.0, 7.0, 4.0}));
}

// Every path of up to eight closes that are above or below the price.
TEST(ListingTest, IsWhatThePatternOfClosesSays) {
  const Date until{1998, 3, 18};
  const ListingTest longest = listing_test(8, until);
  const std::size_t closes = longest.closes(released).size();
  ASSERT_EQ(closes, 8U);
  for (unsigned pattern = 0; pattern < 256; ++pattern) {
    std::string letters;
    std::vector<double> prices;
    for (std::size_t close = 0; close < closes; ++close) {
      const bool is_above = (pattern >> close) % 2 == 1;
      letters += is_above ? 'A' : 'b';
      prices.push_back(is_above ? 1.25 : 0.8);
    }
    SCOPED_TRACE(letters);
    std::size_t most = 0;
    while (letters.find(std::string(most + 1, 'A')) != std::string::npos) ++most;
    for (const int days : {1, 2, 3, 8}) {
      const auto run = static_cast<std::size_t>(days);
      const std::size_t begins = letters.find(std::string(run, 'A'));
      const bool is_passed = begins != std::string::npos;
      const double day = is_passed ? static_cast<double>(begins + run) : 0.0;
      EXPECT_EQ(yields_of(listing_test(days, until), prices),
                (Yields{is_passed ? 1.0 : 0.0, day, static_cast<double>(most)}));
    }
  }
}

TEST(ListingTest, OfAPriceThatDoesNotMoveIsCertain) {
  const TimeGrid grid = TimeGrid::of(listing_test().dates(released));
  for (const double price : {1.0, 1.5, 0.99}) {
    const Stock stock = stock_of(price, ConstantGrowth{AnnualRate{0.0}});
    const auto observer = listing_test().observer(stock, {}, grid);
    const Followed followed = follow(*observer, stock, grid, {Draws{1}, 0, 100});
    const bool is_passed = price >= 1.0;
    EXPECT_EQ(followed.values(passed), std::vector(100, is_passed ? 1.0 : 0.0));
    EXPECT_EQ(followed.values(day_passed), std::vector(is_passed ? 100 : 0, 10.0));
    EXPECT_EQ(followed.values(longest_run), std::vector(100, is_passed ? 57.0 : 0.0));
    for (const Outcome& outcome : observer->outcomes()) EXPECT_FALSE(outcome.twin);
  }
}

// Of a symmetric walk from the price of the test the signs of three closes are those of three
// correlated normals; the patterns with two closes in a row are AAb, AAA and bAA.
TEST(ListingTest, OfThreeClosesIsTheSumOfItsPatterns) {
  const ListingTest test = listing_test(2, Date{1998, 3, 11});
  Stock stock = stock_of(1.0, Gbm{0.8});
  stock.risk_free_rate = LogRate{0.5 * 0.8 * 0.8};
  const std::vector<Years> closes = test.dates(released);  // Friday, Monday, Tuesday
  ASSERT_EQ(closes.size(), 3U);
  const auto angle = [&](std::size_t earlier, std::size_t later) {
    return std::asin(std::sqrt(closes[earlier] / closes[later]));
  };
  const double full = 2.0 * std::numbers::pi;
  const double first_two = 0.25 + angle(0, 1) / full;
  const double last_two = 0.25 + angle(1, 2) / full;
  const double all_three = 0.125 + 0.5 * (angle(0, 1) + angle(0, 2) + angle(1, 2)) / full;
  const double third_day = last_two - all_three;
  const auto outcomes = test.observer(stock, {}, TimeGrid::of(closes))->outcomes();
  EXPECT_NEAR(outcomes[passed].twin->value, first_two + third_day, 1e-9);
  EXPECT_NEAR(outcomes[day_passed].twin->value,
              (2.0 * first_two + 3.0 * third_day) / (first_two + third_day),
              1e-9);
}

/// The means of many blocks.
std::array<Moments, 3> means_of(const ListingTest& test, const Stock& stock, std::uint64_t blocks) {
  const TimeGrid grid = TimeGrid::of(test.dates(released));
  const auto observer = test.observer(stock, {}, grid);
  std::array<Moments, 3> means;
  for (std::uint64_t block = 0; block < blocks; ++block) {
    const Followed followed =
        follow(*observer, stock, grid, {Draws{1998}, block * block_paths, block_paths});
    for (const Yield yield : {passed, day_passed, longest_run})
      for (const double value : followed.values(yield)) means[yield].add(value);
  }
  return means;
}

TEST(ListingTest, MeetsItsTwinsAtEveryVolatility) {
  for (const double volatility : {0.2, 0.5, 0.9, 1.5})
    for (const double price : {0.75, 0.96875, 1.0, 1.125}) {
      if (volatility == 0.2 && price == 0.75) continue;  // hardly a path passes
      SCOPED_TRACE(testing::Message() << volatility << " from " << price);
      const Stock stock = stock_of(price, Gbm{volatility});
      const auto outcomes = listing_test()
                                .observer(stock, {}, TimeGrid::of(listing_test().dates(released)))
                                ->outcomes();
      const auto means = means_of(listing_test(), stock, 16);
      for (const Yield yield : {passed, day_passed})
        EXPECT_LT(std::abs(z_score(means[yield], outcomes[yield].twin->value)), too_far) << yield;
    }
}

// A run is at least so long with the chance of passing a test that asks for so many days, and a
// whole number is on average the sum of the chances that it is at least 1, 2, 3 ...
TEST(ListingTest, HasALongestRunThatTheChancesOfAllRunsAddUpTo) {
  for (const double volatility : {0.4, 1.2}) {
    const Stock stock = stock_of(0.95, Gbm{volatility});
    const std::vector<Years> closes = listing_test().dates(released);
    double mean = 0.0;
    for (int run = 1; run <= static_cast<int>(closes.size()); ++run) {
      const auto chances =
          exact_run_chances(stock, closes, DollarsPerShare{1.0}, CloseSide::at_or_above, run);
      mean += std::accumulate(chances->begin(), chances->end(), 0.0);
    }
    EXPECT_LT(std::abs(z_score(means_of(listing_test(), stock, 16)[longest_run], mean)), too_far);
  }
}

TEST(ListingTest, HasNoTwinsWhereDriftDecidesAlone) {
  const ListingTest test = listing_test();
  const TimeGrid grid = TimeGrid::of(test.dates(released));
  EXPECT_TRUE(test.observer(stock_of(0.9, Gbm{0.5}), {}, grid)->outcomes()[passed].twin);
  EXPECT_FALSE(test.observer(stock_of(0.9, Gbm{0.001}), {}, grid)->outcomes()[passed].twin);
}

template <class Model>
class ListingTestLaws : public testing::Test {
protected:
  const Stock stock = stock_of(0.999, example<Model>());
};
TYPED_TEST_SUITE(ListingTestLaws, StockModels::apply<testing::Types>);

// The same tape looked at path by path, with the dates of others between and a tilted measure.
TYPED_TEST(ListingTestLaws, IsWhatAPlainLoopFindsOnTheSameTape) {
  const ListingTest test = listing_test(4, Date{1998, 3, 24});
  const std::vector<Years> dates = test.dates(released);
  ASSERT_EQ(dates.size(), 12U);
  std::vector<Years> times = dates;
  for (const double other : {0.001, 0.02, 0.5}) times.emplace_back(other);
  const TimeGrid grid = TimeGrid::of(times);
  const auto& model = std::get<TypeParam>(this->stock.model);
  const Measure measure = Measure::tilted(0.5, model, this->stock.drift());
  const auto observer = test.observer(this->stock, measure, grid);
  for (const std::uint64_t first_path : {0U, 4096U}) {
    const Block block{Draws{7}, first_path, 1000};
    const Followed followed = follow(*observer, this->stock, grid, block);
    EXPECT_EQ(followed.steps, 14U);  // nobody looks beyond the last close

    PathKernel<TypeParam> kernel{model, this->stock.drift()};
    Tape tape{this->stock.price};
    kernel.start(block, tape);
    std::vector<std::vector<double>> log_growths(1000);
    for (std::uint32_t step = 0; step < followed.steps; ++step) {
      kernel.advance(block, step, grid[step], tape);
      if (std::ranges::find(dates, grid[step]) == dates.end()) continue;
      for (std::size_t path = 0; path < log_growths.size(); ++path)
        log_growths[path].push_back(tape.log_growth[static_cast<int>(path)]);
    }
    for (int path = 0; path < block.paths; ++path) {
      std::string letters;
      const std::vector<double>& seen = log_growths[static_cast<std::size_t>(path)];
      for (const double log_growth : seen) letters += 0.999 * exp_of(log_growth) >= 1.0 ? 'A' : 'b';
      std::size_t most = 0;
      while (letters.find(std::string(most + 1, 'A')) != std::string::npos) ++most;
      const Sample& when = followed.samples[day_passed];
      EXPECT_EQ(followed.samples[longest_run].value(path), static_cast<double>(most));
      EXPECT_EQ(followed.samples[longest_run].weight(path),
                measure.weight(seen.back(), dates.back().value()));
      ASSERT_EQ(when.has(path), most >= 4);
      if (most < 4) {
        EXPECT_EQ(followed.samples[passed].value(path), 0.0);
        continue;
      }
      const std::size_t day = letters.find("AAAA") + 4;
      const double weight = measure.weight(seen[day - 1], dates[day - 1].value());
      EXPECT_EQ(when.value(path), static_cast<double>(day));
      EXPECT_EQ(when.weight(path), weight);
      EXPECT_EQ(followed.samples[passed].value(path), weight);
    }
  }
}

std::vector<std::string> keys(const ListingTest& test, Date start = released) {
  std::vector<std::string> found;
  for (const Problem& problem : test.problems(start)) {
    found.push_back(problem.key);
    EXPECT_FALSE(problem.text.empty());
    EXPECT_FALSE(problem.remedy.empty());
  }
  return found;
}

using Keys = std::vector<std::string>;

TEST(ListingTest, SeesADeadlineThatLeavesNothingToLookAtOrTooMuch) {
  EXPECT_EQ(keys(listing_test(1, released - 1)), Keys{"until"});
  EXPECT_EQ(keys(listing_test(1, released)), Keys{"until"});
  EXPECT_EQ(keys(listing_test(1, released + 1)), Keys{"until"});  // its own close does not count
  EXPECT_EQ(keys(listing_test(1, released + 2)), Keys{});
  EXPECT_EQ(keys(listing_test(1, Date{2001, 3, 5})), Keys{});
  EXPECT_EQ(keys(listing_test(1, Date{2001, 3, 6})), Keys{"until"});
  // A Friday's start, a weekend, and a deadline on Monday.
  EXPECT_EQ(keys(listing_test(1, Date{1998, 3, 9}), Date{1998, 3, 6}), Keys{"until"});
}

TEST(ListingTest, SeesMoreDaysAskedForThanThereAre) {
  EXPECT_EQ(keys(listing_test(57)), Keys{});
  EXPECT_EQ(keys(listing_test(58)), Keys{"consecutive_days"});
  EXPECT_EQ(keys(listing_test(2, released + 2)), Keys{"consecutive_days"});
}

TEST(ListingTest, NeedsItsDatesInTheGrid) {
  EXPECT_THROW(static_cast<void>(listing_test().observer(
                   stock_of(1.0, Gbm{0.7}), {}, TimeGrid::of({Years{1.0}}))),
               BrokenExpectation);
}

}  // namespace
}  // namespace flipin
