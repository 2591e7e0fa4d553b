#pragma once

#include "tally/estimate.hpp"

namespace flipin {

/// Two numbers between which a third lies, each of them estimated.
struct ValueBounds {
  Estimate lower;
  Estimate upper;
};

}  // namespace flipin
