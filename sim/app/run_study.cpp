#include "app/run_study.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/documents.hpp"
#include "app/progress_line.hpp"
#include "engine/grant_exercise.hpp"
#include "engine/run_stages.hpp"
#include "math/simd.hpp"
#include "results/closed_forms.hpp"
#include "results/guard_check.hpp"
#include "results/optimal_values.hpp"
#include "stock/weight_watch.hpp"

namespace flipin {
namespace {

// The results that were named, or the first of every grant, bid and watch of closes.
std::vector<std::string> named_or_first(const std::vector<std::string>& named,
                                        const Totals& totals) {
  if (!named.empty()) return named;
  std::vector<std::string> first;
  for (const std::size_t at : totals.firsts) first.push_back(totals.outcomes[at].name);
  return first;
}

// Adds where the followed results stand now.
void follow(const std::vector<std::string>& names,
            const Totals& totals,
            const Plan& plan,
            std::vector<Convergence>& followed) {
  for (std::size_t at = 0; at < totals.outcomes.size(); ++at) {
    const Outcome& outcome = totals.outcomes[at];
    if (std::ranges::find(names, outcome.name) == names.end()) continue;
    auto result = std::ranges::find(followed, outcome.name, &Convergence::name);
    if (result == followed.end())
      result = followed.insert(followed.end(), {outcome.name, outcome.unit, outcome.twin, {}});
    if (totals.tallies[at].paths >= 2)
      result->points.push_back({totals.paths, estimate_of(outcome, totals.tallies[at], plan)});
  }
}

Totals simulate(const Study& study, const Plan& plan, Document& document) {
  Simulator simulator{study.company, plan, document.provenance.threads};
  const std::uint64_t most = stages(plan).empty() ? 0 : stages(plan).back();
  ProgressLine line{plan.blocks(most)};
  const auto is_enough = [&](const Totals& totals) {
    if (study.company.convergence)
      follow(named_or_first(study.company.convergence->results, totals),
             totals,
             plan,
             document.estimates.convergence);
    if (!plan.simulation().tolerance || totals.paths < plan.simulation().paths) return false;
    Estimates so_far;
    so_far.add_simulated(totals.outcomes, totals.tallies, plan);
    const auto watched = named_or_first(plan.simulation().tolerance_for, totals);
    return wider_than(*plan.simulation().tolerance, so_far, watched).empty();
  };
  Totals totals =
      run_stages(simulator, plan, is_enough, [&](std::uint64_t blocks) { line.show(blocks); });
  document.provenance.elapsed_seconds = line.elapsed_seconds();
  return totals;
}

void check_guards(const Study& study, const Plan& plan, const Totals& totals, Document& document) {
  const auto watched = named_or_first(plan.simulation().tolerance_for, totals);
  std::vector<GuardFailure> failures = failed_guards(study.guards, document.estimates, watched);
  if (plan.simulation().tolerance)
    for (GuardFailure& failure :
         wider_than(*plan.simulation().tolerance, document.estimates, watched))
      failures.push_back({failure.result, "the tolerance is not met: " + failure.text});
  for (const GuardFailure& failure : failures)
    document.failures.push_back({failure.result, failure.text});
}

}  // namespace

Document run_study(const Study& study, int threads) {
  Document document = blank_document(study);
  Provenance& from = document.provenance;
  from.threads = threads;
  from.target = to_text(simd_target());
  from.seed = study.simulation.seed;

  const Plan plan{study.company, study.simulation};
  const Totals totals = simulate(study, plan, document);
  from.paths = totals.paths;
  from.path_steps = totals.path_steps;

  add_closed_forms(study.company, document.estimates);
  document.estimates.add_simulated(totals.outcomes, totals.tallies, plan);
  if (study.company.optimal_exercise)
    add_optimal_values(study.company,
                       grants_exercised_optimally(study.company, from.seed, from.threads),
                       document.estimates);
  check_guards(study, plan, totals, document);
  for (const std::string& name : document.estimates.far_from_twin())
    document.warnings.push_back(
        {name,
         name == WeightWatch::outcome_name
             ? "lies more than four standard errors from 1: the paths that matter are hardly "
               "drawn, "
               "and no error of this run can be trusted; choose an importance_drift nearer to 0"
             : "lies more than four standard errors from its exact twin: take more paths"});
  const std::vector<FiledFigure> filed = filed_figures(study.company);
  const auto differing = std::ranges::count(filed, false, &FiledFigure::agrees);
  if (differing > 0)
    document.warnings.push_back(
        {study.path,
         fmt::format("{} of {} filed figures differ from the arithmetic; `flipin audit` lists them",
                     differing,
                     filed.size())});
  if (study.report.tables.empty()) document.left_out = tables_left_out(study.company);
  document.tables = build_tables(study, document.estimates);
  from.results_sha256 = results_sha256(document);
  return document;
}

}  // namespace flipin
