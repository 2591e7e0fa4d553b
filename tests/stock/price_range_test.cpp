#include "stock/price_range.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "math/black_scholes.hpp"
#include "math/elementary.hpp"
#include "support/examples.hpp"
#include "support/follow.hpp"

namespace flipin {
namespace {

const Date start{2001, 4, 9};  // a Monday; Good Friday is the 13th

Stock stock_of(StockModels::Any model) {
  Stock stock;
  stock.date = start;
  stock.price = DollarsPerShare{1.20};
  stock.risk_free_rate = LogRate{0.05};
  stock.dividend_yield = LogRate{0.02};
  stock.model = model;
  return stock;
}

std::vector<PrintedPrice> prices(const std::vector<const char*>& texts) {
  std::vector<PrintedPrice> read;
  for (const char* text : texts) read.push_back(PrintedPrice::from_text(text).value());
  return read;
}

/// Four closes: on the 10th, 11th, 12th and 16th of April.
PriceRange range_of(const std::vector<const char*>& levels = {}) {
  return {Date{2001, 4, 16}, BusinessCalendar::nyse, prices(levels)};
}

enum Yield : std::size_t { price_at_end, highest_close, lowest_close, of_levels };

std::vector<Outcome> outcomes(const PriceRange& range, const Stock& stock) {
  return range.observer(stock, {}, TimeGrid::of(range.dates(start)))->outcomes();
}

/// What a range yields where the stock closes at these prices on its dates.
std::vector<double> yields_of(const PriceRange& range, const std::vector<double>& closes) {
  const Stock stock = stock_of(ConstantGrowth{});
  const TimeGrid grid = TimeGrid::of(range.dates(start));
  const auto observer = range.observer(stock, {}, grid);
  const Block block{Draws{1}, 0, 2};
  Tape tape{stock.price};
  observer->start(block);
  for (std::uint32_t step = 0; step < closes.size(); ++step) {
    EXPECT_FALSE(observer->finished());
    tape.turn(step, grid[step]);
    tape.log_growth.setConstant(std::log(closes[step] / 1.20));
    observer->observe(block, tape);
  }
  EXPECT_TRUE(observer->finished());
  std::vector<Sample> samples(observer->outcomes().size());
  observer->finish(block, samples);
  std::vector<double> values;
  for (const Sample& sample : samples) values.push_back(sample.value(1));
  return values;
}

TEST(PriceRange, LooksAtTradingDaysAfterTheStart) {
  const std::vector<Date> closes = range_of().closes(start);
  EXPECT_EQ(
      closes,
      (std::vector{Date{2001, 4, 10}, Date{2001, 4, 11}, Date{2001, 4, 12}, Date{2001, 4, 16}}));
  ASSERT_EQ(range_of().dates(start).size(), 4U);
  EXPECT_NEAR(range_of().dates(start).front().value(), 1.0 / 365.0, 1e-15);
  PriceRange other = range_of();
  other.trading_calendar = BusinessCalendar::weekends_only;
  EXPECT_EQ(other.closes(start).size(), 5U);
}

TEST(PriceRange, IsThatOfTheClosesAloneWhereverThePriceStarts) {
  const auto above = yields_of(range_of({"1.20"}), {1.5, 1.6, 1.3, 1.4});
  EXPECT_NEAR(above[price_at_end], 1.4, 1e-15);
  EXPECT_NEAR(above[highest_close], 1.6, 1e-15);
  EXPECT_NEAR(above[lowest_close], 1.3, 1e-15);
  EXPECT_EQ(above[of_levels], 1.0);
  EXPECT_EQ(above[of_levels + 1], 0.0);
  const auto below = yields_of(range_of({"1.20"}), {0.5, 0.6, 0.3, 0.4});
  EXPECT_NEAR(below[highest_close], 0.6, 1e-15);
  EXPECT_NEAR(below[lowest_close], 0.3, 1e-15);
  EXPECT_EQ(below[of_levels], 0.0);
  EXPECT_EQ(below[of_levels + 1], 1.0);
}

TEST(PriceRange, CountsACloseAtALevelItself) {
  const std::vector<double> closes{1.5, 1.6 * (1.0 - 1e-15), 1.3 * (1.0 + 1e-15), 1.4};
  const auto at = yields_of(range_of({"1.60", "1.30"}), closes);
  for (std::size_t yield = of_levels; yield < at.size(); ++yield) EXPECT_EQ(at[yield], 1.0);
  const auto beside = yields_of(range_of({"1.600001", "1.299999"}), closes);
  EXPECT_EQ(beside[of_levels], 0.0);
  EXPECT_EQ(beside[of_levels + 3], 0.0);
}

TEST(PriceRange, NamesItsOutcomesByItsLevelsAsTheyWereWritten) {
  const auto all = outcomes(range_of({"1.00", "2.5"}), stock_of(Gbm{0.7}));
  std::vector<std::string> names;
  for (const Outcome& outcome : all) names.push_back(outcome.name);
  EXPECT_EQ(names,
            (std::vector<std::string>{"stock.price_at_end",
                                      "stock.highest_close",
                                      "stock.lowest_close",
                                      "stock.probability_close_at_or_above_1.00",
                                      "stock.probability_close_at_or_below_1.00",
                                      "stock.probability_close_at_or_above_2.5",
                                      "stock.probability_close_at_or_below_2.5"}));
}

/// Dates of the range among those of others, and one after its end.
TimeGrid crowded_grid(const PriceRange& range) {
  std::vector<Years> times = range.dates(start);
  for (const double other : {0.001, 0.0042, 0.015, 0.5}) times.emplace_back(other);
  return TimeGrid::of(times);
}

template <class Model>
class PriceRangeLaws : public testing::Test {
protected:
  const Stock stock = stock_of(example<Model>());
};
TYPED_TEST_SUITE(PriceRangeLaws, StockModels::apply<testing::Types>);

// The same tape, looked at path by path.
TYPED_TEST(PriceRangeLaws, IsWhatAPlainLoopFindsOnTheSameTape) {
  const PriceRange range = range_of({"1.10", "1.25"});
  const TimeGrid grid = crowded_grid(range);
  const Measure measure = Measure::tilted(0.5, std::get<TypeParam>(this->stock.model), LogRate{});
  const auto observer = range.observer(this->stock, measure, grid);
  const std::vector<Years> dates = range.dates(start);
  for (const std::uint64_t first_path : {0U, 4096U}) {
    const Block block{Draws{7}, first_path, 1000};
    const Followed followed = follow(*observer, this->stock, grid, block);
    EXPECT_EQ(followed.steps, 7U);  // four closes and three dates of others: nobody looks further

    PathKernel<TypeParam> kernel{std::get<TypeParam>(this->stock.model), this->stock.drift()};
    Tape tape{this->stock.price};
    kernel.start(block, tape);
    std::vector<std::vector<double>> closes(1000);
    for (std::uint32_t step = 0; step < followed.steps; ++step) {
      kernel.advance(block, step, grid[step], tape);
      if (std::ranges::find(dates, grid[step]) == dates.end()) continue;
      for (std::size_t path = 0; path < closes.size(); ++path)
        closes[path].push_back(1.20 * exp_of(tape.log_growth[static_cast<int>(path)]));
    }
    for (int path = 0; path < block.paths; ++path) {
      const std::vector<double>& seen = closes[static_cast<std::size_t>(path)];
      ASSERT_EQ(seen.size(), 4U);
      const auto yielded = [&](std::size_t outcome) {
        return followed.samples[outcome].value(path);
      };
      EXPECT_EQ(yielded(price_at_end), seen.back());
      EXPECT_EQ(yielded(highest_close), *std::ranges::max_element(seen));
      EXPECT_EQ(yielded(lowest_close), *std::ranges::min_element(seen));
      const double weight =
          measure.weight(tape.log_growth[path], range.dates(start).back().value());
      std::size_t outcome = of_levels;
      for (const double level : {1.10, 1.25}) {
        const bool is_above = std::ranges::any_of(seen, [&](double p) { return p >= level; });
        const bool is_below = std::ranges::any_of(seen, [&](double p) { return p <= level; });
        EXPECT_EQ(yielded(outcome++), is_above ? weight : 0.0);
        EXPECT_EQ(yielded(outcome++), is_below ? weight : 0.0);
      }
      for (const std::size_t price : {price_at_end, highest_close, lowest_close})
        EXPECT_EQ(followed.samples[price].weight(path), weight);
    }
  }
}

TYPED_TEST(PriceRangeLaws, EndsWithinTheRangeOfItsCloses) {
  PriceRange range = range_of();
  range.ends = Date{2002, 4, 9};
  const TimeGrid grid = TimeGrid::of(range.dates(start));
  const auto observer = range.observer(this->stock, {}, grid);
  const Followed followed = follow(*observer, this->stock, grid, {Draws{3}, 0, block_paths});
  const auto all = followed.all_values();
  int inside = 0;
  for (std::size_t path = 0; path < block_paths; ++path) {
    EXPECT_GE(all[highest_close][path], all[price_at_end][path]);
    EXPECT_LE(all[lowest_close][path], all[price_at_end][path]);
    inside += all[highest_close][path] > all[lowest_close][path] ? 1 : 0;
  }
  EXPECT_EQ(inside, block_paths);
}

TEST(PriceRange, OfASingleCloseHasTheChancesOfANormalLogPrice) {
  PriceRange range = range_of({"1.25"});
  range.ends = Date{2001, 4, 10};
  const Stock stock = stock_of(Gbm{0.7});
  const Years day{1.0 / 365.0};
  const auto all = outcomes(range, stock);
  const double chance =
      probability_above(stock.price, DollarsPerShare{1.25}, stock.drift(), 0.7, day);
  EXPECT_NEAR(all[of_levels].twin->value, chance, 1e-12);
  EXPECT_NEAR(all[of_levels + 1].twin->value, 1.0 - chance, 1e-12);
  EXPECT_NEAR(all[price_at_end].twin->value, 1.20 * std::exp(0.03 * day.value()), 1e-15);
}

TEST(PriceRange, KnowsTheMeanOfEveryModelAndTheLevelsOfGbm) {
  const auto random = outcomes(range_of({"1.25"}), stock_of(Gbm{0.7}));
  const auto certain = outcomes(range_of({"1.25"}), stock_of(ConstantGrowth{AnnualRate{0.1}}));
  for (const auto& all : {random, certain}) {
    EXPECT_TRUE(all[price_at_end].twin);
    EXPECT_FALSE(all[highest_close].twin || all[lowest_close].twin);
  }
  EXPECT_TRUE(random[of_levels].twin && random[of_levels + 1].twin);
  EXPECT_FALSE(certain[of_levels].twin || certain[of_levels + 1].twin);
  // Hardly any spread, and a drift that leaves no doubt: nothing to compute for minutes.
  PriceRange decades = range_of({"1.25"});
  decades.ends = Date{2031, 4, 9};
  EXPECT_FALSE(outcomes(decades, stock_of(Gbm{0.001}))[of_levels].twin);
}

std::vector<std::string> keys(const PriceRange& range) {
  std::vector<std::string> found;
  for (const Problem& problem : range.problems(start)) {
    found.push_back(problem.key);
    EXPECT_FALSE(problem.text.empty());
    EXPECT_FALSE(problem.remedy.empty());
  }
  return found;
}

using Keys = std::vector<std::string>;

TEST(PriceRange, SeesAnEndThatLeavesNothingToLookAtOrTooMuch) {
  const auto keys_of_end = [](Date ends) {
    PriceRange range = range_of();
    range.ends = ends;
    return keys(range);
  };
  EXPECT_EQ(keys_of_end(start - 1), Keys{"ends"});
  EXPECT_EQ(keys_of_end(start), Keys{"ends"});
  EXPECT_EQ(keys_of_end(start + 1), Keys{});
  EXPECT_EQ(keys_of_end(Date{2031, 4, 9}), Keys{});
  EXPECT_EQ(keys_of_end(Date{2031, 4, 10}), Keys{"ends"});
  PriceRange easter = range_of();
  easter.ends = Date{2001, 4, 15};
  EXPECT_EQ(easter.problems(Date{2001, 4, 12}).size(), 1U);
  EXPECT_TRUE(easter.problems(Date{2001, 4, 11}).empty());
}

TEST(PriceRange, SeesLevelsListedTwiceAndTooMany) {
  EXPECT_EQ(keys(range_of({"1.00", "2.00", "1.0", "2.00"})), (Keys{"levels[2]", "levels[3]"}));
  PriceRange many = range_of();
  for (int level = 1; level <= 100; ++level)
    many.levels.push_back(PrintedPrice::from_millionths(level));
  EXPECT_EQ(keys(many), Keys{});
  many.levels.push_back(PrintedPrice::from_millionths(101));
  EXPECT_EQ(keys(many), Keys{"levels"});
}

TEST(PriceRange, NeedsItsDatesInTheGrid) {
  EXPECT_THROW(
      static_cast<void>(range_of().observer(stock_of(Gbm{0.7}), {}, TimeGrid::of({Years{1.0}}))),
      BrokenExpectation);
}

}  // namespace
}  // namespace flipin
