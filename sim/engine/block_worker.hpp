#pragma once

#include <memory>
#include <vector>

#include "company/company.hpp"
#include "company/observers.hpp"
#include "engine/control_fit.hpp"
#include "engine/path_kernel.hpp"
#include "plan/plan.hpp"
#include "stock/observer.hpp"
#include "tally/outcome_tally.hpp"

namespace flipin {

/// Everything that one block in flight needs, made once and used for block after block.
///
/// Not to be shared: the engine gives each block in flight a worker of its own.
class BlockWorker {
public:
  virtual ~BlockWorker() = default;

  /// Follows the paths of one block to the end and keeps what they yielded. Allocates nothing.
  virtual void run(const Block& block) = 0;

  /// Makes results of what the last block yielded: corrects it by its controls and tallies it.
  /// @param fits  one an observer, or none to correct nothing
  void tally(const Block& block, std::span<const ControlFit> fits);

  /// One entry an observer; outcomes and controls as samples has them.
  [[nodiscard]] std::vector<std::vector<Outcome>> outcomes() const;
  [[nodiscard]] std::vector<std::vector<Control>> controls() const;

  /// What the paths of the last block yielded: the outcomes of each observer, then its controls.
  [[nodiscard]] std::span<const Sample> samples(std::size_t observer) const;
  /// One tally an outcome, observer after observer.
  [[nodiscard]] const std::vector<BlockTally>& tallies() const { return tallies_; }
  [[nodiscard]] const Sample& sample(std::size_t outcome) const { return *of_outcome_[outcome]; }
  [[nodiscard]] std::uint64_t path_steps() const { return path_steps_; }

protected:
  BlockWorker(const Company& company, const Plan& plan);

  void start(const Block& block);
  void show(const Block& block, Tape& tape);
  [[nodiscard]] bool finished() const;
  void finish(const Block& block);

  const Plan& plan_;
  std::uint64_t path_steps_{0};

private:
  /// What one observer yields.
  struct Yield {
    std::vector<Outcome> outcomes;
    std::vector<Control> controls;
    std::vector<Sample> samples;
  };

  static void correct(const Block& block, Yield& yield, const ControlFit& fit);
  [[nodiscard]] BlockTally tally(const Block& block, const Sample& sample, Given given);

  std::vector<std::unique_ptr<Observer>> observers_;
  std::vector<Yield> yields_;
  std::vector<const Sample*> of_outcome_;
  std::vector<BlockTally> tallies_;
  std::vector<RatioTerm> terms_;  // of the units of one block
};

/// A worker for the stock model of `company`: one instantiation of the kernel a model.
[[nodiscard]] std::unique_ptr<BlockWorker> make_worker(const Company& company, const Plan& plan);

}  // namespace flipin
