#include "award/price_hurdle.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "math/black_scholes.hpp"
#include "support/follow.hpp"

namespace flipin {
namespace {

const Date start{2001, 3, 26};  // a Monday

// Ten trading days, March 27 to April 9; Good Friday is the 13th.
PriceHurdle hurdle(int closes, DeliveryTime delivered = DeliveryTime::when_earned) {
  PriceHurdle award;
  award.holder = "Ann Lee";
  award.shares = ShareCount{1'000};
  award.hurdle = PrintedPrice::from_text("1.50").value();
  award.consecutive_closes = closes;
  award.granted = start;
  award.performance_ends = Date{2001, 4, 9};
  award.delivered = delivered;
  return award;
}

AwardSetting setting_of(StockModels::Any model) {
  Stock stock;
  stock.date = start;
  stock.price = DollarsPerShare{1.20};
  stock.risk_free_rate = LogRate{0.05};
  stock.dividend_yield = LogRate{0.02};
  stock.model = model;
  return {stock, {2.0, 0.3, 0.1}, "lee-2001"};
}

enum Yield : std::size_t { fair_value, value_given_vesting, probability_earned, days_to_earn };

struct Yielded {
  std::vector<double> values;  // of the first path; no fourth where nothing is earned
  std::size_t dates;           // that the observer looked at
};

/// What an award yields where the stock closes at these prices on the dates it asks for.
Yielded yields_of(const PriceHurdle& award, const std::vector<double>& prices) {
  const AwardSetting setting = setting_of(ConstantGrowth{AnnualRate{0.0}});
  const TimeGrid grid = TimeGrid::of(award.dates(setting));
  const auto observer = award.observer(setting, grid);
  const Block block{Draws{1}, 0, 2};
  Tape tape{setting.stock.price};
  observer->start(block);
  Yielded yielded{};
  for (const double price : prices) {
    if (observer->finished()) break;
    tape.step = static_cast<std::uint32_t>(yielded.dates);
    tape.now = grid[yielded.dates++];
    tape.log_growth.setConstant(std::log(price / 1.20));
    observer->observe(block, tape);
  }
  EXPECT_TRUE(observer->finished());
  std::vector<Sample> samples(4);
  observer->finish(block, samples);
  for (const Sample& sample : samples)
    if (sample.has(0)) yielded.values.push_back(sample.value(0));
  return yielded;
}

double years(int days) { return days / 365.0; }

TEST(PriceHurdle, IsEarnedByTheLastOfEnoughClosesInARow) {
  const auto [values, dates] =
      yields_of(hurdle(3), {1.6, 1.6, 1.4, 1.6, 1.7, 1.8, 1.9, 1.9, 1.9, 1.9});
  EXPECT_EQ(dates, 6U);  // all is settled, and nobody looks further
  ASSERT_EQ(values.size(), 4U);
  const double value = 1.8 * std::exp(-0.05 * years(8));  // on April 3
  EXPECT_NEAR(values[value_given_vesting], value, 1e-15);
  EXPECT_NEAR(values[fair_value], value * std::exp(-0.3 * years(8)), 1e-15);
  EXPECT_EQ(values[probability_earned], 1.0);
  EXPECT_EQ(values[days_to_earn], 6.0);
}

TEST(PriceHurdle, IsNotEarnedByAsManyClosesWithAGap) {
  const auto [values, dates] =
      yields_of(hurdle(3), {1.6, 1.6, 1.4, 1.6, 1.6, 1.4, 1.6, 1.6, 1.4, 1.6});
  EXPECT_EQ(dates, 10U);
  EXPECT_EQ(values, (std::vector{0.0, 0.0, 0.0}));  // and no day on which it was earned
}

TEST(PriceHurdle, DeliversAtTheEndAtThePriceOfThatDay) {
  PriceHurdle award = hurdle(3, DeliveryTime::at_end);
  award.performance_ends = Date{2001, 4, 8};  // a Sunday: nine closes, then the end
  const auto [values, dates] = yields_of(award, {1.6, 1.6, 1.6, 1.4, 1.1, 1.1, 1.1, 1.1, 1.1, 0.9});
  EXPECT_EQ(dates, 10U);
  ASSERT_EQ(values.size(), 4U);
  const double value = 0.9 * std::exp(-0.05 * years(13));
  EXPECT_NEAR(values[value_given_vesting], value, 1e-15);
  EXPECT_NEAR(values[fair_value], value * std::exp(-0.3 * years(13)), 1e-15);
  EXPECT_EQ(values[days_to_earn], 3.0);
}

TEST(PriceHurdle, DeliversAtTheEndWhatTheLastCloseEarned) {
  const auto [values, dates] = yields_of(hurdle(2, DeliveryTime::at_end),
                                         {1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.6, 1.7});
  ASSERT_EQ(values.size(), 4U);
  EXPECT_NEAR(values[value_given_vesting], 1.7 * std::exp(-0.05 * years(14)), 1e-15);
  EXPECT_EQ(values[days_to_earn], 10.0);
}

TEST(PriceHurdle, CountsACloseAtTheHurdleItself) {
  EXPECT_EQ(yields_of(hurdle(1), {1.5}).dates, 1U);
  EXPECT_EQ(yields_of(hurdle(1), {1.5 * (1.0 - 1e-15)}).dates, 1U);
  EXPECT_EQ(yields_of(hurdle(1), std::vector<double>(10, 1.499999)).values.size(), 3U);
}

TEST(PriceHurdle, CountsTradingDaysOfItsPeriodAfterPathsStart) {
  const AwardSetting setting = setting_of(Gbm{0.7});
  EXPECT_EQ(hurdle(1).dates(setting).size(), 10U);
  EXPECT_NEAR(hurdle(1).dates(setting).front().value(), years(1), 1e-15);
  EXPECT_EQ(hurdle(1, DeliveryTime::at_end).dates(setting).size(), 11U);  // the end is a close too

  PriceHurdle late = hurdle(1);
  late.performance_begins = Date{2001, 4, 1};
  late.performance_ends = Date{2001, 4, 16};  // the Monday after Good Friday
  EXPECT_EQ(late.closes_that_count(start).front(), (Date{2001, 4, 2}));
  EXPECT_EQ(late.closes_that_count(start).size(), 10U);
  late.trading_calendar = BusinessCalendar::weekends_only;
  EXPECT_EQ(late.closes_that_count(start).size(), 11U);
  EXPECT_EQ(late.closes_that_count(Date{2001, 4, 10}).front(), (Date{2001, 4, 11}));
}

std::vector<std::string> keys(const PriceHurdle& award, Date paths_start = start) {
  std::vector<std::string> found;
  for (const Problem& problem : award.problems(paths_start)) {
    found.push_back(problem.key);
    EXPECT_FALSE(problem.text.empty());
    EXPECT_FALSE(problem.remedy.empty());
  }
  return found;
}

using Keys = std::vector<std::string>;

TEST(PriceHurdle, SeesDatesThatContradictEachOther) {
  EXPECT_EQ(keys(hurdle(10)), Keys{});
  EXPECT_EQ(keys(hurdle(11)), Keys{"consecutive_closes"});
  EXPECT_EQ(keys(hurdle(1), start - 1), Keys{"granted"});
  EXPECT_EQ(keys(hurdle(1), Date{2001, 4, 8}), Keys{});
  EXPECT_EQ(keys(hurdle(1), Date{2001, 4, 9}), Keys{"performance_ends"});
  EXPECT_EQ(keys(hurdle(2), Date{2001, 4, 8}), Keys{"consecutive_closes"});

  PriceHurdle backwards = hurdle(1);
  backwards.performance_ends = start;
  EXPECT_EQ(keys(backwards), Keys{"performance_ends"});

  PriceHurdle empty = hurdle(1);
  empty.performance_begins = Date{2001, 4, 10};
  EXPECT_EQ(keys(empty), Keys{"performance_begins"});
  empty.performance_begins = Date{2001, 4, 9};
  EXPECT_EQ(keys(empty), Keys{});
  empty.performance_begins = Date{2000, 1, 1};  // before the grant: closes then do not count
  EXPECT_EQ(keys(empty), Keys{});
}

std::vector<Outcome> outcomes(const PriceHurdle& award, const AwardSetting& setting) {
  return award.observer(setting, TimeGrid::of(award.dates(setting)))->outcomes();
}

TEST(PriceHurdle, NamesItsOutcomesAndGivesThemExactTwinsUnderGbm) {
  const auto all = outcomes(hurdle(3), setting_of(Gbm{0.7}));
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[fair_value].name, "grant.lee-2001.fair_value");
  EXPECT_EQ(all[value_given_vesting].name, "grant.lee-2001.value_given_vesting");
  EXPECT_EQ(all[probability_earned].name, "grant.lee-2001.probability_earned");
  EXPECT_EQ(all[days_to_earn].name, "grant.lee-2001.days_to_earn");
  for (const Outcome& outcome : all) EXPECT_TRUE(outcome.twin) << outcome.name;
  for (const Outcome& outcome : outcomes(hurdle(3), setting_of(ConstantGrowth{AnnualRate{0.05}})))
    EXPECT_FALSE(outcome.twin) << outcome.name;
}

// A period of one trading day: the share is an asset-or-nothing call, the chance a digital one.
TEST(PriceHurdle, OfASingleCloseIsWorthAnAssetOrNothing) {
  PriceHurdle award = hurdle(1);
  award.performance_begins = award.performance_ends;
  const AwardSetting setting = setting_of(Gbm{0.7});
  const Stock& stock = setting.stock;
  const Years term{years(14)};
  const auto all = outcomes(award, setting);
  const DollarsPerShare at = award.hurdle.price();
  const LogRate share_drift = stock.drift() + LogRate{0.7 * 0.7};
  const double value = 1.20 * std::exp(-0.02 * term.value())
                       * probability_above(stock.price, at, share_drift, 0.7, term);
  EXPECT_NEAR(all[value_given_vesting].twin->value, value, 1e-14);
  EXPECT_NEAR(all[fair_value].twin->value, value * std::exp(-0.3 * term.value()), 1e-14);
  EXPECT_NEAR(all[probability_earned].twin->value,
              probability_above(stock.price, at, stock.drift(), 0.7, term),
              1e-14);
  EXPECT_EQ(all[days_to_earn].twin->value, 1.0);
}

// Earlier delivery keeps the dividends from then on, and fewer holders leave before it.
TEST(PriceHurdle, IsWorthLessDeliveredAtTheEnd) {
  PriceHurdle award = hurdle(20);
  award.performance_ends = Date{2004, 3, 25};
  const auto early = outcomes(award, setting_of(Gbm{0.7}));
  award.delivered = DeliveryTime::at_end;
  const auto late = outcomes(award, setting_of(Gbm{0.7}));
  EXPECT_GT(early[value_given_vesting].twin->value, late[value_given_vesting].twin->value);
  EXPECT_NEAR(late[fair_value].twin->value,
              late[value_given_vesting].twin->value
                  * std::exp(-0.3 * years_between(start, Date{2004, 3, 25}).value()),
              1e-14);
  EXPECT_EQ(early[probability_earned].twin->value, late[probability_earned].twin->value);
}

TEST(PriceHurdle, NeedsItsDatesInTheGrid) {
  const AwardSetting setting = setting_of(Gbm{0.7});
  EXPECT_THROW(static_cast<void>(hurdle(1).observer(setting, TimeGrid::of({Years{1.0}}))),
               BrokenExpectation);
}

}  // namespace
}  // namespace flipin
