#pragma once

#include "acquirer/adverse_person.hpp"
#include "acquirer/best_option.hpp"
#include "acquirer/block_purchase.hpp"
#include "acquirer/creeping_purchases.hpp"
#include "acquirer/negotiated_deal.hpp"
#include "acquirer/proxy_contest.hpp"
#include "acquirer/qualified_offer.hpp"
#include "acquirer/stop_below_threshold.hpp"
#include "acquirer/tender_offer.hpp"
#include "acquirer/wolf_pack.hpp"
#include "core/registry.hpp"

namespace flipin {

/// Every kind of acquirer a config may name. A new kind is its file and its entry here.
using Acquirers = Registry<CreepingPurchases,
                           BlockPurchase,
                           StopBelowThreshold,
                           TenderOffer,
                           QualifiedCashOffer,
                           NegotiatedDeal,
                           ProxyContest,
                           WolfPack,
                           AdversePerson,
                           BestOption>;
static_assert(Acquirers::names_differ());

}  // namespace flipin
