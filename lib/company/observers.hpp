#pragma once

#include <memory>
#include <vector>

#include "calendar/time_grid.hpp"
#include "company/company.hpp"
#include "stock/estimator.hpp"
#include "stock/observer.hpp"

namespace flipin {

/// Every time at which some award or bid, or the price range, of the company must see the price.
[[nodiscard]] std::vector<Years> dates_asked_for(const Company& company,
                                                 const Estimator& estimator = {});

/// How many uniform coordinates a path has beside those of the price: one a holder whose departure
/// is drawn, then one a bidder who arrives at random.
[[nodiscard]] std::uint32_t event_coordinates(const Company& company,
                                              const Estimator& estimator = {});

/// One observer for every award and every bid, in order of the config, then one for the price
/// range.
[[nodiscard]] std::vector<std::unique_ptr<Observer>> observers(const Company& company,
                                                               const TimeGrid& grid,
                                                               const Estimator& estimator = {});

}  // namespace flipin
