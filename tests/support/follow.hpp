#pragma once

#include <cstdint>
#include <vector>

#include "calendar/time_grid.hpp"
#include "engine/path_kernel.hpp"
#include "stock/observer.hpp"
#include "stock/stock.hpp"

namespace flipin {

/// The numbers of the first `paths` paths, of those that yielded one.
inline std::vector<double> values_of(const Sample& sample, int paths) {
  std::vector<double> values;
  for (int path = 0; path < paths; ++path)
    if (sample.has(path)) values.push_back(sample.value(path));
  return values;
}

/// What one block yielded, and how many dates the observer wanted to see.
struct Followed {
  std::vector<Sample> samples;  // one an outcome, then one a control
  int paths{};
  std::uint32_t steps{};

  [[nodiscard]] std::vector<double> values(std::size_t outcome) const {
    return values_of(samples[outcome], paths);
  }
  [[nodiscard]] std::vector<std::vector<double>> all_values() const {
    std::vector<std::vector<double>> all;
    for (const Sample& sample : samples) all.push_back(values_of(sample, paths));
    return all;
  }
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
  followed.paths = block.paths;
  kernel.start(block, tape);
  observer.start(block);
  for (; followed.steps < grid.size() && !observer.finished(); ++followed.steps) {
    kernel.advance(block, followed.steps, grid[followed.steps], tape);
    observer.observe(block, tape);
  }
  followed.samples.resize(observer.outcomes().size() + observer.controls().size());
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
