#include "config/simulation_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <set>

#include "company/exact_results.hpp"
#include "company/observers.hpp"
#include "company/rules.hpp"
#include "config/reading.hpp"
#include "config/suggestion.hpp"
#include "stock/block.hpp"
#include "stock/weight_watch.hpp"

namespace flipin {
namespace {

// A whole number as a config writes it: 65_536.
std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t left = text.size(); left > 3; left -= 3) text.insert(left - 3, 1, '_');
  return text;
}

/// Collects the problems of one study.
class Check {
public:
  explicit Check(const Study& study) : study_{study}, simulation_{study.simulation} {}

  std::vector<Problem> found() {
    check_methods();
    check_paths();
    check_measure();
    check_integration();
    check_names("simulation.tolerance_for", simulation_.tolerance_for);
    if (study_.company.convergence)
      check_names("convergence.results", study_.company.convergence->results);
    check_guards();
    check_reported();
    return found_;
  }

private:
  void refuse(std::string key, std::string text, std::string remedy) {
    found_.push_back({std::move(key), std::move(text), std::move(remedy)});
  }

  // The key of a method that is used.
  std::string key_of(Method method) const {
    const auto at = std::ranges::find(simulation_.methods, method) - simulation_.methods.begin();
    return "simulation.methods[" + std::to_string(at) + "]";
  }

  [[nodiscard]] bool is_gbm() const {
    return std::holds_alternative<Gbm>(study_.company.stock.model);
  }

  void check_methods() {
    std::set<Method> seen;
    for (std::size_t at = 0; at < simulation_.methods.size(); ++at)
      if (!seen.insert(simulation_.methods[at]).second)
        refuse("simulation.methods[" + std::to_string(at) + "]",
               '"' + std::string{to_text(simulation_.methods[at])} + "\" is named twice",
               "name each method once");
    if (!simulation_.uses(Method::control_variates)) return;
    const auto watching = observers(study_.company, TimeGrid::of(dates_asked_for(study_.company)));
    if (std::ranges::all_of(watching, [](const auto& one) { return one->controls().empty(); }))
      refuse(key_of(Method::control_variates),
             "no result of this config has a control: a number with an exact twin",
             "control_variates needs grants on a stock with model = \"gbm\"; leave it out");
  }

  void check_paths() {
    const std::uint64_t paths = simulation_.paths;
    const std::uint64_t replicates = simulation_.replicates;
    const bool is_paired = simulation_.uses(Method::antithetic);
    check_max_paths();
    if (!simulation_.uses(Method::sobol)) {
      if (is_paired && paths % 2 != 0)
        refuse("simulation.paths",
               "paths is " + grouped(paths) + ", but antithetic paths come in pairs",
               "give an even number");
      return;
    }
    const std::uint64_t most = replicates << 32;
    const bool may_go_on = simulation_.tolerance.has_value();
    if (paths > most || (may_go_on && simulation_.max_paths > most))
      refuse(
          paths > most ? "simulation.paths" : "simulation.max_paths",
          "sobol has 4_294_967_296 points for each of the " + grouped(replicates) + " replicates",
          "give " + grouped(most) + " or fewer");
    const std::uint64_t each = paths / replicates;
    const std::uint64_t least = is_paired ? 2 : 1;
    if (paths % replicates == 0 && std::has_single_bit(each) && each >= least) return;
    const std::uint64_t near = std::max(std::bit_floor(std::max(each, least)), least) * replicates;
    refuse("simulation.paths",
           "paths is " + grouped(paths) + ", but sobol needs a power of two"
               + (is_paired ? " and whole pairs" : "") + " for each of the " + grouped(replicates)
               + " replicates",
           "give paths = " + grouped(near) + " or " + grouped(2 * near));
  }

  // A tolerance stops at whole blocks, doubled; one such number must lie from paths to max_paths.
  void check_max_paths() {
    if (!simulation_.tolerance) return;
    const std::uint64_t units =
        simulation_.uses(Method::sobol) ? simulation_.replicates : std::uint64_t{1};
    const std::uint64_t first = units * static_cast<std::uint64_t>(block_paths);
    std::uint64_t stage = first;
    while (stage < simulation_.paths) stage *= 2;
    if (simulation_.max_paths >= stage) return;
    refuse("simulation.max_paths",
           "max_paths is " + grouped(simulation_.max_paths) + ", but a tolerance takes "
               + grouped(first) + " paths, doubled until they are " + grouped(simulation_.paths)
               + " or more: " + grouped(stage) + " here",
           "give max_paths = " + grouped(stage) + " or more");
  }

  void check_measure() {
    const bool is_tilted = simulation_.uses(Method::importance_sampling);
    if (is_tilted && simulation_.uses(Method::share_measure))
      refuse(key_of(Method::share_measure),
             "share_measure and importance_sampling each choose the drift of the price",
             "use one of them");
    if (is_tilted && !simulation_.importance_drift)
      refuse(key_of(Method::importance_sampling),
             "importance_sampling needs importance_drift",
             "give importance_drift = -0.30, or another drift that makes triggers frequent");
    if (!is_tilted && simulation_.importance_drift)
      refuse("simulation.importance_drift",
             "importance_drift is given, but methods does not name importance_sampling",
             "add \"importance_sampling\" to methods, or leave the drift out");
    for (const Method method : {Method::share_measure, Method::importance_sampling})
      if (simulation_.uses(method) && !is_gbm())
        refuse(key_of(method),
               std::string{to_text(method)} + " needs a stock with model = \"gbm\"",
               "leave it out, or choose that model");
  }

