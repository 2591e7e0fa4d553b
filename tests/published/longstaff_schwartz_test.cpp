#include <gtest/gtest.h>

#include "engine/optimal_exercise.hpp"

// Published options with optimal exercise. Intervals must contain the exact value: the published
// digits are themselves simulated or come from lattices, and are printed beside it.

namespace flipin {
namespace {

/// Says whether the 95% interval contains an exact value that is known to `tolerance`.
testing::AssertionResult contains(const OptimalExerciseValue& value,
                                  double exact,
                                  double tolerance) {
  if (value.interval95[0] <= exact + tolerance && value.interval95[1] >= exact - tolerance)
    return testing::AssertionSuccess();
  return testing::AssertionFailure()
         << exact << " is not in [" << value.interval95[0] << ", " << value.interval95[1] << "]";
}

double relative_width(const OptimalExerciseValue& value, double exact) {
  return (value.interval95[1] - value.interval95[0]) / exact;
}

// Longstaff and Schwartz (2001), "Valuing American Options by Simulation: A Simple Least-Squares
// Approach", Review of Financial Studies 14(1), 113-147, Table 1: puts struck at 40, rate 6%, 50
// exercise dates a year. Their finite differences are those of the Bermudan put with these dates;
// `exact` is that put by a deterministic method of our own, to all digits.
TEST(LongstaffSchwartz2001, IntervalsContainTheExactPutsOfTable1AndAreHalfAPercentWide) {
  struct Row {
    double price, volatility;
    int years;
    double printed, exact;
  };
  constexpr Row rows[] = {
      {36, 0.2, 1, 4.478, 4.477811}, {36, 0.2, 2, 4.840, 4.840226}, {36, 0.4, 1, 7.101, 7.101265},
      {36, 0.4, 2, 8.508, 8.506783}, {38, 0.2, 1, 3.250, 3.250124}, {38, 0.2, 2, 3.745, 3.744759},
      {38, 0.4, 1, 6.148, 6.147585}, {38, 0.4, 2, 7.670, 7.668027}, {40, 0.2, 1, 2.314, 2.314068},
      {40, 0.2, 2, 2.885, 2.884559}, {40, 0.4, 1, 5.312, 5.311966}, {40, 0.4, 2, 6.920, 6.917071},
      {42, 0.2, 1, 1.617, 1.616977}, {42, 0.2, 2, 2.212, 2.212363}, {42, 0.4, 1, 4.582, 4.582469},
      {42, 0.4, 2, 6.248, 6.244310}, {44, 0.2, 1, 1.110, 1.109868}, {44, 0.2, 2, 1.690, 1.689828},
      {44, 0.4, 1, 3.948, 3.947686}, {44, 0.4, 2, 5.647, 5.641236}};
  const LeastSquaresSettings settings{.seed = 2001,
                                      .degree = 5,
                                      .policy_paths = 131'072,
                                      .pricing_paths = 262'144,
                                      .bound_paths = 1'024,
                                      .continuation_paths = 192};
  for (const Row& row : rows) {
    SCOPED_TRACE(testing::Message() << row.price << ' ' << row.volatility << ' ' << row.years);
    BermudanOption put{.assets = {{DollarsPerShare{row.price}, LogRate{}, row.volatility}},
                       .rate = LogRate{0.06},
                       .payoff = ExercisePayoff::put,
                       .exercise_price = DollarsPerShare{40.0},
                       .exercise_dates = {}};
    for (int date = 1; date <= 50 * row.years; ++date)
      put.exercise_dates.push_back(Years{date / 50.0});
    const auto value = value_optimal_exercise(put, settings, 1);
    EXPECT_TRUE(contains(value, row.exact, 0.0));
    EXPECT_LT(relative_width(value, row.exact), 0.005);
    EXPECT_NEAR(row.printed, row.exact, 0.006);  // as far as their grid is off
  }
}

// Andersen and Broadie (2004), "Primal-Dual Simulation Algorithm for Pricing Multidimensional
// American Options", Management Science 50(9), 1222-1234: calls on the dearer of two independent
// shares, struck at 100, rate 5%, yield 10%, volatility 20%, ten dates in three years counting the
// start. `exact` is by a deterministic method of our own and holds to 0.003.
TEST(AndersenBroadie2004, IntervalsContainTheCallsOnTheDearerOfTwoShares) {
  struct Row {
    double price, exact;
  };
  constexpr Row rows[] = {{90, 8.073}, {100, 13.902}, {110, 21.344}};
  const LeastSquaresSettings settings{.seed = 2004,
                                      .degree = 5,
                                      .policy_paths = 262'144,
                                      .pricing_paths = 1'048'576,
                                      .bound_paths = 2'048,
                                      .continuation_paths = 512};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.price);
    BermudanOption call{.assets = {2, {DollarsPerShare{row.price}, LogRate{0.10}, 0.20}},
                        .rate = LogRate{0.05},
                        .payoff = ExercisePayoff::call,
                        .exercise_price = DollarsPerShare{100.0},
                        .exercise_dates = {}};
    for (int date = 1; date <= 9; ++date) call.exercise_dates.push_back(Years{date / 3.0});
    const auto value = value_optimal_exercise(call, settings, 1);
    EXPECT_TRUE(contains(value, row.exact, 0.003));
    EXPECT_LT(relative_width(value, row.exact), 0.0025);
  }
}

}  // namespace
}  // namespace flipin
