#pragma once

#include <memory>
#include <vector>

#include "company/company.hpp"
#include "company/observers.hpp"
#include "engine/path_kernel.hpp"
#include "plan/plan.hpp"
#include "stock/observer.hpp"
#include "tally/moments.hpp"

namespace flipin {

/// Everything that one block in flight needs, made once and used for block after block.
///
/// Not to be shared: the engine gives each block in flight a worker of its own.
class BlockWorker {
public:
  virtual ~BlockWorker() = default;

  /// Follows the paths of one block to the end and keeps what they yielded. Allocates nothing.
  virtual void run(std::uint64_t block) = 0;

  [[nodiscard]] std::vector<Outcome> outcomes() const;
  [[nodiscard]] const std::vector<Sample>& samples() const { return samples_; }
  [[nodiscard]] const std::vector<Moments>& moments() const { return moments_; }
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
  std::vector<std::unique_ptr<Observer>> observers_;
  std::vector<std::size_t> outcomes_of_;  // how many outcomes each observer yields
  std::vector<Sample> samples_;
  std::vector<Moments> moments_;
};

/// A worker for the stock model of `company`: one instantiation of the kernel a model.
[[nodiscard]] std::unique_ptr<BlockWorker> make_worker(const Company& company, const Plan& plan);

}  // namespace flipin
