#include "engine/block_worker.hpp"

#include <algorithm>

namespace flipin {
namespace {

template <StockModel Model>
class ModelWorker : public BlockWorker {
public:
  ModelWorker(const Company& company, const Plan& plan, const Model& model)
      : BlockWorker{company, plan},
        kernel_{model, company.stock.drift(), plan.estimator().measure, plan.bridge()},
        tape_{company.stock.price} {}

  void run(const Block& block) override {
    kernel_.start(block, tape_);
    path_steps_ = 0;
    start(block);
    for (std::uint32_t step = 0; step < plan_.grid().size() && !finished(); ++step) {
      kernel_.advance(block, step, plan_.grid()[step], tape_);
      show(block, tape_);
      path_steps_ += static_cast<std::uint64_t>(block.paths);
    }
    finish(block);
  }

private:
  PathKernel<Model> kernel_;
  Tape tape_;
};

// What one path adds to an outcome.
RatioTerm term_of(const Sample& sample, Given given, int path) {
  const double weight = sample.weight(path);
  if (weight == 0.0) return {0.0, given == Given::always ? 1.0 : 0.0};
  return {weight * sample.value(path), given == Given::always ? 1.0 : weight};
}

}  // namespace

BlockWorker::BlockWorker(const Company& company, const Plan& plan)
    : plan_{plan}, observers_{observers(company, plan.grid(), plan.estimator())} {
  for (const auto& observer : observers_) {
    Yield yield{observer->outcomes(), observer->controls(), {}};
    yield.samples.resize(yield.outcomes.size() + yield.controls.size());
    yields_.push_back(std::move(yield));
  }
  for (const Yield& yield : yields_)
    for (std::size_t outcome = 0; outcome < yield.outcomes.size(); ++outcome)
      of_outcome_.push_back(&yield.samples[outcome]);
  tallies_.resize(of_outcome_.size());
  terms_.reserve(block_paths);
}

std::vector<std::vector<Outcome>> BlockWorker::outcomes() const {
  std::vector<std::vector<Outcome>> all;
  for (const Yield& yield : yields_) all.push_back(yield.outcomes);
  return all;
}

std::vector<std::vector<Control>> BlockWorker::controls() const {
  std::vector<std::vector<Control>> all;
  for (const Yield& yield : yields_) all.push_back(yield.controls);
  return all;
}

std::span<const Sample> BlockWorker::samples(std::size_t observer) const {
  return yields_[observer].samples;
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
  for (std::size_t at = 0; at < observers_.size(); ++at) {
    for (Sample& sample : yields_[at].samples) sample.clear();
    observers_[at]->finish(block, yields_[at].samples);
  }
}

void BlockWorker::correct(const Block& block, Yield& yield, const ControlFit& fit) {
  for (std::size_t outcome = 0; outcome < yield.outcomes.size(); ++outcome)
    for (std::size_t control = 0; control < fit.means.size(); ++control) {
      const double coefficient = fit.coefficient(outcome, control);
      const Sample& known = yield.samples[yield.outcomes.size() + control];
      if (coefficient != 0.0)
        for (int path = 0; path < block.paths; ++path)
          yield.samples[outcome].correct(path,
                                         coefficient * (known.value(path) - fit.means[control]));
    }
}

BlockTally BlockWorker::tally(const Block& block, const Sample& sample, Given given) {
  BlockTally tally;
  terms_.clear();
  // Mirrored lanes stand behind those that they mirror.
  const int units = plan_.unit() == SamplingUnit::pair ? block.drawn() : block.paths;
  for (int unit = 0; unit < units; ++unit) {
    RatioTerm term;
    for (int path = unit; path < block.paths; path += units) {
      const RatioTerm own = term_of(sample, given, path);
      term += own;
      if (own.count != 0.0) tally.jump.see(own.sum / own.count);
      tally.paths += sample.has(path) ? 1 : 0;
    }
    tally.total += term;
    terms_.push_back(term);
  }
  if (plan_.unit() != SamplingUnit::replicate) tally.units = RatioMoments{terms_};
  return tally;
}

void BlockWorker::tally(const Block& block, std::span<const ControlFit> fits) {
  std::size_t outcome = 0;
  for (std::size_t observer = 0; observer < yields_.size(); ++observer) {
    Yield& yield = yields_[observer];
    if (!fits.empty()) correct(block, yield, fits[observer]);
    for (std::size_t own = 0; own < yield.outcomes.size(); ++own)
      tallies_[outcome++] = tally(block, yield.samples[own], yield.outcomes[own].given);
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
