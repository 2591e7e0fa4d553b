#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/poisson.hpp>

#include "random/normal_evidence.hpp"

// Laws of the normal draws of one seed, so nothing here changes from run to run. A law would refuse
// fewer than one seed of a true generator in a million: |z| < 4.9 is one in a million.

namespace flipin {
namespace {

constexpr std::uint64_t seed = 1998;
constexpr double rare = 1e-6;
constexpr double too_far = 4.9;

/// The evidence of so many blocks of draws, gathered on some threads.
NormalEvidence evidence_of(std::uint64_t blocks, unsigned threads) {
  std::vector<NormalEvidence> parts(threads);
  std::vector<std::thread> workers;
  for (unsigned worker = 0; worker < threads; ++worker)
    workers.emplace_back([&, worker] {
      for (std::uint64_t number = worker; number < blocks; number += threads)
        parts[worker].add_block(Draws{seed}, number);
    });
  for (std::thread& worker : workers) worker.join();
  for (unsigned worker = 1; worker < threads; ++worker) parts.front().merge(parts[worker]);
  return parts.front();
}

std::uint64_t draws_of(const NormalEvidence::Position& position) {
  return std::accumulate(position.count.begin(), position.count.end(), std::uint64_t{0});
}

/// Counts beside what the law promises, in groups that promise at least 100 each.
class ChiSquare {
public:
  void add(std::uint64_t count, double promised) {
    count_ += static_cast<double>(count);
    promised_ += promised;
    if (promised_ >= 100.0) close();
  }

  /// Fails if the counts are further from the law, or nearer, than one seed in a million has them.
  void expect_fits() {
    close();  // the last group may promise fewer, and is rare then
    const boost::math::chi_squared law{static_cast<double>(groups_ - 1)};
    EXPECT_GT(cdf(complement(law, statistic_)), rare);
    EXPECT_GT(cdf(law, statistic_), rare);
  }

private:
  void close() {
    if (promised_ < 20.0) return;
    statistic_ += (count_ - promised_) * (count_ - promised_) / promised_;
    ++groups_;
    count_ = 0.0;
    promised_ = 0.0;
  }

