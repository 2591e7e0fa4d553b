#include "random/sobol.hpp"

#include <algorithm>
#include <bit>

#include <boost/random/sobol.hpp>

#include "core/expect.hpp"

namespace flipin {

namespace {

std::uint32_t reversed_bits(std::uint32_t x) {
  std::uint32_t reversed = 0;
  for (int bit = 0; bit < 32; ++bit) reversed |= (x >> bit & 1) << (31 - bit);
  return reversed;
}

}  // namespace

// Boost visits the points in the order of the Gray code, with the first digit highest. The code of
// 2^k has the digits k and k - 1, so point 2^k of Boost is the sum of two directions.
SobolPoints::SobolPoints(std::size_t dimensions) : directions_(dimensions) {
  expect(dimensions <= sobol_dimensions,
         "there are directions for every dimension",
         {{"dimensions", static_cast<double>(dimensions)}});
  if (dimensions == 0) return;
  boost::random::sobol_engine<std::uint32_t, 32> boost_points{dimensions};
  for (std::size_t digit = 0; digit < 32; ++digit) {
    boost_points.seed((std::uint32_t{1} << digit) - 1);  // its next point is 2^digit
    for (Directions& direction : directions_) {
      const std::uint32_t before = digit == 0 ? 0 : direction[digit - 1];
      direction[digit] = reversed_bits(boost_points()) ^ before;
    }
  }
}

void SobolPoints::points(std::size_t dimension,
                         std::uint32_t first_index,
                         std::span<std::uint32_t> points) const {
  expect(dimension < dimensions(),
         "the dimension is one of those built",
         {{"dimension", static_cast<double>(dimension)}});
  expect(points.size() <= 0x80000000 && first_index % std::bit_ceil(points.size()) == 0,
         "consecutive points start at a multiple of their power of two",
         {{"first_index", static_cast<double>(first_index)},
          {"points", static_cast<double>(points.size())}});
  if (points.empty()) return;
  const Directions& direction = directions_[dimension];
  points[0] = 0;
  for (std::size_t digit = 0; digit < 32; ++digit)
    if ((first_index >> digit & 1) != 0) points[0] ^= direction[digit];
  // Twice as many points: the same again, with one more digit of the index.
  std::uint32_t* const start = points.data();
  for (std::size_t digit = 0, done = 1; done < points.size(); ++digit, done *= 2) {
    const std::size_t more = std::min(done, points.size() - done);
    for (std::size_t at = 0; at < more; ++at) start[done + at] = start[at] ^ direction[digit];
  }
}

}  // namespace flipin
