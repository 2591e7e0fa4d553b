#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/studies.hpp"
#include "app/verbs.hpp"
#include "config/simulation_rules.hpp"
#include "core/words.hpp"
#include "engine/tell_path.hpp"
#include "report/rights_text.hpp"
#include "report/write_text.hpp"

namespace flipin {
namespace {

// A bidder's purchases on days on which nothing else happens make one row.
std::vector<JournalEntry> with_purchases_joined(const std::vector<JournalEntry>& entries) {
  std::vector<JournalEntry> rows;
  int days = 0;
  Date first_day;
  for (const JournalEntry& entry : entries) {
    if (entry.bought == 0 || rows.empty() || rows.back().bought == 0) {
      rows.push_back(entry);
      days = 1;
      first_day = entry.date;
      continue;
    }
    const JournalEntry first = rows.back();
    rows.back() = entry;
    rows.back().bought += first.bought;
    rows.back().what = "buys " + with_commas(ShareCount{rows.back().bought}) + " shares on "
                       + std::to_string(++days) + " trading days from " + iso(first_day);
  }
  return rows;
}

Table story_table(const std::string& bidder, const Journal& journal) {
  Table table{"story", bidder, {}, {}, {}};
  table.columns = {{"date", "Date", "", 0},
                   {"close", "Close", "$/share", 4},
                   {"holding", "Bidder's Shares", "#", 0},
                   {"phase", "Rights", "", 0},
                   {"who", "Who", "", 0},
                   {"what", "What Happens", "", 0}};
  for (const JournalEntry& entry : with_purchases_joined(journal.entries))
    table.rows.push_back({iso(entry.date),
                          entry.price.value(),
                          entry.holding,
                          std::string{to_text(entry.phase)},
                          entry.who,
                          entry.what});
  if (table.rows.empty())
    table.rows.push_back({Cell{}, Cell{}, Cell{}, Cell{}, bidder, "does nothing on this path"});
  return table;
}

Table result_table(const BidStory& story) {
  Table table{"results", "Who Ended with What", {}, {}, {}};
  table.columns = {{"result", "Result", "", 0}, {"value", "Value", "", 6}, {"unit", "Unit", "", 0}};
  for (const PathResult& result : story.results)
    if (result.value != 0.0) table.rows.push_back({result.name, result.value, result.unit});
  return table;
}

nlohmann::ordered_json json_of(const std::string& bidder, const BidStory& story) {
  auto entries = nlohmann::ordered_json::array();
  for (const JournalEntry& entry : story.journal.entries)
    entries.push_back({{"date", iso(entry.date)},
                       {"close", entry.price.value()},
                       {"holding", entry.holding},
                       {"phase", to_text(entry.phase)},
                       {"who", entry.who},
                       {"what", entry.what}});
  nlohmann::ordered_json results = nlohmann::ordered_json::object();
  for (const PathResult& result : story.results) results[result.name] = result.value;
  return {{"bidder", bidder}, {"story", std::move(entries)}, {"results", std::move(results)}};
}

ExitCode refuse(const std::string& why) {
  fmt::print(stderr, "flipin: {}\n", why);
  return ExitCode::refused;
}

}  // namespace

ExitCode path(const Options& options) {
  const auto loaded = load_studies(options.configs);
  if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
  const Study& study = std::get<std::vector<Study>>(loaded).front();
  if (study.company.acquirers.empty())
    return refuse(study.path + " has no [[acquirer]], so no path has a story to tell");
  Simulation simulation = study.simulation;
  simulation.seed = options.seed.value_or(simulation.seed);
  if (options.path < 1 || options.path > simulation.paths)
    return refuse(fmt::format(
        "there is no path {}; the study has paths 1 to {}", options.path, simulation.paths));
  const Plan plan{study.company, simulation};
  const std::vector<BidStory> stories = tell_path(study.company, plan, options.path - 1);
  const std::vector<std::string> bidders = acquirer_names(study.company);
  auto document = nlohmann::ordered_json{
      {"title", study.company.title}, {"path", options.path}, {"seed", simulation.seed}};
  for (std::size_t at = 0; at < stories.size(); ++at) {
    document["bidders"].push_back(json_of(bidders[at], stories[at]));
    if (options.as_json) continue;
    fmt::print("{}\n{}\n",
               table_text(story_table(bidders[at], stories[at].journal)),
               table_text(result_table(stories[at])));
  }
  if (options.as_json) fmt::print("{}\n", document.dump(1));
  return ExitCode::done;
}

}  // namespace flipin
