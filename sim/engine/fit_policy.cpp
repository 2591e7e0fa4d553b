#include "engine/fit_policy.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/parallel.hpp"
#include "engine/step_normals.hpp"
#include "math/regression.hpp"
#include "stock/block.hpp"

namespace flipin {
namespace {

/// Sums over the candidates of a date.
struct MoneynessSums {
  std::size_t count{};
  PerAsset sum{}, squares{};

  void add(const Candidates& candidates, std::size_t assets) {
    const std::size_t paths = candidates.size();
    count += paths;
    for (std::size_t asset = 0; asset < assets; ++asset)
      for (std::size_t path = 0; path < paths; ++path) {
        const double moneyness = candidates.moneyness[asset * paths + path];
        sum[asset] += moneyness;
        squares[asset] += moneyness * moneyness;
      }
  }

  void merge(const MoneynessSums& other) {
    count += other.count;
    for (std::size_t asset = 0; asset < sum.size(); ++asset) {
      sum[asset] += other.sum[asset];
      squares[asset] += other.squares[asset];
    }
  }
};

/// A block of paths on its way back to the start.
class BackwardBlock {
public:
  BackwardBlock(const ExerciseDates& dates,
                const LeastSquaresSettings& settings,
                std::uint64_t number)
      : dates_{dates}, normals_{Draws{settings.seed}, Purpose::exercise_policy} {
    const std::uint64_t first = number * block_paths;
    paths_ = std::min<std::uint64_t>(block_paths, settings.policy_paths - first);
    normals_.start(first, paths_);
    moneyness_.resize(dates.assets() * paths_);
    cash_flows_.assign(paths_, 0.0);
    stop_prices_.resize(dates.assets() * paths_);
  }

  void start_at_end(DecisionRoom& room) {
    const std::uint32_t last = dates_.last();
    for (std::size_t asset = 0; asset < dates_.assets(); ++asset)
      dates_.jump_to_end(asset, normals(last, asset), moneyness(asset));
    candidates_.paths.resize(paths_);
    std::iota(candidates_.paths.begin(), candidates_.paths.end(), 0U);
    keep_prices(last, room);
    find_candidates(dates_, last, moneyness_, candidates_);
  }

  /// Exercises at the date after `date` as the policy says there, and moves back to `date`.
  void step_back_to(std::uint32_t date, const ExercisePolicy& policy, DecisionRoom& room) {
    keep_those_who_exercise(policy, date + 1, candidates_, room);
    for (std::size_t at = 0; at < candidates_.size(); ++at)
      cash_flows_[candidates_.paths[at]] = candidates_.exercise_values[at];
    keep_prices(date + 1, room);

    for (std::size_t asset = 0; asset < dates_.assets(); ++asset)
      dates_.step_back_to(date, asset, normals(date, asset), moneyness(asset));
    find_candidates(dates_, date, moneyness_, candidates_);
    sums_ = MoneynessSums{};
    sums_.add(candidates_, dates_.assets());
  }

  [[nodiscard]] const MoneynessSums& sums() const { return sums_; }

  /// Adds the candidates' cash flows to a regression on the polynomials, and on one more term that
  /// takes noise out of them: by how much the price of the best asset beats its drift until the
  /// stop, of which nobody can know anything at `date`.
  void regress(const ExercisePolicy& policy,
               std::uint32_t date,
               LeastSquares& sums,
               DecisionRoom& room) const {
    evaluate_polynomials(policy.polynomials, policy.continuation[date], candidates_, room);
    room.values.clear();
    for (std::size_t at = 0; at < candidates_.size(); ++at) {
      const std::uint32_t path = candidates_.paths[at];
      const std::uint32_t asset = candidates_.best_assets[at];
      const double price =
          dates_.driftless_price(date, asset, candidates_.best_relative_prices[at]);
      room.columns.push_back(stop_prices_[asset * paths_ + path] - price);
      room.values.push_back(cash_flows_[path]);
    }
    sums.add(room.columns, room.values);
  }

private:
  [[nodiscard]] std::span<const double> normals(std::uint32_t date, std::size_t asset) {
    return normals_.at(static_cast<std::uint32_t>((date - 1) * dates_.assets() + asset));
  }
  [[nodiscard]] std::span<double> moneyness(std::size_t asset) {
    return std::span{moneyness_}.subspan(asset * paths_, paths_);
  }

