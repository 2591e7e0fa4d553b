#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include <boost/math/distributions/chi_squared.hpp>

#include "random/draws.hpp"

// Laws of the uniform draws of one seed, so nothing here changes from run to run. Of true
// generators, a law would refuse fewer than one seed in a million, and |z| < 4.5 seven in a
// million.

namespace {

using namespace flipin;

constexpr std::uint64_t seed = 1998;
constexpr std::size_t paths = std::size_t{1} << 20;
constexpr double rare = 1e-6;

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

/// The correlation of standardized numbers in standard errors.
double z_of_correlation(std::span<const double> a, std::span<const double> b) {
  const double sum = std::transform_reduce(a.begin(), a.end(), b.begin(), 0.0);
  return sum / std::sqrt(static_cast<double>(a.size()));
}

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

TEST(UniformDraws, FollowTheUniformLaw) {
  const auto draws = uniforms(Purpose::event, 0, 0);
  expect_even_cells(draws, 1024);
  expect_close_law(draws);
}

// Normals of another purpose come of other counters.
TEST(UniformDraws, AreIndependentOfTheNormalsOfThePrice) {
  const auto departures = standardized(uniforms(Purpose::event, 0, 0));
  std::vector<double> normals(4 * paths);
  const std::span all{normals};
  Draws{seed}.normals(Purpose::price,
                      0,
                      0,
                      {all.subspan(0, paths),
                       all.subspan(paths, paths),
                       all.subspan(2 * paths, paths),
                       all.subspan(3 * paths, paths)});
  for (std::size_t step = 0; step < 4; ++step) {
    const auto row = all.subspan(step * paths, paths);
    EXPECT_LT(std::abs(z_of_correlation(row, departures)), 4.5);
    std::ranges::transform(
        row, row.begin(), [](double z) { return (z * z - 1.0) / std::sqrt(2.0); });
    EXPECT_LT(std::abs(z_of_correlation(row, departures)), 4.5);
  }
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
