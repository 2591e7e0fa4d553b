#include "engine/tell_path.hpp"

#include <algorithm>

#include "company/observers.hpp"
#include "engine/path_kernel.hpp"

namespace flipin {
namespace {

template <StockModel Model>
void follow(const Model& model,
            const Company& company,
            const Plan& plan,
            const Block& block,
            const std::vector<std::unique_ptr<Observer>>& bids) {
  PathKernel<Model> kernel{model, company.stock.drift(), plan.estimator().measure, plan.bridge()};
  Tape tape{company.stock.price};
  kernel.start(block, tape);
  for (const auto& bid : bids) bid->start(block);
  for (std::uint32_t step = 0; step < plan.grid().size(); ++step) {
    kernel.advance(block, step, plan.grid()[step], tape);
    for (const auto& bid : bids)
      if (!bid->finished()) bid->observe(block, tape);
  }
}

std::vector<PathResult> results_of(Observer& bid, const Block& block, int lane) {
  const std::vector<Outcome> outcomes = bid.outcomes();
  std::vector<Sample> samples(outcomes.size());
  bid.finish(block, samples);
  std::vector<PathResult> results;
  for (std::size_t at = 0; at < outcomes.size(); ++at)
    if (samples[at].has(lane))
      results.push_back({outcomes[at].name, outcomes[at].unit, samples[at].value(lane)});
  return results;
}

}  // namespace

std::vector<BidStory> tell_path(const Company& company, const Plan& plan, std::uint64_t path) {
  const std::uint64_t paths = plan.simulation().paths;
  const PathPlace place = plan.place_of(path, paths);
  const Block block = plan.block(place.block, paths);
  std::vector<Journal> journals(company.acquirers.size());
  const auto bids = told_bids(company, plan.grid(), plan.estimator(), journals, place.lane);
  std::visit([&](const auto& model) { follow(model, company, plan, block, bids); },
             company.stock.model);
  std::vector<BidStory> stories;
  for (std::size_t at = 0; at < bids.size(); ++at)
    stories.push_back({std::move(journals[at]), results_of(*bids[at], block, place.lane)});
  return stories;
}

}  // namespace flipin
