#pragma once

#include "acquirer/block_purchase.hpp"
#include "acquirer/creeping_purchases.hpp"
#include "core/registry.hpp"

namespace flipin {

/// Every kind of acquirer a config may name. A new kind is its file and its entry here.
using Acquirers = Registry<CreepingPurchases, BlockPurchase>;
static_assert(Acquirers::names_differ());

}  // namespace flipin
