#pragma once

#include "core/registry.hpp"
#include "rights/events/asset_distribution.hpp"
#include "rights/events/below_market_rights.hpp"
#include "rights/events/buyback.hpp"
#include "rights/events/common_split.hpp"
#include "rights/events/preferred_split.hpp"
#include "rights/events/share_issue.hpp"
#include "rights/events/threshold_change.hpp"

namespace flipin {

/// Every kind of dated event a config may name. A new kind is its file and its entry here.
using PlanEvents = Registry<CommonSplit,
                            PreferredSplit,
                            BelowMarketRights,
                            AssetDistribution,
                            ShareIssue,
                            Buyback,
                            ThresholdChange>;
static_assert(PlanEvents::names_differ());

}  // namespace flipin
