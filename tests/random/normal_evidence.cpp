#include "random/normal_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

namespace flipin {
namespace {

long double probability_below(long double z) {
  return 0.5L * std::erfc(-z / std::numbers::sqrt2_v<long double>);
}

template <class Some, class Other>
void add_products(Products& products, const Some& some, const Other& other) {
  products.sum += (some * other).sum();
  products.count += static_cast<std::uint64_t>(some.size());
}

}  // namespace

double Products::z_score() const { return sum / std::sqrt(static_cast<double>(count)); }

long double probability_between(long double low, long double high) {
  if (low > 0.0L) return probability_between(-high, -low);
  return probability_below(high) - probability_below(low);
}

void NormalEvidence::add_block(const Draws& draws, std::uint64_t number) {
  // This quad and the one before, in turn.
  const auto steps = std::make_unique<std::array<Step, 8>>();
  for (std::uint32_t quad = 0; quad < block_quads; ++quad) {
    const std::size_t first = quad % 2 * 4;
    FourSteps rows;
    for (std::size_t at = 0; at < 4; ++at)
      rows[at] = {(*steps)[first + at].normals.data(), block_paths};
    draws.normals(Purpose::price, number * block_paths, quad, rows);
    for (std::size_t at = 0; at < 4; ++at) {
      Step& step = (*steps)[first + at];
      add_step(at, step);
      for (std::size_t apart = 1; apart <= 4; ++apart)
        if (quad > 0 || at >= apart)
          add_pair(at, apart - 1, step, (*steps)[(first + at + 8 - apart) % 8]);
    }
  }
}

void NormalEvidence::add_step(std::size_t position, Step& step) {
  Position& here = positions_[position];
  const Row& z = step.normals;
  const Row z2 = z.square();
  const Row z4 = z2.square();
  const std::array sums{z.sum(),
                        z2.sum(),
                        (z * z2).sum(),
                        z4.sum(),
                        (z * z4).sum(),
                        (z2 * z4).sum(),
                        (z * z2 * z4).sum(),
                        z4.square().sum()};
  for (std::size_t power = 0; power < sums.size(); ++power) here.powers[power] += sums[power];
  step.squares = (z2 - 1.0) / std::numbers::sqrt2;

  for (int path = 0; path < block_paths; ++path)
    step.cell[static_cast<std::size_t>(path)] =
        static_cast<std::int32_t>((z[path] + bound) * cells_per_unit);
  for (const std::int32_t cell : step.cell) ++here.count[static_cast<std::size_t>(cell)];

  for (std::size_t at = 0; at < path_distances.size(); ++at) {
    const int pairs = block_paths - path_distances[at];
    add_products(path_lags_[at].normals, z.tail(pairs), z.head(pairs));
    add_products(path_lags_[at].squares, step.squares.tail(pairs), step.squares.head(pairs));
    add_products(path_lags_[at].mixed, z.tail(pairs), step.squares.head(pairs));
  }
}

void NormalEvidence::add_pair(std::size_t position,
                              std::size_t apart,
                              const Step& later,
                              const Step& earlier) {
  Lag& lag = step_lags_[apart];
  add_products(lag.normals, later.normals, earlier.normals);
  add_products(lag.squares, later.squares, earlier.squares);
  add_products(lag.mixed, later.normals, earlier.squares);

  Plane& plane = planes_[position][apart];
  const auto coarse_of = [](std::int32_t cell) {
    constexpr int fine = cells_per_unit / 4;
    constexpr int first = 4 * bound - static_cast<int>(coarse) / 2;
    return static_cast<std::size_t>(
        std::clamp(cell / fine - first, 0, static_cast<int>(coarse) - 1));
  };
  for (std::size_t path = 0; path < block_paths; ++path)
    ++plane[coarse_of(later.cell[path])][coarse_of(earlier.cell[path])];
}

void NormalEvidence::merge(const NormalEvidence& other) {
  const auto add_position = [](Position& into, const Position& from) {
    for (std::size_t cell = 0; cell < cells; ++cell) into.count[cell] += from.count[cell];
    for (std::size_t power = 0; power < 8; ++power) into.powers[power] += from.powers[power];
  };
  const auto add_lag = [](Lag& into, const Lag& from) {
    into.normals += from.normals;
    into.squares += from.squares;
    into.mixed += from.mixed;
  };
  for (std::size_t at = 0; at < 4; ++at) add_position(positions_[at], other.positions_[at]);
  for (std::size_t at = 0; at < 4; ++at) add_lag(step_lags_[at], other.step_lags_[at]);
  for (std::size_t at = 0; at < 6; ++at) add_lag(path_lags_[at], other.path_lags_[at]);
  for (std::size_t position = 0; position < 4; ++position)
    for (std::size_t apart = 0; apart < 4; ++apart)
      for (std::size_t row = 0; row < coarse; ++row)
        for (std::size_t column = 0; column < coarse; ++column)
          planes_[position][apart][row][column] += other.planes_[position][apart][row][column];
}

NormalEvidence::Position NormalEvidence::total() const {
  Position all;
  for (const Position& position : positions_) {
    for (std::size_t cell = 0; cell < cells; ++cell) all.count[cell] += position.count[cell];
    for (std::size_t power = 0; power < 8; ++power) all.powers[power] += position.powers[power];
  }
  return all;
}

}  // namespace flipin
