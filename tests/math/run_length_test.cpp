#include "math/run_length.hpp"

#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include <gtest/gtest.h>
#include <boost/math/quadrature/gauss_kronrod.hpp>

#include "math/barrier.hpp"

namespace flipin {
namespace {

double total(const std::vector<double>& chances) {
  return std::accumulate(chances.begin(), chances.end(), 0.0);
}

std::vector<double> daily(std::size_t closes) { return std::vector<double>(closes, 1.0 / 252.0); }

// A share at $40 that is earned at $60 within three years of 252 closes: volatility 35%, rate 4.5%,
// dividend yield 1%, delivered at the end.
constexpr double price = 40.0, hurdle = 60.0, volatility = 0.35, rate = 0.045, yield = 0.01;
constexpr double half_variance = 0.5 * volatility * volatility;

std::vector<double> chances_of_60(int run, double log_drift, const std::vector<double>& spans) {
  return first_run_chances({std::log(price / hurdle), log_drift, volatility, spans, run});
}

// Computed values, not published ones: an independent calculation, to the digits it was stated
// with.
TEST(RunLength, ReproducesSharesEarnedAtOneAndAHalfTimesThePrice) {
  struct Row {
    int run;
    double value, probability;
  };
  const std::vector<double> spans = daily(756);
  const double forward = price * std::exp(-yield * 3.0);
  for (const Row& row : {Row{1, 25.25, 0.447}, Row{10, 23.00, 0.384}, Row{20, 21.65, 0.350}}) {
    const double earned = total(chances_of_60(row.run, rate - yield - half_variance, spans));
    const double share = total(chances_of_60(row.run, rate - yield + half_variance, spans));
    EXPECT_NEAR(earned, row.probability, 0.0005) << row.run;
    EXPECT_NEAR(forward * share, row.value, 0.005) << row.run;
  }
  const auto touched = [&](double drift) {
    return discounted_touch(
        {DollarsPerShare{price}, DollarsPerShare{hurdle}, LogRate{drift}, volatility, Years{3.0}},
        LogRate{});
  };
  EXPECT_NEAR(touched(rate - yield), 0.460, 0.0005);
  EXPECT_NEAR(forward * touched(rate - yield + volatility * volatility), 25.70, 0.005);
}

// The median day, of the paths on which the share is earned: from the same calculation.
TEST(RunLength, ReproducesTheMedianDay) {
  for (const auto& [run, median] : {std::pair{1, 266U}, {20, 336U}}) {
    const auto chances = chances_of_60(run, rate - yield - half_variance, daily(756));
    const double half = 0.5 * total(chances);
    std::size_t day = 0;
    for (double by = 0.0; by < half; ++day) by += chances[day];
    EXPECT_EQ(day, median);
  }
}

// Sparre Andersen: a symmetric walk from the level stays below it for n closes with chance
// C(2n, n) / 4^n, whatever its law.
double chance_to_stay_on_one_side(int closes) {
  double chance = 1.0;
  for (int close = 1; close <= closes; ++close) chance *= (2.0 * close - 1.0) / (2.0 * close);
  return chance;
}

TEST(RunLength, OfOneCloseIsTheLadderOfASymmetricWalk) {
  const std::vector<double> spans = daily(756);
  const auto chances = first_run_chances({0.0, 0.0, 0.6, spans, 1});
  double by = 0.0;
  for (int close = 1; close <= 756; ++close) {
    by += chances[static_cast<std::size_t>(close) - 1];
    ASSERT_NEAR(by, 1.0 - chance_to_stay_on_one_side(close), 1e-9) << close;
  }
}

TEST(RunLength, OfAllClosesIsAWalkThatStaysAbove) {
  for (const int closes : {2, 3, 20, 250}) {
    const auto chances =
        first_run_chances({0.0, 0.0, 0.6, daily(static_cast<std::size_t>(closes)), closes});
    EXPECT_NEAR(chances.back(), chance_to_stay_on_one_side(closes), 1e-9) << closes;
    EXPECT_EQ(total(chances), chances.back());
  }
}

// Three uneven closes of a walk without drift that starts at the level: orthants of three normals.
TEST(RunLength, MatchesTheOrthantsOfThreeNormals) {
  for (const auto& spans : {std::vector{1.0, 1.0, 1.0}, {0.2, 1.0, 0.03}, {0.004, 0.012, 2.0}}) {
    const auto angle = [&](std::size_t earlier, std::size_t later) {
      const auto time = [&](std::size_t close) {
        return std::accumulate(
            spans.begin(), spans.begin() + static_cast<std::ptrdiff_t>(close), 0.0);
      };
      return std::asin(std::sqrt(time(earlier) / time(later)));
    };
    const double first_two = 0.25 + angle(1, 2) / (2.0 * std::numbers::pi);
    const double last_two = 0.25 + angle(2, 3) / (2.0 * std::numbers::pi);
    const double three =
        0.125 + (angle(1, 2) + angle(1, 3) + angle(2, 3)) / (4.0 * std::numbers::pi);
    const auto chances = [&](int run) { return first_run_chances({0.0, 0.0, 0.4, spans, run}); };
    EXPECT_NEAR(total(chances(1)), 1.0 - three, 1e-9);
    EXPECT_NEAR(chances(2)[1], first_two, 1e-9);
    EXPECT_NEAR(chances(2)[2], last_two - three, 1e-9);
    EXPECT_NEAR(chances(3)[2], three, 1e-9);
  }
}

// The same of a walk with drift, from below or above the level, by nested quadrature.
TEST(RunLength, MatchesQuadratureOverThreeCloses) {
  using Quadrature = boost::math::quadrature::gauss_kronrod<double, 61>;
  const double infinity = std::numeric_limits<double>::infinity();
  const std::vector<double> spans{0.5, 0.02, 0.1};
  for (const double start : {-0.3, 0.0, 0.2})
    for (const double drift : {-0.4, 0.7}) {
      const auto density = [&](double way, double span) {
        const double deviation = 0.3 * std::sqrt(span);
        return normal_density((way - drift * span) / deviation) / deviation;
      };
      const auto above = [&](double from, double span) {
        return normal_cdf((from + drift * span) / (0.3 * std::sqrt(span)));
      };
      const auto second_and_third = [&](double at) {
        return Quadrature::integrate(
            [&](double next) { return density(next - at, spans[1]) * above(next, spans[2]); },
            0.0,
            infinity,
            15,
            1e-11);
      };
      const auto over_first = [&](double low, double high, auto then) {
        return Quadrature::integrate(
            [&](double at) { return density(at - start, spans[0]) * then(at); },
            low,
            high,
            15,
            1e-11);
      };
      const auto chances = [&](int run) {
        return first_run_chances({start, drift, 0.3, spans, run});
      };
      const auto second = [&](double at) { return above(at, spans[1]); };
      EXPECT_NEAR(chances(1)[0], above(start, spans[0]), 1e-15);
      EXPECT_NEAR(chances(1)[1], over_first(-infinity, 0.0, second), 1e-9);
      EXPECT_NEAR(chances(2)[1], over_first(0.0, infinity, second), 1e-9);
      EXPECT_NEAR(chances(2)[2], over_first(-infinity, 0.0, second_and_third), 1e-9);
      EXPECT_NEAR(chances(3)[2], over_first(0.0, infinity, second_and_third), 1e-9);
    }
}

// One close of a run of one is a European option: its share part and its cash part.
TEST(RunLength, OfASingleCloseIsBlackAndScholes) {
  const LognormalTerms option{DollarsPerShare{price},
                              DollarsPerShare{hurdle},
                              LogRate{rate},
                              LogRate{yield},
                              volatility,
                              Years{3.0}};
  const double cash = total(chances_of_60(1, rate - yield - half_variance, {3.0}));
  const double share = total(chances_of_60(1, rate - yield + half_variance, {3.0}));
  EXPECT_NEAR(price * std::exp(-yield * 3.0) * share - hurdle * std::exp(-rate * 3.0) * cash,
              call_value(option).value(),
              1e-13);
}

// Broadie, Glasserman and Kou (1997), Mathematical Finance 7(4), 325-349: watching on dates is
// watching all the time a level farther by 0.5826 standard deviations of a step, up to what falls
// faster than the root of the step. It falls with the step itself: a quarter for a quarter.
TEST(RunLength, OfOneCloseApproachesATouchOfAShiftedBarrier) {
  const double drift = rate - yield;
  const auto gap = [&](std::size_t closes) {
    const double step = 3.0 / static_cast<double>(closes);
    const double shifted = hurdle * std::exp(0.5825971579 * volatility * std::sqrt(step));
    const UpperTouch touch{
        DollarsPerShare{price}, DollarsPerShare{shifted}, LogRate{drift}, volatility, Years{3.0}};
    const std::vector<double> spans(closes, step);
    return total(chances_of_60(1, drift - half_variance, spans))
           - discounted_touch(touch, LogRate{});
  };
  EXPECT_NEAR(gap(756) / gap(4 * 756), 4.0, 0.1);
}

TEST(RunLength, IsTheLessLikelyTheLongerItIs) {
  double before = 1.0;
  for (const int run : {1, 2, 5, 10, 20, 60, 250}) {
    const double chance = total(chances_of_60(run, 0.0, daily(300)));
    EXPECT_LT(chance, before);
    EXPECT_GT(chance, 0.0);
    before = chance;
  }
}

TEST(RunLength, IsCertainFarAboveTheLevelAndImpossibleFarBelow) {
  const std::vector<double> spans = daily(30);
  const auto above = first_run_chances({5.0, 0.0, 0.35, spans, 10});
  for (std::size_t close = 0; close < spans.size(); ++close)
    EXPECT_NEAR(above[close], close == 9 ? 1.0 : 0.0, 1e-9);
  EXPECT_LT(total(first_run_chances({-5.0, 0.0, 0.35, spans, 10})), 1e-12);
  // A price that hardly moves but drifts there surely arrives.
  EXPECT_NEAR(total(first_run_chances({-0.05, 1.0, 0.001, spans, 10})), 1.0, 1e-9);
}

TEST(RunLength, NeedsAsManyClosesAsItHas) {
  EXPECT_EQ(total(first_run_chances({1.0, 0.0, 0.35, daily(9), 10})), 0.0);
  EXPECT_TRUE(first_run_chances({1.0, 0.0, 0.35, {}, 1}).empty());
}

TEST(RunLength, RefusesAPriceThatStandsStillAndClosesOutOfOrder) {
  const std::vector<double> spans{0.1, 0.0};
  EXPECT_THROW(static_cast<void>(first_run_chances({0.0, 0.0, 0.3, spans, 1})), BrokenExpectation);
  EXPECT_THROW(static_cast<void>(first_run_chances({0.0, 0.0, 0.0, daily(2), 1})),
               BrokenExpectation);
  EXPECT_THROW(static_cast<void>(first_run_chances({0.0, 0.0, 0.3, daily(2), 0})),
               BrokenExpectation);
}

}  // namespace
}  // namespace flipin
