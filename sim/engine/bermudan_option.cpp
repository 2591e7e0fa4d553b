#include "engine/bermudan_option.hpp"

#include <algorithm>
#include <string>

#include "math/polynomials.hpp"

namespace flipin {
namespace {

/// Checks what a valuation needs, and remembers what is missing.
class Demands {
public:
  void demand(bool holds, std::string key, std::string text, std::string remedy) {
    if (!holds) found_.push_back({std::move(key), std::move(text), std::move(remedy)});
  }
  void at_least(std::uint64_t least, std::uint64_t count, std::string key, const char* why) {
    demand(count >= least,
           std::move(key),
           std::to_string(count) + " is too few " + why,
           "at least " + std::to_string(least));
  }
  [[nodiscard]] std::vector<Problem> found() && { return std::move(found_); }

private:
  std::vector<Problem> found_;
};

bool are_increasing(const std::vector<Years>& dates) {
  return std::ranges::adjacent_find(dates, std::greater_equal<>{}) == dates.end();
}

}  // namespace

std::vector<Problem> problems(const BermudanOption& option, const LeastSquaresSettings& settings) {
  Demands demands;
  const std::size_t assets = option.assets.size();
  demands.demand(assets >= 1 && assets <= most_exercise_assets,
                 "assets",
                 std::to_string(assets) + " assets",
                 "from 1 to " + std::to_string(most_exercise_assets));
  for (const LognormalAsset& asset : option.assets)
    demands.demand(asset.price > DollarsPerShare{} && asset.volatility > 0.0,
                   "assets",
                   "an asset without price or volatility",
                   "a price and a volatility above zero");
  demands.demand(option.exercise_price > DollarsPerShare{},
                 "exercise_price",
                 "no exercise price",
                 "one above zero");
  const auto& dates = option.exercise_dates;
  demands.demand(!dates.empty() && dates.front() > Years{} && are_increasing(dates),
                 "exercise_dates",
                 "exercise dates that are missing, out of order or not after the start",
                 "one or more, each after the one before and the first after the start");
  demands.demand(settings.degree >= 1 && settings.degree <= 8,
                 "degree",
                 "polynomials of degree " + std::to_string(settings.degree),
                 "from 1 to 8");
  if (assets == 0 || assets > most_exercise_assets || settings.degree > 8)
    return std::move(demands).found();

  demands.at_least(Polynomials{assets, settings.degree}.terms() + 1,
                   settings.policy_paths,
                   "policy_paths",
                   "for a regression with more terms than that");
  demands.at_least(2, settings.pricing_paths, "pricing_paths", "for a standard error");
  demands.at_least(2, settings.bound_paths, "bound_paths", "for a standard error");
  demands.at_least(1, settings.continuation_paths, "continuation_paths", "for a mean");
  return std::move(demands).found();
}

}  // namespace flipin
