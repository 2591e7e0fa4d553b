#pragma once

#include "core/registry.hpp"
#include "rights/cash_flip_in.hpp"
#include "rights/exchange.hpp"
#include "rights/spread_settlement.hpp"

namespace flipin {

/// Every clause a plan may settle by. A new clause is its file and its entry here.
using SettlementClauses = Registry<CashFlipIn, Exchange, SpreadSettlement>;
static_assert(SettlementClauses::names_differ());

}  // namespace flipin