  void keep_prices(std::uint32_t date, DecisionRoom& room) {
    for (std::size_t asset = 0; asset < dates_.assets(); ++asset) {
      room.values.clear();
      for (const std::uint32_t path : candidates_.paths)
        room.values.push_back(moneyness(asset)[path]);
      dates_.relative_prices(room.values, room.values);
      for (std::size_t at = 0; at < candidates_.size(); ++at)
        stop_prices_[asset * paths_ + candidates_.paths[at]] =
            dates_.driftless_price(date, asset, room.values[at]);
    }
  }

  const ExerciseDates& dates_;
  StepNormals normals_;
  std::size_t paths_;
  std::vector<double> moneyness_;    // (assets * paths)
  std::vector<double> cash_flows_;   // (paths) under the policy after this date
  std::vector<double> stop_prices_;  // (assets * paths) less their drift, where they are paid
  Candidates candidates_;
  MoneynessSums sums_;
};

void standardise(const MoneynessSums& sums, std::size_t assets, ContinuationValue& continuation) {
  const auto count = static_cast<double>(sums.count);
  for (std::size_t asset = 0; asset < assets; ++asset) {
    const double mean = sums.sum[asset] / count;
    const double variance = sums.squares[asset] / count - mean * mean;
    continuation.center[asset] = mean;
    continuation.inverse_scale[asset] = variance > 0.0 ? 1.0 / std::sqrt(variance) : 0.0;
  }
}

}  // namespace

FittedPolicy fit_policy(const ExerciseDates& dates,
                        const LeastSquaresSettings& settings,
                        int threads) {
  FittedPolicy fitted{{Polynomials{dates.assets(), settings.degree}, {}}, 0, 0};
  ExercisePolicy& policy = fitted.policy;
  const std::size_t terms = policy.polynomials.terms() + 1;
  policy.continuation.resize(dates.last());

  std::vector<BackwardBlock> blocks;
  const std::uint64_t count = (settings.policy_paths + block_paths - 1) / block_paths;
  for (std::uint64_t number = 0; number < count; ++number)
    blocks.emplace_back(dates, settings, number);
  std::vector<DecisionRoom> rooms(static_cast<std::size_t>(threads));
  const auto in_every_block = [&](const auto& work) {
    for_each_number(count, threads, [&](std::uint64_t number, std::size_t worker) {
      work(number, rooms[worker]);
    });
  };

  in_every_block(
      [&](std::uint64_t number, DecisionRoom& room) { blocks[number].start_at_end(room); });
  for (std::uint32_t date = dates.last() - 1; date > 0; --date) {
    in_every_block([&](std::uint64_t number, DecisionRoom& room) {
      blocks[number].step_back_to(date, policy, room);
    });
    MoneynessSums sums;
    for (const BackwardBlock& block : blocks) sums.merge(block.sums());
    if (sums.count < terms) continue;

    ContinuationValue& continuation = policy.continuation[date];
    standardise(sums, dates.assets(), continuation);
    std::vector<LeastSquares> parts(count, LeastSquares{terms});
    in_every_block([&](std::uint64_t number, DecisionRoom& room) {
      blocks[number].regress(policy, date, parts[number], room);
    });
    LeastSquares all{terms};
    for (const LeastSquares& part : parts) all.merge(part);
    continuation.coefficients = all.solve().coefficients;
    continuation.coefficients.pop_back();  // the noise's
    ++fitted.regressions;
  }
  fitted.path_steps = settings.policy_paths * dates.last();
  return fitted;
}

}  // namespace flipin
