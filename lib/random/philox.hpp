#pragma once

#include <array>
#include <cstdint>

namespace flipin {

// The constants of Philox4x32.
// @source Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11, 2011
constexpr int philox_rounds = 10;
constexpr std::uint32_t philox_multiplier_0 = 0xD2511F53;
constexpr std::uint32_t philox_multiplier_1 = 0xCD9E8D57;
constexpr std::uint32_t philox_key_step_0 = 0x9E3779B9;  // the golden ratio
constexpr std::uint32_t philox_key_step_1 = 0xBB67AE85;  // sqrt(3) - 1

using PhiloxCounter = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

/// The four random words that Philox4x32-10 gives for a counter under a key.
[[nodiscard]] constexpr PhiloxCounter philox(PhiloxCounter counter, PhiloxKey key) {
  for (int round = 0; round < philox_rounds; ++round) {
    const std::uint64_t product_0 = std::uint64_t{philox_multiplier_0} * counter[0];
    const std::uint64_t product_1 = std::uint64_t{philox_multiplier_1} * counter[2];
    const auto high_0 = static_cast<std::uint32_t>(product_0 >> 32);
    const auto high_1 = static_cast<std::uint32_t>(product_1 >> 32);
    counter = {high_1 ^ counter[1] ^ key[0],
               static_cast<std::uint32_t>(product_1),
               high_0 ^ counter[3] ^ key[1],
               static_cast<std::uint32_t>(product_0)};
    key = {key[0] + philox_key_step_0, key[1] + philox_key_step_1};
  }
  return counter;
}

}  // namespace flipin
