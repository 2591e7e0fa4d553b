#pragma once

#include <cstdint>
#include <string>

#include <gtest/gtest.h>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <boost/random/uniform_real_distribution.hpp>

namespace flipin {

/// Draws the inputs of one trial. Seeded by trial number, so a failure names the trial and the
/// trial can be run again alone.
class Draw {
public:
  explicit Draw(std::uint32_t trial) : engine_{trial} {}

  double between(double low, double high) {
    return boost::random::uniform_real_distribution<double>{low, high}(engine_);
  }

  /// A whole number from `low` to `high`, both included.
  std::int64_t whole(std::int64_t low, std::int64_t high) {
    return boost::random::uniform_int_distribution<std::int64_t>{low, high}(engine_);
  }

private:
  boost::random::mt19937_64 engine_;
};

/// Checks `law` on 200 drawn inputs; stops at the first that breaks it.
template <class Law>
void for_all(Law law) {
  for (std::uint32_t trial = 1; trial <= 200; ++trial) {
    SCOPED_TRACE("trial " + std::to_string(trial));
    Draw draw{trial};
    law(draw);
    if (::testing::Test::HasFailure()) return;
  }
}

}  // namespace flipin