  double statistic_{0.0};
  double count_{0.0};
  double promised_{0.0};
  int groups_{0};
};

void expect_cells(const NormalEvidence::Position& position) {
  const auto draws = static_cast<long double>(draws_of(position));
  ChiSquare fit;
  for (std::size_t cell = 0; cell < NormalEvidence::cells; ++cell)
    fit.add(position.count[cell],
            static_cast<double>(draws * probability_between(edge(cell), edge(cell + 1))));
  fit.expect_fits();
}

/// Kolmogorov and Smirnov, at the edges of the cells.
void expect_close_law(const NormalEvidence::Position& position) {
  const auto draws = static_cast<long double>(draws_of(position));
  std::uint64_t below = 0;
  long double furthest = 0.0L;
  for (std::size_t cell = 0; cell < NormalEvidence::cells; ++cell) {
    below += position.count[cell];
    const long double promised = probability_between(-40.0L, edge(cell + 1));
    furthest = std::max(furthest, std::abs(static_cast<long double>(below) / draws - promised));
  }
  EXPECT_LT(static_cast<double>(std::sqrt(draws) * furthest),
            std::sqrt(-0.5 * std::log(rare / 2.0)));
}

void expect_moments(const NormalEvidence::Position& position) {
  constexpr std::array mean{0.0, 1.0, 0.0, 3.0, 0.0, 15.0, 0.0, 105.0};
  constexpr std::array variance{1.0, 2.0, 15.0, 96.0, 945.0, 10'170.0, 135'135.0, 2'016'000.0};
  const auto draws = static_cast<double>(draws_of(position));
  for (std::size_t power = 0; power < mean.size(); ++power)
    EXPECT_NEAR(
        position.powers[power] / draws, mean[power], too_far * std::sqrt(variance[power] / draws))
        << "power " << power + 1;
}

/// Fails if a count of rare events is further from its mean than one seed in a million has it.
void expect_count(std::uint64_t count, double mean) {
  const boost::math::poisson law{mean};
  const auto seen = static_cast<double>(count);
  const double as_many = count > 0 ? cdf(complement(law, seen - 1.0)) : 1.0;  // or more
  EXPECT_GT(cdf(law, seen), rare) << count << " where " << mean << " are promised";
  EXPECT_GT(as_many, rare) << count << " where " << mean << " are promised";
}

void expect_tails(const NormalEvidence::Position& position) {
  const auto draws = static_cast<double>(draws_of(position));
  for (std::size_t half = 4; half <= 13; ++half) {
    const std::size_t away = half * NormalEvidence::cells_per_unit / 2;
    const std::size_t middle = NormalEvidence::cells / 2;
    SCOPED_TRACE(static_cast<double>(half) / 2.0);
    const auto first = position.count.begin();
    const double mean =
        draws * static_cast<double>(probability_between(edge(middle + away), 40.0L));
    const auto signed_away = static_cast<std::ptrdiff_t>(away);
    const auto signed_middle = static_cast<std::ptrdiff_t>(middle);
    expect_count(std::accumulate(first, first + (signed_middle - signed_away), std::uint64_t{0}),
                 mean);
    expect_count(std::accumulate(
                     first + (signed_middle + signed_away), position.count.end(), std::uint64_t{0}),
                 mean);
  }
}

void expect_uncorrelated(const Lag& lag) {
  EXPECT_LT(std::abs(lag.normals.z_score()), too_far);
  EXPECT_LT(std::abs(lag.squares.z_score()), too_far);
  EXPECT_LT(std::abs(lag.mixed.z_score()), too_far);
}

/// The probability of a coarse cell.
double coarse_probability(std::size_t cell) {
  constexpr std::size_t last = NormalEvidence::coarse - 1;
  const long double low = cell == 0 ? -40.0L : static_cast<long double>(cell) / 4.0L - 2.5L;
  const long double high = cell == last ? 40.0L : static_cast<long double>(cell + 1) / 4.0L - 2.5L;
  return static_cast<double>(probability_between(low, high));
}

/// Fails unless two steps of a path fill the plane as independent normals do.
void expect_independent(const NormalEvidence::Plane& plane) {
  double pairs = 0.0;
  for (const auto& row : plane)
    for (const std::uint64_t count : row) pairs += static_cast<double>(count);
  ChiSquare fit;
  for (std::size_t row = 0; row < NormalEvidence::coarse; ++row)
    for (std::size_t column = 0; column < NormalEvidence::coarse; ++column)
      fit.add(plane[row][column], pairs * coarse_probability(row) * coarse_probability(column));
  fit.expect_fits();
}

void expect_normal(const NormalEvidence& evidence) {
  std::vector<NormalEvidence::Position> all{evidence.positions().begin(),
                                            evidence.positions().end()};
  all.push_back(evidence.total());
  for (std::size_t position = 0; position < all.size(); ++position) {
    SCOPED_TRACE(position < 4 ? "position " + std::to_string(position) : "all positions");
    expect_cells(all[position]);
    expect_close_law(all[position]);
    expect_moments(all[position]);
    expect_tails(all[position]);
  }
  for (std::size_t apart = 1; apart <= 4; ++apart) {
    SCOPED_TRACE("steps apart: " + std::to_string(apart));
    expect_uncorrelated(evidence.step_lags()[apart - 1]);
    for (std::size_t position = 0; position < 4; ++position) {
      SCOPED_TRACE(position);
      expect_independent(evidence.planes()[position][apart - 1]);
    }
  }
  for (std::size_t at = 0; at < NormalEvidence::path_distances.size(); ++at) {
    SCOPED_TRACE("paths apart: " + std::to_string(NormalEvidence::path_distances[at]));
    expect_uncorrelated(evidence.path_lags()[at]);
  }
}

constexpr std::uint64_t blocks_for(std::uint64_t draws) {
  return (draws + NormalEvidence::block_draws - 1) / NormalEvidence::block_draws;
}

// Cells, law, moments to the eighth, tails to 6.5 standard deviations, and steps and paths near
// each other.
TEST(NormalDraws, AreIndependentAndNormalInAHundredMillion) {
  expect_normal(evidence_of(blocks_for(100'000'000), 1));
}

// For ./dev nightly: minutes on all processors.
TEST(Nightly, DISABLED_NormalDrawsAreIndependentAndNormalInTwentyBillion) {
  expect_normal(
      evidence_of(blocks_for(20'000'000'000), std::max(1U, std::thread::hardware_concurrency())));
}

/// Ten million normals and their squares, of standardized size, from some address on.
struct Stream {
  static constexpr std::size_t paths = 2'500'000;

  std::vector<double> normals = std::vector<double>(4 * paths);

  Stream(std::uint64_t from_seed, Purpose purpose, std::uint64_t first_path, std::uint32_t quad) {
    const std::span all{normals};
    Draws{from_seed}.normals(purpose,
                             first_path,
                             quad,
                             {all.subspan(0, paths),
                              all.subspan(paths, paths),
                              all.subspan(2 * paths, paths),
                              all.subspan(3 * paths, paths)});
  }

  void expect_independent_of(const Stream& other) const {
    using Numbers = Eigen::Map<const Eigen::ArrayXd>;
    const auto count = static_cast<Eigen::Index>(normals.size());
    const Numbers mine{normals.data(), count};
    const Numbers theirs{other.normals.data(), count};
    const auto size = [](const auto& z) { return (z.square() - 1.0) / std::sqrt(2.0); };
    const double error = std::sqrt(static_cast<double>(count));
    EXPECT_LT(std::abs((mine * theirs).sum()) / error, too_far);
    EXPECT_LT(std::abs((size(mine) * size(theirs)).sum()) / error, too_far);
    EXPECT_LT(std::abs((mine * size(theirs)).sum()) / error, too_far);
  }
};

TEST(NormalDraws, OfDistantAddressesOtherSeedsAndPurposesAreIndependent) {
  const Stream here{seed, Purpose::price, 0, 0};
  const auto expect_other = [&](const char* what, const Stream& other) {
    SCOPED_TRACE(what);
    here.expect_independent_of(other);
  };
  constexpr std::uint64_t high = std::uint64_t{1} << 32;
  expect_other("the next quad", {seed, Purpose::price, 0, 1});
  expect_other("a distant quad", {seed, Purpose::price, 0, 0x3FFFFFFF});
  expect_other("paths from 2^32 on", {seed, Purpose::price, high, 0});
  expect_other("paths from 2^62 on", {seed, Purpose::price, high << 30, 0});
  expect_other("paths from 2^63 on", {seed, Purpose::price, high << 31, 0});
  expect_other("seed 0", {0, Purpose::price, 0, 0});
  expect_other("the next seed", {seed + 1, Purpose::price, 0, 0});
  expect_other("a seed 2^32 on", {seed + high, Purpose::price, 0, 0});
  for (const Purpose purpose :
       {Purpose::event, Purpose::crossing_time, Purpose::departure_price, Purpose::exercise_price})
    expect_other("another purpose", {seed, purpose, 0, 0});
}

}  // namespace
}  // namespace flipin
