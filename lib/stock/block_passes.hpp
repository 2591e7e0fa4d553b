#pragma once

#include <span>

#include "stock/block.hpp"

namespace flipin {

// What is done to a whole block at once, compiled for every instruction set and with the same bits
// on all of them.

/// Adds one normal step to every path: x = (x + mean) + spread * normal.
void add_normal_step(const BlockArray& normals, double mean, double spread, BlockArray& x);

/// Widens the running minimum and maximum of every path to include where it stands.
void widen_range(const BlockArray& x, BlockArray& lowest, BlockArray& highest);

/// Sets `payoffs` to scale * max(price - exercise_price, 0) of every path.
void call_payoffs(const BlockArray& price,
                  double exercise_price,
                  double scale,
                  BlockArray& payoffs);

}  // namespace flipin
