#include "random/brownian_bridge.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "math/simd.hpp"
#include "random/bridge_walk.hpp"
#include "random/draws.hpp"

namespace {

using namespace flipin;

std::vector<double> even_times(std::size_t steps, double length) {
  std::vector<double> times(steps);
  for (std::size_t step = 0; step < steps; ++step)
    times[step] = length * static_cast<double>(step + 1);
  return times;
}

std::vector<double> uneven_times(std::size_t steps) {
  std::mt19937_64 pick{1827};
  std::vector<double> times(steps);
  double now = 0.0;
  for (double& time : times)
    time = now += std::ldexp(uniform_from(pick()), -static_cast<int>(pick() % 12));
  return times;
}

std::vector<std::vector<double>> grids() {
  return {even_times(1, 0.7),
          even_times(2, 0.1),
          even_times(3, 1.0),
          even_times(64, 1.0 / 252.0),
          uneven_times(2),
          uneven_times(5),
          uneven_times(37),
          uneven_times(252)};
}

/// The normals of the steps when only one number is not zero: row by step, column by number.
std::vector<double> matrix_of(const BrownianBridge& bridge) {
  const std::size_t steps = bridge.steps();
  std::vector<double> normals(steps * steps, 0.0);  // path k has number k only
  for (std::uint32_t number = 0; number < steps; ++number)
    normals[bridge.row_of(number) * steps + number] = 1.0;
  bridge.in_place(normals, steps);
  return normals;
}

// W at the ends of the steps, for each number alone.
std::vector<double> paths_of(const std::vector<double>& times, const std::vector<double>& matrix) {
  const std::size_t steps = times.size();
  std::vector<double> paths(steps * steps);
  for (std::size_t step = 0; step < steps; ++step)
    for (std::size_t number = 0; number < steps; ++number) {
      const double start = step == 0 ? 0.0 : paths[(step - 1) * steps + number];
      const double length = times[step] - (step == 0 ? 0.0 : times[step - 1]);
      paths[step * steps + number] = start + std::sqrt(length) * matrix[step * steps + number];
    }
  return paths;
}

TEST(BrownianBridge, IsOrthogonal) {
  for (const auto& times : grids()) {
    const BrownianBridge bridge{times};
    const std::size_t steps = bridge.steps();
    ASSERT_EQ(steps, times.size());
    const auto matrix = matrix_of(bridge);
    for (std::size_t a = 0; a < steps; ++a)
      for (std::size_t b = 0; b < steps; ++b) {
        double rows = 0.0;
        double columns = 0.0;
        for (std::size_t each = 0; each < steps; ++each) {
          rows += matrix[a * steps + each] * matrix[b * steps + each];
          columns += matrix[each * steps + a] * matrix[each * steps + b];
        }
        ASSERT_NEAR(rows, a == b ? 1.0 : 0.0, 1e-13) << steps << " steps";
        ASSERT_NEAR(columns, a == b ? 1.0 : 0.0, 1e-13) << steps << " steps";
      }
  }
}

TEST(BrownianBridge, SettlesTheEndWithItsFirstNumber) {
  for (const auto& times : grids()) {
    const std::size_t steps = times.size();
    const auto paths = paths_of(times, matrix_of(BrownianBridge{times}));
    const auto end = std::span{paths}.last(steps);
    const double deviation = std::sqrt(times.back());
    EXPECT_NEAR(end[0], deviation, 1e-13 * deviation) << steps << " steps";
    for (std::size_t number = 1; number < steps; ++number)
      ASSERT_NEAR(end[number], 0.0, 1e-13 * deviation) << steps << " steps";
  }
}

/// The date at which a number settles W, and the dates around it that are settled before.
struct Middle {
  std::size_t number, before, date, after;  // date 0 is the start
};

// Given W at both ends of a stretch, W at its middle has the variance (m - s)(t - m) / (t - s) and
// the mean of the line between the ends.
void expect_middles(const std::vector<double>& times, std::span<const Middle> middles) {
  const std::size_t steps = times.size();
  ASSERT_EQ(middles.size(), steps - 1);
  const auto paths = paths_of(times, matrix_of(BrownianBridge{times}));
  const auto at = [&](std::size_t date, std::size_t number) {
    return date == 0 ? 0.0 : paths[(date - 1) * steps + number];
  };
  const auto time = [&](std::size_t date) { return date == 0 ? 0.0 : times[date - 1]; };
  for (const auto& [number, before, date, after] : middles) {
    const double left = time(date) - time(before);
    const double right = time(after) - time(date);
    EXPECT_NEAR(at(date, number), std::sqrt(left * right / (left + right)), 1e-14) << number;
    for (std::size_t earlier = 0; earlier < number; ++earlier)
      EXPECT_NEAR(at(date, earlier),
                  (right * at(before, earlier) + left * at(after, earlier)) / (left + right),
                  1e-14)
          << number << ' ' << earlier;
    for (std::size_t later = number + 1; later < steps; ++later)
      EXPECT_NEAR(at(date, later), 0.0, 1e-14) << number << ' ' << later;
  }
}

TEST(BrownianBridge, SettlesTheMiddlesLevelByLevel) {
  constexpr Middle of_eight[] = {{1, 0, 4, 8},
                                 {2, 0, 2, 4},
                                 {3, 4, 6, 8},
                                 {4, 0, 1, 2},
                                 {5, 2, 3, 4},
                                 {6, 4, 5, 6},
                                 {7, 6, 7, 8}};
  expect_middles(uneven_times(8), of_eight);
  // Of two middle dates the earlier one.
  constexpr Middle of_five[] = {{1, 0, 2, 5}, {2, 0, 1, 2}, {3, 2, 3, 5}, {4, 3, 4, 5}};
  expect_middles(uneven_times(5), of_five);
}

// Orthogonal: the squares of a path's numbers and of its normals have one sum.
TEST(BrownianBridge, KeepsTheLengthOfThousandsOfSteps) {
  constexpr std::size_t paths = 64;
  for (const auto& times : {even_times(2520, 1.0 / 252.0), uneven_times(2520)}) {
    const BrownianBridge bridge{times};
    EXPECT_LE(bridge.depth(), 12U);
    std::mt19937_64 pick{252};
    std::vector<double> normals(bridge.steps() * paths);
    for (double& each : normals) each = 2.0 * uniform_from(pick()) - 1.0;
    const auto squares = [&] {
      std::vector<double> sums(paths);
      for (std::size_t at = 0; at < normals.size(); ++at)
        sums[at % paths] += normals[at] * normals[at];
      return sums;
    };
    const auto before = squares();
    std::vector<double> first(paths);
    for (std::size_t path = 0; path < paths; ++path)
      first[path] = normals[bridge.row_of(0) * paths + path];
    bridge.in_place(normals, paths);
    const auto after = squares();
    std::vector<double> end(paths);
    for (std::size_t at = 0; at < normals.size(); ++at) {
      const std::size_t step = at / paths;
      const double length = times[step] - (step == 0 ? 0.0 : times[step - 1]);
      end[at % paths] += std::sqrt(length) * normals[at];
    }
    for (std::size_t path = 0; path < paths; ++path) {
      EXPECT_NEAR(after[path] / before[path], 1.0, 1e-13);
      EXPECT_NEAR(end[path] / std::sqrt(times.back()), first[path], 1e-12);
    }
  }
}

TEST(BrownianBridge, LeavesOneStepAsItIs) {
  const BrownianBridge bridge{even_times(1, 3.0)};
  std::vector<double> normals{1.5, -0.25};
  bridge.in_place(normals, 2);
  EXPECT_EQ(normals, (std::vector{1.5, -0.25}));
  EXPECT_EQ(BrownianBridge{{}}.steps(), 0U);
}

TEST(BrownianBridge, TakesEachNumberInARowOfItsOwn) {
  const BrownianBridge bridge{uneven_times(1000)};
  std::vector<int> uses(1000);
  for (std::uint32_t number = 0; number < 1000; ++number) ++uses[bridge.row_of(number)];
  EXPECT_EQ(uses, std::vector<int>(1000, 1));
}

TEST(BrownianBridge, WantsTimesThatIncreaseFromZero) {
  const double infinity = std::numeric_limits<double>::infinity();
  const std::vector<std::vector<double>> wrong{
      {0.0, 1.0}, {-1.0, 1.0}, {1.0, 1.0}, {1.0, infinity}};
  for (const auto& times : wrong) EXPECT_THROW(BrownianBridge{times}, BrokenExpectation);
}

TEST(BrownianBridge, WantsARowForEachStep) {
  std::vector<double> normals(7);
  EXPECT_THROW(BrownianBridge(even_times(3, 1.0)).in_place(normals, 2), BrokenExpectation);
}

/// Draws that depend on the number only, through its bits.
void draw(std::uint32_t number, std::span<double> row) {
  Draws{1998}.uniforms(Purpose::scramble, 0, number, row);
}

TEST(BridgeWalk, GivesTheBitsOfTheWholeOnEveryInstructionSet) {
  const SimdTarget usual = simd_target();
  constexpr std::size_t paths = 37;
  for (const auto& times :
       {even_times(1, 1.0), uneven_times(2), uneven_times(253), even_times(256, 1.0)}) {
    const BrownianBridge bridge{times};
    const std::size_t steps = bridge.steps();
    std::vector<double> whole(steps * paths);
    force_simd_target(SimdTarget::scalar);
    for (std::uint32_t number = 0; number < steps; ++number)
      draw(number, std::span{whole}.subspan(bridge.row_of(number) * paths, paths));
    bridge.in_place(whole, paths);
    for (const SimdTarget target : simd_targets()) {
      force_simd_target(target);
      BridgeWalk walk{bridge, paths};
      for (int round = 0; round < 2; ++round) {
        walk.restart();
        for (std::size_t step = 0; step < steps; ++step) {
          const auto here = walk.next(draw);
          ASSERT_EQ(here.size(), paths);
          for (std::size_t path = 0; path < paths; ++path)
            ASSERT_EQ(std::bit_cast<std::uint64_t>(here[path]),
                      std::bit_cast<std::uint64_t>(whole[step * paths + path]))
                << to_text(target) << " step " << step;
        }
      }
    }
  }
  force_simd_target(usual);
}

TEST(BridgeWalk, EndsWithTheLastStep) {
  const BrownianBridge bridge{even_times(1, 1.0)};
  BridgeWalk walk{bridge, 4};
  static_cast<void>(walk.next(draw));
  EXPECT_THROW(static_cast<void>(walk.next(draw)), BrokenExpectation);
}

TEST(BridgeWalk, DrawsEachNumberOnce) {
  const BrownianBridge bridge{uneven_times(100)};
  BridgeWalk walk{bridge, 4};
  std::vector<int> draws(100);
  for (std::size_t step = 0; step < 100; ++step)
    static_cast<void>(walk.next([&](std::uint32_t number, std::span<double> row) {
      ++draws[number];
      std::ranges::fill(row, 0.0);
    }));
  EXPECT_EQ(draws, std::vector<int>(100, 1));
}

}  // namespace
