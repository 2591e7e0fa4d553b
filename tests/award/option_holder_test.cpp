#include "award/option_holder.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "support/follow.hpp"
#include "support/z_score.hpp"

namespace flipin {
namespace {

constexpr double rate = 0.05;  // risk-free

/// An option at the money over ten years on a stock at one dollar.
HeldOption option(std::vector<TimedTranche> tranches, ExerciseBehavior behavior) {
  HeldOption held;
  held.start_price = DollarsPerShare{1.0};
  held.exercise_price = DollarsPerShare{1.0};
  held.risk_free_rate = LogRate{rate};
  held.term = Years{10.0};
  held.tranches = std::move(tranches);
  held.behavior = behavior;
  held.lower_line = DollarsPerShare{1.5};
  held.upper_line = DollarsPerShare{2.5};
  held.outcomes.resize(OptionHolder::yields);
  return held;
}

TimeGrid grid_of(const std::vector<double>& times) {
  std::vector<Years> years;
  for (const double time : times) years.emplace_back(time);
  return TimeGrid::of(years);
}

Followed follow_growth(const HeldOption& held,
                       double growth_rate,
                       const TimeGrid& grid,
                       const Block& block) {
  Stock stock;
  stock.price = held.start_price;
  OptionHolder holder{held, grid};
  return follow(holder, ConstantGrowth{AnnualRate{growth_rate}}, stock, grid, block);
}

/// What the first path yields, on a price that is certain.
std::vector<double> certain(const HeldOption& held,
                            double growth_rate,
                            const std::vector<double>& times) {
  std::vector<double> yields;
  for (const auto& values :
       follow_growth(held, growth_rate, grid_of(times), {Draws{1}, 0, 3}).all_values())
    yields.push_back(values.front());
  return yields;
}

using Y = OptionHolder;
const ExerciseBehavior patient{2.0, 0.0, 0.0};

TEST(OptionHolder, ExercisesWhereACertainPriceTouchesTheMultiple) {
  const double touch = std::log(2.0) / std::log(1.08);  // 9.006 years
  for (const auto& times : {std::vector{3.0, 10.0}, {3.0, 5.0, 9.0, 9.5, 10.0}}) {
    const auto yields = certain(option({{Years{3.0}, 1.0}}, patient), 0.08, times);
    EXPECT_NEAR(yields[Y::fair_value], std::exp(-rate * touch), 1e-14);
    EXPECT_NEAR(yields[Y::value_given_vesting], std::exp(-rate * touch), 1e-14);
    EXPECT_NEAR(yields[Y::expected_term], touch, 1e-13);
    EXPECT_EQ(yields[Y::probability_of_exercise], 1.0);
  }
}

TEST(OptionHolder, ExercisesOnTheVestingDateWhereThePriceIsBeyondTheMultiple) {
  const auto yields = certain(option({{Years{9.5}, 1.0}}, patient), 0.08, {9.5, 10.0});
  EXPECT_NEAR(yields[Y::fair_value], std::exp(-rate * 9.5) * (std::pow(1.08, 9.5) - 1.0), 1e-14);
  EXPECT_EQ(yields[Y::expected_term], 9.5);
}

TEST(OptionHolder, ExercisesAtExpirationWhatNeverTouchedTheMultiple) {
  const auto yields = certain(option({{Years{3.0}, 1.0}}, patient), 0.05, {3.0, 10.0});
  EXPECT_NEAR(yields[Y::fair_value], std::exp(-rate * 10.0) * (std::pow(1.05, 10) - 1.0), 1e-14);
  EXPECT_EQ(yields[Y::expected_term], 10.0);
  EXPECT_EQ(yields[Y::ends_above_5], 1.0);   // 1.05^10 is 1.63
  EXPECT_EQ(yields[Y::ends_above_10], 0.0);  // and not 2.5
}

TEST(OptionHolder, LetsAnOptionUnderWaterExpire) {
  const auto yields = certain(option({{Years{3.0}, 1.0}}, patient), -0.05, {3.0, 10.0});
  EXPECT_EQ(yields[Y::fair_value], 0.0);
  EXPECT_EQ(yields[Y::expected_term], 10.0);
  EXPECT_EQ(yields[Y::probability_of_exercise], 0.0);
  EXPECT_EQ(yields[Y::ends_above_5], 0.0);
}

TEST(OptionHolder, ExercisesAtOnceWhatIsVestedAndBeyondTheMultipleAtTheStart) {
  HeldOption held = option({{Years{0.0}, 1.0}}, patient);
  held.start_price = DollarsPerShare{3.0};
  const auto yields = certain(held, -0.05, {10.0});
  EXPECT_EQ(yields[Y::fair_value], 2.0);
  EXPECT_EQ(yields[Y::expected_term], 0.0);
}

TEST(OptionHolder, AddsItsTranchesByTheirFractions) {
  const std::vector<double> times{2.0, 9.5, 10.0};
  const auto first = certain(option({{Years{2.0}, 1.0}}, patient), 0.08, times);
  const auto second = certain(option({{Years{9.5}, 1.0}}, patient), 0.08, times);
  const auto both = certain(option({{Years{2.0}, 0.25}, {Years{9.5}, 0.75}}, patient), 0.08, times);
  for (const auto yield : {Y::fair_value, Y::expected_term, Y::probability_of_exercise})
    EXPECT_NEAR(both[yield], 0.25 * first[yield] + 0.75 * second[yield], 1e-14);
}

TEST(OptionHolder, NeedsItsDatesInTheGrid) {
  const HeldOption held = option({{Years{3.0}, 1.0}}, patient);
  EXPECT_THROW((OptionHolder{held, grid_of({10.0})}), BrokenExpectation);
  EXPECT_THROW((OptionHolder{held, grid_of({3.0})}), BrokenExpectation);
}

TEST(OptionHolder, IsFinishedAfterItsExpirationWhateverFollows) {
  const HeldOption held = option({{Years{3.0}, 1.0}}, patient);
  const TimeGrid grid = grid_of({3.0, 10.0, 11.0, 12.0});
  EXPECT_EQ(follow_growth(held, 0.05, grid, {Draws{1}, 0, block_paths}).steps, 2U);
}

TEST(OptionHolder, YieldsOneNumberForEveryPathInUse) {
  const HeldOption held = option({{Years{3.0}, 1.0}}, patient);
  for (const auto& values :
       follow_growth(held, 0.05, grid_of({3.0, 10.0}), {Draws{1}, 0, 17}).all_values())
    EXPECT_EQ(values.size(), 17U);
}

/// What 64 blocks of paths yield.
std::array<Moments, Y::yields> yields_of(const HeldOption& held,
                                         double growth_rate,
                                         const TimeGrid& grid) {
  std::array<Moments, Y::yields> all;
  for (std::uint64_t block = 0; block < 64; ++block) {
    const auto followed =
        follow_growth(held, growth_rate, grid, {Draws{11}, block * block_paths, block_paths});
    for (std::size_t yield = 0; yield < all.size(); ++yield) all[yield].add(followed.values(yield));
  }
  return all;
}

// On a certain price only the departure is random, and it is exponential.
TEST(OptionHolder, LeavesAtItsHazardAndTakesTheGainOfThatDay) {
  const double hazard = 0.3;
  const double growth = std::log(1.05);
  const auto yields =
      yields_of(option({{Years{0.0}, 1.0}}, {50.0, 0.7, hazard}), 0.05, grid_of({2.5, 10.0}));
  const auto discounted = [&](double by) {  // E[e^(-by min(departure, 10))]
    const double all = hazard + by;
    return hazard / all * -std::expm1(-all * 10.0) + std::exp(-all * 10.0);
  };
  EXPECT_LT(std::abs(z_score(yields[Y::fair_value], discounted(rate - growth) - discounted(rate))),
            too_far);
  EXPECT_LT(std::abs(z_score(yields[Y::expected_term], -std::expm1(-hazard * 10.0) / hazard)),
            too_far);
  EXPECT_EQ(yields[Y::probability_of_exercise].mean(), 1.0);
}

// Leaving before vesting is integrated: every path vests and counts for its chance to.
TEST(OptionHolder, ForfeitsTheChanceToLeaveBeforeVesting) {
  const double hazard = 0.2;
  const auto yields = certain(
      option({{Years{3.0}, 0.5}, {Years{0.0}, 0.5}}, {50.0, hazard, 0.0}), 0.05, {1.0, 3.0, 10.0});
  const double vests = 0.5 * std::exp(-hazard * 3.0) + 0.5;
  const double gain = std::exp(-rate * 10.0) * (std::pow(1.05, 10) - 1.0);
  EXPECT_NEAR(yields[Y::probability_of_exercise], vests, 1e-14);
  EXPECT_NEAR(yields[Y::fair_value], vests * gain, 1e-14);
  EXPECT_NEAR(yields[Y::value_given_vesting], gain, 1e-14);
  EXPECT_NEAR(yields[Y::expected_term], 10.0, 1e-14);
}

TEST(OptionHolder, SharesItsDepartureWithTheSamePersonsOtherAwards) {
  const TimeGrid grid = grid_of({3.0, 10.0});
  const Block block{Draws{1}, 0, block_paths};
  HeldOption held = option({{Years{3.0}, 1.0}}, {50.0, 0.0, 0.2});
  const auto terms = [&](std::uint32_t holder) {
    held.holder = holder;
    return follow_growth(held, 0.05, grid, block).values(Y::expected_term);
  };
  EXPECT_EQ(terms(4), terms(4));
  EXPECT_NE(terms(4), terms(5));
}

}  // namespace
}  // namespace flipin
