#include <gtest/gtest.h>

#include "support/methods.hpp"
#include "support/small_company.hpp"

// A holder who looks at the price once a day exercises later, at an overshoot, and the option costs
// more. S = K = 50, T = 10, r = 5%, q = 2%, sigma = 35%, vesting after 3 years, 5% leave a year
// after it, a multiple of 2: 18.954178 watched continuously and 19.017111 on 252 days a year, by a
// recursion on a fine grid of prices. Watched continuously at the shifted level it is 0.002% less.

namespace flipin {
namespace {

using enum Method;

constexpr double continuous = 18.954178;
constexpr double on_252_days = 19.017111;
constexpr double shifted = on_252_days * (1.0 - 0.00002);
constexpr double digit = 0.00001 / 2.0 * on_252_days;  // half the last one of -0.002%
constexpr std::size_t fair_value = 0;

Company watched(ExerciseWatch watch) {
  Company company = small_company();
  company.grants.pop_back();
  company.stock.price = DollarsPerShare{50.0};
  company.stock.risk_free_rate = LogRate{0.05};
  company.stock.dividend_yield = LogRate{0.02};
  company.stock.model = Gbm{0.35};
  company.exercise_behavior = {2.0, 0.0, 0.05, watch};
  auto& grant = std::get<OptionGrant>(company.grants.front());
  grant.exercise_price = PrintedPrice::from_millionths(50'000'000);
  grant.expires = Date{2011, 3, 23};
  grant.vesting = CliffVesting{Period{36}};
  return company;
}

Estimate fair_value_by(const Combination& used, ExerciseWatch watch, std::uint64_t paths) {
  return estimate_of(totals_by(used, watched(watch), paths, 1998).tallies[fair_value]);
}

// The New York Stock Exchange has 251 to 253 days a year, which moves the value by a hundredth of
// the error here; the error is small enough to tell the two watches apart.
TEST(DailyCloses, HaveTheValueOfTheExactGrid) {
  const Estimate found =
      fair_value_by({{sobol, control_variates}}, ExerciseWatch::daily_closes, 1U << 15);
  EXPECT_LT(std::abs(found.value - on_252_days), 4.0 * found.standard_error);
  EXPECT_LT(4.0 * found.standard_error, on_252_days - continuous);
}

TEST(DailyCloses, HaveItByOtherMethodsToo) {
  for (const Combination& used :
       {Combination{{}}, Combination{{control_variates, antithetic, share_measure}}}) {
    SCOPED_TRACE(name_of(used));
    const Estimate found = fair_value_by(used, ExerciseWatch::daily_closes, 1U << 14);
    EXPECT_LT(std::abs(found.value - on_252_days), 4.0 * found.standard_error);
  }
}

TEST(DailyCloses, HaveNoTwinUnlessTheirLevelIsShifted) {
  const auto twin = [](const Combination& used, ExerciseWatch watch) {
    return totals_by(used, watched(watch), 2, 1).outcomes[fair_value].twin;
  };
  EXPECT_FALSE(twin({{}}, ExerciseWatch::daily_closes));
  EXPECT_NEAR(twin({{}}, ExerciseWatch::continuous)->value, continuous, 5e-7);
  EXPECT_NEAR(twin({{shifted_level}}, ExerciseWatch::daily_closes)->value, shifted, digit);
}

TEST(DailyCloses, AreMetByTheShiftedLevel) {
  for (const Combination& used :
       {Combination{{shifted_level}},
        Combination{{shifted_level, control_variates, antithetic}},
        Combination{{shifted_level, conditional, sobol, share_measure}}}) {
    SCOPED_TRACE(name_of(used));
    const Estimate found = fair_value_by(used, ExerciseWatch::daily_closes, 1U << 14);
    EXPECT_LT(std::abs(found.value - shifted), 4.0 * found.standard_error + digit);
  }
  const Estimate best = fair_value_by(
      {{shifted_level, conditional, sobol, share_measure}}, ExerciseWatch::daily_closes, 1U << 14);
  EXPECT_LT(best.standard_error, 0.001);
}

// A grid of every trading day is not needed where nothing is watched on it.
TEST(DailyCloses, AreLeftOutOfTheGridWhereTheLevelIsShifted) {
  const Company company = watched(ExerciseWatch::daily_closes);
  EXPECT_GT((Plan{company, simulation_by({{}}, 2, 1)}.grid().size()), 2500U);
  EXPECT_EQ((Plan{company, simulation_by({{shifted_level}}, 2, 1)}.grid().size()), 2U);
  EXPECT_EQ((Plan{company, simulation_by({{shifted_level, conditional}}, 2, 1)}.grid().size()), 1U);
}

}  // namespace
}  // namespace flipin
