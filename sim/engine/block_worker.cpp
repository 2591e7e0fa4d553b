#include "engine/block_worker.hpp"

#include <algorithm>

namespace flipin {
namespace {

template <StockModel Model>
class ModelWorker : public BlockWorker {
public:
  ModelWorker(const Company& company, const Plan& plan, const Model& model)
      : BlockWorker{company, plan},
        kernel_{model, company.stock.drift()},
        tape_{company.stock.price} {}

  void run(std::uint64_t number) override {
    const Block block{plan_.draws, number * block_paths, plan_.paths_in(number)};
    kernel_.start();
    tape_.now = Years{};
    tape_.log_growth.setZero();
    path_steps_ = 0;
    start(block);
    for (std::uint32_t step = 0; step < plan_.grid.size() && !finished(); ++step) {
      kernel_.advance(block, step, plan_.grid[step], tape_);
      show(block, tape_);
      path_steps_ += static_cast<std::uint64_t>(block.paths);
    }
    finish(block);
  }

private:
  PathKernel<Model> kernel_;
  Tape tape_;
};

}  // namespace

BlockWorker::BlockWorker(const Company& company, const Plan& plan)
    : plan_{plan}, observers_{observers(company, plan.grid)} {
  std::size_t all = 0;
  for (const auto& observer : observers_) {
    outcomes_of_.push_back(observer->outcomes().size());
    all += outcomes_of_.back();
  }
  samples_.resize(all);
  moments_.resize(all);
}

std::vector<Outcome> BlockWorker::outcomes() const {
  std::vector<Outcome> all;
  for (const auto& observer : observers_) {
    const std::vector<Outcome> some = observer->outcomes();
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

void BlockWorker::start(const Block& block) {
  for (const auto& observer : observers_) observer->start(block);
}

void BlockWorker::show(const Block& block, Tape& tape) {
  for (const auto& observer : observers_)
    if (!observer->finished()) observer->observe(block, tape);
}

bool BlockWorker::finished() const {
  return std::ranges::all_of(observers_, [](const auto& observer) { return observer->finished(); });
}

void BlockWorker::finish(const Block& block) {
  std::size_t first = 0;
  for (std::size_t at = 0; at < observers_.size(); ++at) {
    const std::span<Sample> samples{samples_.data() + first, outcomes_of_[at]};
    for (Sample& sample : samples) sample.clear();
    observers_[at]->finish(block, samples);
    first += outcomes_of_[at];
  }
  for (std::size_t outcome = 0; outcome < samples_.size(); ++outcome) {
    moments_[outcome] = Moments{};
    moments_[outcome].add(samples_[outcome].values());
  }
}

std::unique_ptr<BlockWorker> make_worker(const Company& company, const Plan& plan) {
  return std::visit(
      [&](const auto& model) -> std::unique_ptr<BlockWorker> {
        using Model = std::decay_t<decltype(model)>;
        return std::make_unique<ModelWorker<Model>>(company, plan, model);
      },
      company.stock.model);
}

}  // namespace flipin
