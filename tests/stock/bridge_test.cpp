#include "stock/bridge.hpp"

#include <gtest/gtest.h>

#include "math/barrier.hpp"
#include "random/draws.hpp"
#include "support/z_score.hpp"

namespace flipin {
namespace {

constexpr std::uint64_t paths = 200'000;

TEST(Bridge, TouchesABarrierBeyondItsEndAsOftenAsTheReflectionPrincipleSays) {
  struct Case {
    double start, end, variance, barrier;
  };
  const Case cases[] = {
      {0.0, 0.0, 1.0, 0.5}, {0.0, -0.7, 0.3, 0.2}, {-0.1, 0.3, 0.08, 0.45}, {0.2, 0.1, 4.0, 0.3}};
  const Draws draws{7};
  for (const auto& [start, end, variance, barrier] : cases) {
    const Bridge bridge{start, end, variance};
    std::uint64_t touched = 0;
    for (std::uint64_t path = 0; path < paths; ++path)
      if (bridge.touched(barrier, draws.uniform(Purpose::crossing, path, 0))) ++touched;
    const double chance = std::exp(-2.0 * (barrier - start) * (barrier - end) / variance);
    EXPECT_LT(std::abs(z_score(touched, paths, chance)), too_far) << barrier;
  }
}

TEST(Bridge, HasTouchedWhatItsEndIsAtOrBeyond) {
  EXPECT_TRUE((Bridge{0.0, 0.5, 1.0}.touched(0.5, 0.999)));
  EXPECT_TRUE((Bridge{0.0, 0.6, 0.0}.touched(0.5, 0.999)));
  EXPECT_FALSE((Bridge{0.0, 0.4, 0.0}.touched(0.5, 1e-300)));  // no variance, no excursion
}

TEST(Bridge, IsFarBelowOnlyWhereTheSmallestUniformCouldNotTouch) {
  const double variance = 0.09;
  for (double barrier = 0.5; barrier < 3.0; barrier += 0.01) {
    const Bridge bridge{0.0, 0.1, variance};
    const double chance = std::exp(-2.0 * barrier * (barrier - 0.1) / variance);
    const bool is_far = bridge.is_far_below(barrier);
    EXPECT_TRUE(!is_far || chance < 0x1p-53) << barrier;
    EXPECT_TRUE(is_far || chance > 1e-18) << barrier;
  }
  EXPECT_FALSE((Bridge{0.0, 2.0, variance}.is_far_below(1.0)));
}

/// A Brownian log price with drift over one span, stepped once and bridged.
struct Passage {
  double distance, drift, volatility, span;

  UpperTouch law(double time) const {
    return {DollarsPerShare{1.0},
            DollarsPerShare{std::exp(distance)},
            LogRate{drift + 0.5 * volatility * volatility},
            volatility,
            Years{time}};
  }

  /// The end of the part at position `at` of as many equal parts of the span.
  double time(std::size_t at, std::size_t parts) const {
    return span * static_cast<double>(at + 1) / static_cast<double>(parts);
  }