  void check_integration() {
    const Company& company = study_.company;
    const bool is_daily = company.exercise_behavior.watch == ExerciseWatch::daily_closes;
    const bool is_shifted = simulation_.uses(Method::shifted_level);
    const bool has_options = std::ranges::any_of(company.grants, [](const auto& award) {
      return std::holds_alternative<OptionGrant>(award);
    });
    if (is_shifted && !(is_daily && has_options && is_gbm()))
      refuse(key_of(Method::shifted_level),
             "no level of this config is watched at daily closes on a stock with model = \"gbm\"",
             has_options
                 ? "leave shifted_level out, or set exercise_behavior.watch = \"daily_closes\""
                 : "shifted_level is for option grants; leave it out");
    if (!simulation_.uses(Method::conditional)) return;
    const bool has_arrivals = std::ranges::any_of(company.acquirers, [](const auto& acquirer) {
      return std::visit(
          [](const auto& kind) {
            return requires { kind.arrival_rate; };
          },
          acquirer);
    });
    if (!has_options && !has_arrivals)
      refuse(key_of(Method::conditional),
             "nothing in this config happens at a random time that could be integrated",
             "conditional needs option grants or bidders that arrive at random; leave it out");
    else if (has_options && !is_gbm())
      refuse(key_of(Method::conditional),
             "conditional integrates what follows vesting, which needs model = \"gbm\"",
             "leave it out, or choose that model");
    else if (has_options && is_daily && !is_shifted)
      refuse(key_of(Method::conditional),
             "conditional watches levels continuously, but watch is \"daily_closes\"",
             "add \"shifted_level\", or leave conditional out");
  }

  void check_names(const std::string& key, const std::vector<std::string>& names) {
    for (std::size_t at = 0; at < names.size(); ++at)
      check_name(key + "[" + std::to_string(at) + "]", names[at]);
  }

  void check_name(const std::string& key, const std::string& name) {
    if (known_.empty()) known_ = names_of_results();
    const std::vector<std::string_view> known{known_.begin(), known_.end()};
    if (std::ranges::find(known, name) == known.end())
      refuse(key,
             "no simulated result is called " + in_quotes(name),
             known.empty() ? "this config simulates nothing: give a [[grant]], an [[acquirer]], "
                             "[price_range] or [listing_test]"
                           : suggest_word(name, known));
  }

  [[nodiscard]] std::vector<std::string> names_of_results() const {
    std::vector<std::string> names;
    for (const auto& one : observers(study_.company, TimeGrid::of(dates_asked_for(study_.company))))
      for (const Outcome& outcome : one->outcomes()) names.push_back(outcome.name);
    const bool is_weighted =
        simulation_.uses(Method::share_measure) || simulation_.uses(Method::importance_sampling);
    if (is_weighted && !names.empty()) names.push_back(WeightWatch::outcome_name);
    return names;
  }

  void check_guards() {
    for (std::size_t at = 0; at < study_.guards.limit.size(); ++at) {
      const GuardedResult& guarded = study_.guards.limit[at];
      const std::string key = "guards.limit[" + std::to_string(at) + "].";
      check_name(key + "result", guarded.result);
      if (!guarded.at_least && !guarded.at_most)
        refuse(key + "result",
               "nothing is said of what " + guarded.result + " may be",
               "give at_least, at_most or both");
      if (guarded.at_least && guarded.at_most && *guarded.at_least > *guarded.at_most)
        refuse(
            key + "at_most",
            fmt::format(
                "at_most is {}, below at_least, which is {}", *guarded.at_most, *guarded.at_least),
            "exchange them, or leave one out");
    }
  }

  // What is reported may be of a simulated result or of one that is known without paths.
  void check_reported() {
    if (study_.company.reported.empty()) return;
    std::vector<std::string> names = names_of_results();
    for (ExactResult& exact : exact_results(study_.company)) names.push_back(std::move(exact.name));
    const std::vector<std::string_view> known{names.begin(), names.end()};
    for (std::size_t at = 0; at < study_.company.reported.size(); ++at) {
      const std::string& result = study_.company.reported[at].result;
      if (std::ranges::find(known, result) == known.end())
        refuse("reported[" + std::to_string(at) + "].result",
               "no result is called " + in_quotes(result),
               known.empty() ? "this config has no results: give a [rights_plan] or a [[grant]]"
                             : suggest_word(result, known));
    }
  }

  const Study& study_;
  const Simulation& simulation_;
  std::vector<std::string> known_;
  std::vector<Problem> found_;
};

}  // namespace

std::vector<Problem> simulation_problems(const Study& study) { return Check{study}.found(); }

}  // namespace flipin
