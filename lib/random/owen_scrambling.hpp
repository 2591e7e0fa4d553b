#pragma once

#include <cstdint>
#include <span>

#include "random/draws.hpp"

namespace flipin {

// Owen's nested scrambling in base 2: each digit of a coordinate is flipped or not, at random, by a
// choice that depends on the digits above it only. A scrambled net is a net, and each of its points
// is uniform (Owen 1995, "Randomly permuted (t,m,s)-nets and (t,s)-sequences"). The choices are a
// hash of the digits above (Laine and Karras 2011; Burley 2020, "Practical hash-based Owen
// scrambling", Journal of Computer Graphics Techniques 9(4)). Like the draw contract, a released
// version never changes these rules.
//
// 1. The key of a replicate and a dimension is the four Philox words k0 to k3 at the address
//    {Purpose::scramble, path = replicate, step = dimension} of the draw contract.
// 2. The first 32 digits x, the first one lowest, go through x ^= x * 0x3d20adea, x += k0,
//    x *= k1 | 1, x ^= x * 0x05526c56, x ^= x * 0x53a22864: in sums and products a digit depends on
//    lower ones only. The constants are Vegdahl's (2021, "Building a better LK hash"); those of the
//    papers leave the flips of neighbours far from independent. Then x is reversed.
// 3. The 32 digits below are zero in the point. Scrambled, they are mix(y ^ k2) + k3 where y is the
//    scrambled digits above and mix Wellons's lowbias32 (2018, "Prospecting for hash functions").
// 4. The 64 digits become a uniform number by rule 3 of the draw contract.

/// The key of rule 1.
using ScrambleKey = PhiloxCounter;

/// The key of one scrambling.
[[nodiscard]] constexpr ScrambleKey scramble_key(std::uint64_t seed,
                                                 std::uint64_t replicate,
                                                 std::uint32_t dimension) {
  return philox(draw_counter(Purpose::scramble, replicate, dimension), draw_key(seed));
}

/// Sets `uniforms` to one coordinate of points, scrambled.
///
/// @param points  32 digits each, the first digit lowest
/// @param uniforms  as long as `points`; in (0, 1)
void scramble_each(std::span<const std::uint32_t> points,
                   const ScrambleKey& key,
                   std::span<double> uniforms);

}  // namespace flipin