  /// When path number `path` first touches, or a time beyond the span.
  double touch(const Draws& draws, std::uint64_t path) const {
    const double variance = volatility * volatility * span;
    const double end = drift * span + std::sqrt(variance) * draws.normal(Purpose::price, path, 0);
    const Bridge bridge{0.0, end, variance};
    if (!bridge.touched(distance, draws.uniform(Purpose::crossing, path, 0))) return 2.0 * span;
    return span
           * bridge.touch_fraction(distance,
                                   draws.normal(Purpose::crossing_time, path, 0),
                                   draws.uniform(Purpose::crossing_root, path, 0));
  }
};

// The first passage has a closed law; one step with a bridge must follow it at every time.
TEST(Bridge, FollowsTheClosedFirstPassageLaw) {
  constexpr std::size_t times = 10;
  const LogRate discount{0.25};
  const Draws draws{1998};
  for (const Passage& passage : {Passage{0.5, 0.0, 0.6, 1.0},
                                 Passage{0.3, 0.4, 0.3, 2.0},
                                 Passage{0.2, -0.3, 0.5, 1.5},
                                 Passage{1.5, 0.05, 0.4, 7.0},
                                 Passage{0.01, 0.0, 0.8, 1.0}}) {
    SCOPED_TRACE(passage.distance);
    std::array<std::uint64_t, times> touched{};
    Moments discounted;
    for (std::uint64_t path = 0; path < paths; ++path) {
      const double when = passage.touch(draws, path);
      ASSERT_GT(when, 0.0);
      for (std::size_t at = 0; at < times; ++at)
        if (when <= passage.time(at, times)) ++touched[at];
      discounted.add(when <= passage.span ? std::exp(-discount.value() * when) : 0.0);
    }
    for (std::size_t at = 0; at < times; ++at) {
      const double chance = 1.0 - probability_of_no_touch(passage.law(passage.time(at, times)));
      EXPECT_LT(std::abs(z_score(touched[at], paths, chance)), too_far) << at;
    }
    const double exact = discounted_touch(passage.law(passage.span), discount);
    EXPECT_LT(std::abs(z_score(discounted, exact)), too_far);
    EXPECT_LT(discounted.standard_error(), 0.01 * exact);
  }
}

TEST(Bridge, TouchesInTimeEvenWhereItEndsOnTheBarrier) {
  const Bridge bridge{0.0, 0.5, 0.2};
  const Draws draws{3};
  for (std::uint64_t path = 0; path < 1000; ++path) {
    const double fraction = bridge.touch_fraction(0.5,
                                                  draws.normal(Purpose::crossing_time, path, 0),
                                                  draws.uniform(Purpose::crossing_root, path, 0));
    EXPECT_GT(fraction, 0.0);
    EXPECT_LE(fraction, 1.0);
  }
}

TEST(Bridge, OfAStraightLineTouchesWhereTheLineDoes) {
  const Bridge straight{-0.2, 0.6, 0.0};
  EXPECT_DOUBLE_EQ(straight.touch_fraction(0.0, 1.3, 0.4), 0.25);
  EXPECT_DOUBLE_EQ(straight.touch_fraction(0.2, -0.7, 0.9), 0.5);
  EXPECT_DOUBLE_EQ(straight.touch_fraction(0.6, 0.1, 0.1), 1.0);
  EXPECT_DOUBLE_EQ(straight.at(0.5, 2.5), 0.2);
}

// A vanishing variance leads to the straight line, not around it.
TEST(Bridge, OfLittleVarianceTouchesNearWhereTheLineDoes) {
  const Bridge nearly{-0.2, 0.6, 1e-12};
  for (const double normal : {-2.0, 0.01, 2.0})
    for (const double uniform : {0.01, 0.5, 0.99})
      EXPECT_NEAR(nearly.touch_fraction(0.2, normal, uniform), 0.5, 1e-5);
}

TEST(Bridge, LiesBetweenItsEndsWithTheMeanAndVarianceOfABrownianBridge) {
  const Bridge bridge{0.3, -0.5, 0.7};
  const Draws draws{5};
  for (const double fraction : {0.1, 0.5, 0.8}) {
    Moments values;
    Moments squares;
    const double mean = 0.3 - 0.8 * fraction;
    for (std::uint64_t path = 0; path < paths; ++path) {
      const double value = bridge.at(fraction, draws.normal(Purpose::departure_price, path, 0));
      values.add(value);
      squares.add((value - mean) * (value - mean));
    }
    EXPECT_LT(std::abs(z_score(values, mean)), too_far);
    EXPECT_LT(std::abs(z_score(squares, 0.7 * fraction * (1.0 - fraction))), too_far);
  }
  EXPECT_EQ(bridge.at(0.0, 1.5), 0.3);
  EXPECT_DOUBLE_EQ(bridge.at(1.0, 1.5), -0.5);
}

}  // namespace
}  // namespace flipin
