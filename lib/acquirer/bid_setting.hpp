#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "acquirer/option_claim.hpp"
#include "ownership/holder_class.hpp"
#include "rights/board.hpp"
#include "rights/journal.hpp"
#include "rights/plan_days.hpp"
#include "rights/terms_schedule.hpp"
#include "stock/estimator.hpp"
#include "stock/stock.hpp"

namespace flipin {

/// What a bid runs into.
struct BidSetting {
  Stock stock;
  RightsPlan plan;
  ShareLedger ledger;
  Dollars cash;        // that the company can pay out
  std::string prefix;  // "acquirer.creeping-bidder": the bid's name in estimates
  Estimator estimator{};
  std::uint32_t coordinate{};  // the first of those that say what happens at random in this bid
  Board board{};
  std::vector<PlanEvents::Any> events{};
  std::vector<HolderClass> classes{};
  std::vector<OptionClaim> options{};
};

}  // namespace flipin
