#pragma once

#include <memory>
#include <span>
#include <vector>

#include "calendar/time_grid.hpp"
#include "company/company.hpp"
#include "rights/journal.hpp"
#include "stock/estimator.hpp"
#include "stock/observer.hpp"

namespace flipin {

/// Every time at which some award or bid, or the price range, of the company must see the price.
[[nodiscard]] std::vector<Years> dates_asked_for(const Company& company,
                                                 const Estimator& estimator = {});

/// How many uniform coordinates a path has beside those of the price: one a holder whose departure
/// is drawn, then those of what happens at random in each bid.
[[nodiscard]] std::uint32_t event_coordinates(const Company& company,
                                              const Estimator& estimator = {});

/// One observer for every award and every bid, in order of the config, then one for the price
/// range.
[[nodiscard]] std::vector<std::unique_ptr<Observer>> observers(const Company& company,
                                                               const TimeGrid& grid,
                                                               const Estimator& estimator = {});

/// One observer for every bid alone, each writing what happens in lane `told` into its journal.
/// @param journals  one a bid, in order of the config; they must outlive the observers
[[nodiscard]] std::vector<std::unique_ptr<Observer>> told_bids(const Company& company,
                                                               const TimeGrid& grid,
                                                               const Estimator& estimator,
                                                               std::span<Journal> journals,
                                                               int told);

}  // namespace flipin
