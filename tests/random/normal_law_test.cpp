#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include <boost/math/distributions/chi_squared.hpp>

#include "random/draws.hpp"

// Laws of the draws of one seed, so nothing here changes from run to run. Of true generators, a
// law would refuse fewer than one seed in a million, and |z| < 4.5 seven in a million.

namespace {

using namespace flipin;

constexpr std::uint64_t seed = 1998;
constexpr std::size_t paths = std::size_t{1} << 20;
constexpr double rare = 1e-6;

/// Normals of four steps: 2^22 of them, path by path within a step.
const std::vector<double>& normals() {
  static const std::vector<double> all = [] {
    std::vector<double> draws(4 * paths);
    const std::span whole{draws};
    for (std::uint32_t pair = 0; pair < 2; ++pair) {
      const auto here = whole.subspan(2 * pair * paths, 2 * paths);
      Draws{seed}.normals(Purpose::price, 0, pair, here.first(paths), here.last(paths));
    }
    return draws;
  }();
  return all;
}

std::span<const double> step(std::size_t number) {
  return std::span{normals()}.subspan(number * paths, paths);
}

std::vector<double> uniforms(Purpose purpose, std::uint64_t path, std::uint32_t step) {
  std::vector<double> draws(paths);
  Draws{seed}.uniforms(purpose, path, step, draws);
  return draws;
}

/// Numbers for which a sum of products is a correlation.
std::vector<double> standardized(std::vector<double> uniform) {
  for (double& u : uniform) u = (u - 0.5) * std::sqrt(12.0);
  return uniform;
}

/// What the squares of normals have beyond their mean, at variance 1.
std::vector<double> sizes(std::span<const double> normal) {
  std::vector<double> excess(normal.size());
  std::ranges::transform(
      normal, excess.begin(), [](double z) { return (z * z - 1.0) / std::sqrt(2.0); });
  return excess;
}

/// The correlation of standardized numbers in standard errors.
double z_of_correlation(std::span<const double> a, std::span<const double> b) {
  const double sum = std::transform_reduce(a.begin(), a.end(), b.begin(), 0.0);
  return sum / std::sqrt(static_cast<double>(a.size()));
}

double mean_of_power(std::span<const double> numbers, int power) {
  double sum = 0.0;
  for (const double x : numbers) sum += std::pow(x, power);
  return sum / static_cast<double>(numbers.size());
}

double probability_below(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

/// Counts of probabilities in cells of equal width.
std::vector<double> counts(std::span<const double> probability, std::size_t cells) {
  std::vector<double> count(cells);
  for (const double p : probability)
    ++count[std::min(cells - 1, static_cast<std::size_t>(p * static_cast<double>(cells)))];
  return count;
}

/// Fails if the cells are more uneven, or more even, than one seed in a million would have them.
void expect_even_cells(std::span<const double> probability, std::size_t cells) {
  const double expected = static_cast<double>(probability.size()) / static_cast<double>(cells);
  double statistic = 0.0;
  for (const double count : counts(probability, cells))
    statistic += (count - expected) * (count - expected) / expected;
  const boost::math::chi_squared law{static_cast<double>(cells - 1)};
  EXPECT_GT(cdf(complement(law, statistic)), rare);
  EXPECT_GT(cdf(law, statistic), rare);
}

/// Fails if the empirical law strays further than for one seed in a million (Kolmogorov, Smirnov).
void expect_close_law(std::span<const double> probability) {
  constexpr std::size_t cells = 65'536;  // the law is compared at their edges
  const auto count = counts(probability, cells);
  const auto total = static_cast<double>(probability.size());
  double below = 0.0;
  double largest = 0.0;
  for (std::size_t cell = 0; cell < cells; ++cell) {
    below += count[cell];
    const double edge = static_cast<double>(cell + 1) / cells;
    largest = std::max(largest, std::abs(below / total - edge));
  }
  EXPECT_LT(std::sqrt(total) * largest, std::sqrt(-0.5 * std::log(rare / 2.0)));
}

std::vector<double> probabilities(std::span<const double> normal) {
  std::vector<double> probability(normal.size());
  std::ranges::transform(normal, probability.begin(), probability_below);
  return probability;
}

TEST(NormalDraws, HaveTheMomentsOfTheNormalLaw) {
  const double error = 4.9 / std::sqrt(static_cast<double>(normals().size()));  // 1e-6, two-sided
  EXPECT_NEAR(mean_of_power(normals(), 1), 0.0, error);
  EXPECT_NEAR(mean_of_power(normals(), 2), 1.0, error * std::sqrt(2.0));
  EXPECT_NEAR(mean_of_power(normals(), 3), 0.0, error * std::sqrt(15.0));
  EXPECT_NEAR(mean_of_power(normals(), 4), 3.0, error * std::sqrt(96.0));
}

TEST(NormalDraws, FillCellsOfEqualProbabilityEvenly) {
  expect_even_cells(probabilities(normals()), 1024);
}

TEST(NormalDraws, FollowTheNormalLaw) { expect_close_law(probabilities(normals())); }

TEST(NormalDraws, HaveTheTailsOfTheNormalLaw) {
  for (const double bound : {2.0, 3.0, 4.0}) {
    const double expected = static_cast<double>(normals().size()) * probability_below(-bound);
    const auto above = std::ranges::count_if(normals(), [&](double z) { return z > bound; });
    const auto below = std::ranges::count_if(normals(), [&](double z) { return z < -bound; });
    EXPECT_NEAR(static_cast<double>(above), expected, 5.5 * std::sqrt(expected)) << bound;
    EXPECT_NEAR(static_cast<double>(below), expected, 5.5 * std::sqrt(expected)) << bound;
  }
}

TEST(NormalDraws, OfDifferentStepsAreIndependent) {
  for (std::size_t a = 0; a < 4; ++a)
    for (std::size_t b = a + 1; b < 4; ++b) {
      EXPECT_LT(std::abs(z_of_correlation(step(a), step(b))), 4.5) << a << ' ' << b;
      EXPECT_LT(std::abs(z_of_correlation(sizes(step(a)), sizes(step(b)))), 4.5) << a << ' ' << b;
    }
}

TEST(NormalDraws, OfNearbyPathsAreIndependent) {
  for (const std::size_t lag : {1U, 2U, 4U, 8U, 16U, 1024U}) {
    const auto ahead = step(0).subspan(lag);
    const auto behind = step(0).first(paths - lag);
    EXPECT_LT(std::abs(z_of_correlation(ahead, behind)), 4.5) << lag;
    EXPECT_LT(std::abs(z_of_correlation(sizes(ahead), sizes(behind))), 4.5) << lag;
  }
}

TEST(NormalDraws, OfDistantPathsAreIndependent) {
  std::vector<double> even(paths);
  std::vector<double> odd(paths);
  for (const std::uint64_t first_path : {std::uint64_t{1} << 32, std::uint64_t{1} << 63}) {
    Draws{seed}.normals(Purpose::price, first_path, 0, even, odd);
    EXPECT_LT(std::abs(z_of_correlation(step(0), even)), 4.5);
    EXPECT_LT(std::abs(z_of_correlation(step(1), odd)), 4.5);
  }
}

TEST(NormalDraws, OfDifferentSeedsAreIndependent) {
  std::vector<double> even(paths);
  std::vector<double> odd(paths);
  for (const std::uint64_t other : {std::uint64_t{0}, seed + 1, seed + (std::uint64_t{1} << 32)}) {
    Draws{other}.normals(Purpose::price, 0, 0, even, odd);
    EXPECT_LT(std::abs(z_of_correlation(step(0), even)), 4.5) << other;
    EXPECT_LT(std::abs(z_of_correlation(step(1), odd)), 4.5) << other;
  }
}

TEST(NormalDraws, OfDifferentPurposesAreIndependent) {
  std::vector<double> even(paths);
  std::vector<double> odd(paths);
  Draws{seed}.normals(Purpose::departure_price, 0, 0, even, odd);
  EXPECT_LT(std::abs(z_of_correlation(step(0), even)), 4.5);
  EXPECT_LT(std::abs(z_of_correlation(step(1), odd)), 4.5);
  const auto departures = standardized(uniforms(Purpose::event, 0, 0));
  EXPECT_LT(std::abs(z_of_correlation(step(0), departures)), 4.5);
  EXPECT_LT(std::abs(z_of_correlation(sizes(step(0)), departures)), 4.5);
}

TEST(UniformDraws, FollowTheUniformLaw) {
  const auto draws = uniforms(Purpose::event, 0, 0);
  expect_even_cells(draws, 1024);
  expect_close_law(draws);
}

TEST(UniformDraws, OfDifferentAddressesAreIndependent) {
  const auto here = standardized(uniforms(Purpose::event, 0, 0));
  const auto z = [&](Purpose purpose, std::uint64_t path, std::uint32_t at) {
    return std::abs(z_of_correlation(here, standardized(uniforms(purpose, path, at))));
  };
  EXPECT_LT(z(Purpose::event, 0, 1), 4.5);
  EXPECT_LT(z(Purpose::event, 1, 0), 4.5);
  EXPECT_LT(z(Purpose::event, std::uint64_t{1} << 32, 0), 4.5);
  EXPECT_LT(z(Purpose::crossing, 0, 0), 4.5);
  EXPECT_LT(z(Purpose::crossing_time, 0, 0), 4.5);
}

}  // namespace
