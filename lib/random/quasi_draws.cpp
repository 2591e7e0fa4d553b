#include "random/quasi_draws.hpp"

#include <array>
#include <bit>
#include <limits>

#include "core/expect.hpp"
#include "math/normal_quantile.hpp"
#include "random/owen_scrambling.hpp"

namespace flipin {

void QuasiDraws::uniforms(std::uint32_t dimension,
                          std::uint64_t replicate,
                          std::uint64_t first_index,
                          std::span<double> draws) const {
  constexpr std::uint64_t largest = std::numeric_limits<std::uint32_t>::max();
  expect(replicate <= largest && first_index <= largest,
         "replicates and points are counted in 32 bits",
         {{"replicate", static_cast<double>(replicate)},
          {"first_index", static_cast<double>(first_index)}});
  expect(draws.size() <= quasi_block && first_index % std::bit_ceil(draws.size()) == 0,
         "points are drawn block by block",
         {{"first_index", static_cast<double>(first_index)},
          {"draws", static_cast<double>(draws.size())}});
  if (dimension >= dimensions()) {
    draws_.uniforms(Purpose::scramble, replicate << 32 | first_index, dimension, draws);
    return;
  }
  std::array<std::uint32_t, quasi_block> block;
  const auto points = std::span{block}.first(draws.size());
  points_.points(dimension, static_cast<std::uint32_t>(first_index), points);
  scramble_each(points, scramble_key(draws_.seed(), replicate, dimension), draws);
}

void QuasiDraws::normals(std::uint32_t dimension,
                         std::uint64_t replicate,
                         std::uint64_t first_index,
                         std::span<double> draws) const {
  uniforms(dimension, replicate, first_index, draws);
  normal_quantile_each(draws, draws);
}

}  // namespace flipin
