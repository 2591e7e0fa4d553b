#include "random/philox.hpp"

#include <array>
#include <cstdint>
#include <random>

#include <Random123/philox.h>
#include <gtest/gtest.h>

namespace {

using flipin::philox;
using flipin::PhiloxCounter;
using flipin::PhiloxKey;

// Random123 1.14, tests/kat_vectors, the three lines "philox4x32 10".
static_assert(philox({0, 0, 0, 0}, {0, 0})
              == PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
static_assert(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff})
              == PhiloxCounter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
static_assert(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0})
              == PhiloxCounter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});

TEST(Philox, AgreesWithItsAuthorsOnRandomCountersAndKeys) {
  std::mt19937 pick{2011};
  const auto word = [&] { return static_cast<std::uint32_t>(pick()); };
  for (int trial = 0; trial < 200'000; ++trial) {
    const PhiloxCounter counter{word(), word(), word(), word()};
    const PhiloxKey key{word(), word()};
    const r123::Philox4x32 authors;
    const r123::Philox4x32::ctr_type theirs =
        authors({{counter[0], counter[1], counter[2], counter[3]}}, {{key[0], key[1]}});
    const PhiloxCounter expected{theirs[0], theirs[1], theirs[2], theirs[3]};
    ASSERT_EQ(philox(counter, key), expected) << "trial " << trial;
  }
}

}  // namespace
