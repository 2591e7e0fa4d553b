#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>
#include <thread>

#include "app/documents.hpp"
#include "app/progress_line.hpp"
#include "app/studies.hpp"
#include "app/verbs.hpp"
#include "engine/simulate.hpp"
#include "math/simd.hpp"
#include "report/write_csv.hpp"
#include "results/closed_forms.hpp"
#include "results/store.hpp"

namespace flipin {
namespace {

Document run_study(const Study& study, const Options& options) {
  Document document = blank_document(study);
  Provenance& from = document.provenance;
  from.seed = options.seed.value_or(study.simulation.seed);
  from.paths = options.paths.value_or(study.simulation.paths);
  const unsigned processors = std::max(std::thread::hardware_concurrency(), 1U);
  from.threads = options.threads.value_or(static_cast<int>(processors));
  from.target = to_text(simd_target());

  const Plan plan = make_plan(study.company, from.paths, from.seed);
  ProgressLine line{plan.blocks};
  const Totals totals =
      simulate(study.company, plan, from.threads, [&](std::uint64_t blocks) { line.show(blocks); });
  from.elapsed_seconds = line.elapsed_seconds();
  from.path_steps = totals.path_steps;

  add_closed_forms(study.company, document.estimates);
  document.estimates.add_simulated(totals.outcomes, totals.moments, totals.histograms);
  for (const std::string& name : document.estimates.far_from_twin())
    document.warnings.push_back(
        {name, "lies more than four standard errors from its exact twin: take more paths"});
  const std::vector<FiledFigure> filed = filed_figures(study.company);
  const auto differing = std::ranges::count(filed, false, &FiledFigure::agrees);
  if (differing > 0)
    document.warnings.push_back(
        {study.path,
         fmt::format("{} of {} filed figures differ from the arithmetic; `flipin audit` lists them",
                     differing,
                     filed.size())});
  if (study.report.tables.empty()) document.left_out = tables_left_out(study.company);
  document.tables = build_tables(study.company, document.estimates, study.report.tables);
  return document;
}

// A folder a config, named after it, where there are several.
std::vector<Store> open_stores(const std::vector<Study>& studies, const std::string& out) {
  std::vector<Store> stores;
  for (const Study& study : studies) {
    const std::string stem = std::filesystem::path{study.path}.stem().string();
    stores.emplace_back(studies.size() == 1 ? out : out + "/" + stem);
  }
  return stores;
}

bool stems_differ(const std::vector<Study>& studies) {
  std::set<std::string> stems;
  for (const Study& study : studies)
    if (!stems.insert(std::filesystem::path{study.path}.stem().string()).second) return false;
  return true;
}

// The document that other programs read is written last, so that it never stands beside a missing
// table, nor beside those of an earlier run.
void write(const Store& store, const Document& document) {
  store.remove("results.json");
  for (const std::string_view name : Tables::names)
    store.remove("tables/" + std::string{name} + ".csv");
  for (const Table& table : document.tables)
    store.write("tables/" + table.id + ".csv", table_csv(table));
  store.write("estimates.csv", estimates_csv(document.estimates));
  store.write("report.txt", document_text(document));
  store.write("results.json", document_json(document));
  fmt::print(stderr, "results are in {}\n", store.folder());
}

}  // namespace

ExitCode run(const Options& options) {
  const auto loaded = load_studies(options.configs);
  if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
  const auto& studies = std::get<std::vector<Study>>(loaded);
  std::vector<Store> stores;
  if (options.out) {
    if (!stems_differ(studies)) {
      fmt::print(stderr, "flipin: two configs of one name would share a folder of --out\n");
      return ExitCode::refused;
    }
    stores = open_stores(studies, *options.out);
  }
  std::vector<Document> documents;
  for (const Study& study : studies) {
    documents.push_back(run_study(study, options));
    if (options.out) write(stores[documents.size() - 1], documents.back());
  }
  print_documents(documents, options.as_json);
  return ExitCode::done;
}

}  // namespace flipin
