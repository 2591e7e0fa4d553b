#pragma once

#include <Eigen/Core>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "random/draws.hpp"

namespace flipin {

/// A sum of products whose mean is zero and whose variance is one.
struct Products {
  double sum{};
  std::uint64_t count{};

  void operator+=(const Products& other) {
    sum += other.sum;
    count += other.count;
  }
  /// The correlation in standard errors.
  [[nodiscard]] double z_score() const;
};

/// How normals a lag apart go together: they themselves, their squares, and one with the other's
/// square.
struct Lag {
  Products normals, squares, mixed;
};

/// What is known of many normal draws of one seed, gathered block by block and mergeable: enough
/// for their law, their moments and their dependence, and no draw is kept.
class NormalEvidence {
public:
  static constexpr int cells_per_unit = 512;  // of z: cells of equal width from -8 to 8
  static constexpr int bound = 8;
  static constexpr std::size_t cells = 2 * bound * cells_per_unit;
  static constexpr std::size_t coarse = 20;  // cells of 1/4 from -2.5 to 2.5; the outer ones open
  static constexpr int block_paths = 512;
  static constexpr std::uint32_t block_quads = 16;
  static constexpr std::size_t block_draws = std::size_t{4} * block_quads * block_paths;
  static constexpr std::array<int, 6> path_distances{1, 2, 3, 4, 8, 64};

  /// The counts of one position among four steps, and the sums of powers 1 to 8.
  struct Position {
    std::vector<std::uint64_t> count = std::vector<std::uint64_t>(cells);
    std::array<double, 8> powers{};
  };
  using Plane = std::array<std::array<std::uint64_t, coarse>, coarse>;

  /// Takes in block_paths paths of block_quads quads, after those of the blocks before.
  void add_block(const Draws& draws, std::uint64_t number);
  void merge(const NormalEvidence& other);

  [[nodiscard]] const std::array<Position, 4>& positions() const { return positions_; }
  /// All positions together.
  [[nodiscard]] Position total() const;
  /// Of steps 1 to 4 apart, and of paths `path_distances` apart.
  [[nodiscard]] const std::array<Lag, 4>& step_lags() const { return step_lags_; }
  [[nodiscard]] const std::array<Lag, 6>& path_lags() const { return path_lags_; }
  /// Pairs of steps of one path, by the later step's position and how far they are apart, less 1.
  [[nodiscard]] const std::array<std::array<Plane, 4>, 4>& planes() const { return planes_; }

private:
  using Row = Eigen::Array<double, block_paths, 1>;
  struct Step {
    Row normals, squares;  // squares less 1 over sqrt(2)
    std::array<std::int32_t, block_paths> cell;
  };

  void add_step(std::size_t position, Step& step);
  void add_pair(std::size_t position, std::size_t apart, const Step& later, const Step& earlier);

  std::array<Position, 4> positions_;
  std::array<Lag, 4> step_lags_{};
  std::array<Lag, 6> path_lags_{};
  std::array<std::array<Plane, 4>, 4> planes_{};
};

/// The probability that a normal number lies between two others, without cancellation in the tails.
[[nodiscard]] long double probability_between(long double low, long double high);

/// The lower edge of a cell.
[[nodiscard]] inline long double edge(std::size_t cell) {
  return static_cast<long double>(cell) / NormalEvidence::cells_per_unit - NormalEvidence::bound;
}

}  // namespace flipin
