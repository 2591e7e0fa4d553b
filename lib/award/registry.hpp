#pragma once

#include "award/option_grant.hpp"
#include "award/price_hurdle.hpp"
#include "core/registry.hpp"

namespace flipin {

/// Every kind of award a config may name. A new kind is its file and its entry here.
using Awards = Registry<OptionGrant, PriceHurdle>;
static_assert(Awards::names_differ());

}  // namespace flipin
