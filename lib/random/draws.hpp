#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "random/philox.hpp"

namespace flipin {

// The draw contract: draw = f(seed, purpose, path, step).
//
// A draw has an address and no history: any path can be drawn again alone, in any order, on any
// thread or machine, with the same bits. A released version never changes what stands here; the
// golden test in tests/random/draws_test.cpp holds it.
//
// 1. Philox4x32-10 turns the counter {path low, path high, step, purpose} into four 32-bit words
//    under the key {seed low, seed high}. Normals share one counter between four steps: the third
//    word is then the quad = step / 4.
// 2. The words make two 64-bit numbers, word 0 above word 1 and word 2 above word 3.
// 3. A uniform draw comes from the first number: its upper 52 bits k give (k + 1/2) / 2^52, which
//    is never 0 or 1.
// 4. Each number gives the normals of two steps (Box and Muller 1958), the first number steps 0 and
//    1 of the quad, the second steps 2 and 3: r cos a and r sin a with r = sqrt(-2 ln u). The upper
//    40 bits k give u = (k + 1/2) / 2^40, so that normals end at 7.54. The lower 24 give a: bits 2
//    to 23 the number j and with it the way ((j + 1/2) / 2^22 - 1/2) / 4 of a turn from the
//    positive first axis; then bit 0 mirrors the first normal, and bit 1 exchanges the two.
//    Logarithm, sine and cosine are those of draws-inl.hpp, bit for bit.
//
// Uniforms and normals of one purpose come from the same counters and depend on each other: a
// purpose is used for one kind of draw only.

/// What a draw is for. It keeps those who draw from shifting each other's draws.
enum class Purpose : std::uint32_t {
  price = 0,
  event = 1,
  crossing = 2,
  crossing_time = 3,
  departure_price = 4,
  crossing_root = 5,
  scramble = 6,
  exercise_policy = 7,
  exercise_control = 8,
  exercise_price = 9,
  exercise_bound = 10,
  exercise_continuation = 11,
  exercise_seed = 12,
};

/// The random bits at one address.
struct DrawBits {
  std::uint64_t first, second;
};

/// The normals of four consecutive steps of one path.
using NormalQuad = std::array<double, 4>;

/// Room for the normals of four consecutive steps of some paths.
using FourSteps = std::array<std::span<double>, 4>;

/// The key of a run (rule 1).
[[nodiscard]] constexpr PhiloxKey draw_key(std::uint64_t seed) {
  return {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
}

/// The counter of an address (rule 1).
[[nodiscard]] constexpr PhiloxCounter draw_counter(Purpose purpose,
                                                   std::uint64_t path,
                                                   std::uint32_t step_or_quad) {
  return {static_cast<std::uint32_t>(path),
          static_cast<std::uint32_t>(path >> 32),
          step_or_quad,
          static_cast<std::uint32_t>(purpose)};
}

/// The random bits of a counter (rule 2).
[[nodiscard]] constexpr DrawBits draw_bits(PhiloxCounter counter, PhiloxKey key) {
  const PhiloxCounter words = philox(counter, key);
  return {std::uint64_t{words[0]} << 32 | words[1], std::uint64_t{words[2]} << 32 | words[3]};
}

/// The uniform number in (0, 1) that 64 random bits give (rule 3).
[[nodiscard]] constexpr double uniform_from(std::uint64_t bits) {
  return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52;
}

/// The four normal numbers that random bits give (rule 4).
[[nodiscard]] NormalQuad normals_from(DrawBits bits);

/// Every draw of a run, by address. A value without state: copies draw the same.
class Draws {
public:
  explicit Draws(std::uint64_t seed) : seed_{seed} {}

  [[nodiscard]] std::uint64_t seed() const { return seed_; }

  /// The uniform number in (0, 1) at one address.
  [[nodiscard]] double uniform(Purpose purpose, std::uint64_t path, std::uint32_t step) const;

  /// The standard normal number at one address.
  [[nodiscard]] double normal(Purpose purpose, std::uint64_t path, std::uint32_t step) const;

  /// Sets `draws` to the uniform numbers of consecutive paths at one step.
  void uniforms(Purpose purpose,
                std::uint64_t first_path,
                std::uint32_t step,
                std::span<double> draws) const;

  /// Sets `steps` to the normal numbers of consecutive paths at the steps 4 quad to 4 quad + 3.
  ///
  /// @param steps  as long as each other, and apart
  void normals(Purpose purpose,
               std::uint64_t first_path,
               std::uint32_t quad,
               const FourSteps& steps) const;

private:
  std::uint64_t seed_;
};

}  // namespace flipin
