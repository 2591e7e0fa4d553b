#pragma once

#include "core/registry.hpp"
#include "stock/constant_growth.hpp"
#include "stock/gbm.hpp"

namespace flipin {

/// Every stock model a config may name. A new model is its file and its entry here.
using StockModels = Registry<Gbm, ConstantGrowth>;
static_assert(StockModels::names_differ());

}  // namespace flipin
