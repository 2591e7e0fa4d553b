#pragma once

#include <cstdint>
#include <vector>

#include "calendar/time_grid.hpp"
#include "engine/path_kernel.hpp"
#include "stock/observer.hpp"
#include "stock/stock.hpp"

namespace flipin {

/// What one block yielded, and how many dates the observer wanted to see.
struct Followed {
  std::vector<Sample> samples;  // one an outcome
  std::uint32_t steps{};
};

/// Shows one block of paths to an observer, date by date until it is finished.
template <StockModel Model>
Followed follow(Observer& observer,
                const Model& model,
                const Stock& stock,
                const TimeGrid& grid,
                const Block& block) {
  PathKernel<Model> kernel{model, stock.drift()};
  Tape tape{stock.price};
  Followed followed;
  kernel.start();
  observer.start(block);
  for (; followed.steps < grid.size() && !observer.finished(); ++followed.steps) {
    kernel.advance(block, followed.steps, grid[followed.steps], tape);
    observer.observe(block, tape);
  }
  followed.samples.resize(observer.outcomes().size());
  observer.finish(block, followed.samples);
  return followed;
}

/// The same with the stock's own model.
inline Followed follow(Observer& observer,
                       const Stock& stock,
                       const TimeGrid& grid,
                       const Block& block) {
  return std::visit([&](const auto& model) { return follow(observer, model, stock, grid, block); },
                    stock.model);
}

}  // namespace flipin
