#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>
#include <thread>

#include "app/documents.hpp"
#include "app/run_study.hpp"
#include "app/studies.hpp"
#include "app/verbs.hpp"
#include "config/simulation_rules.hpp"
#include "report/write_csv.hpp"
#include "results/store.hpp"

namespace flipin {
namespace {

// What the command line says in place of the config.
void override_simulation(const Options& options, Simulation& simulation) {
  simulation.seed = options.seed.value_or(simulation.seed);
  simulation.paths = options.paths.value_or(simulation.paths);
  if (options.tolerance) simulation.tolerance = options.tolerance;
  if (options.paths || options.tolerance)
    simulation.max_paths = std::max(simulation.max_paths, simulation.paths);
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
  auto studies = std::get<std::vector<Study>>(loaded);
  bool is_refused = false;
  for (Study& study : studies) {
    override_simulation(options, study.simulation);
    for (const Problem& problem : simulation_problems(study)) {
      fmt::print(stderr, "{}: {}\n  {}\n", study.path, problem.text, problem.remedy);
      is_refused = true;
    }
  }
  if (is_refused) return ExitCode::refused;
  std::vector<Store> stores;
  if (options.out) {
    if (!stems_differ(studies)) {
      fmt::print(stderr, "flipin: two configs of one name would share a folder of --out\n");
      return ExitCode::refused;
    }
    stores = open_stores(studies, *options.out);
  }
  const unsigned processors = std::max(std::thread::hardware_concurrency(), 1U);
  const int threads = options.threads.value_or(static_cast<int>(processors));
  std::vector<Document> documents;
  for (const Study& study : studies) {
    documents.push_back(run_study(study, threads));
    if (options.out) write(stores[documents.size() - 1], documents.back());
  }
  print_documents(documents, options.as_json);
  bool has_failed = false;
  for (const Document& document : documents)
    for (const Remark& failure : document.failures) {
      fmt::print(stderr, "guard failed: {}: {}\n", failure.where, failure.text);
      has_failed = true;
    }
  return has_failed ? ExitCode::guard_failed : ExitCode::done;
}

}  // namespace flipin
