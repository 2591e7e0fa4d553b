#include "config/load.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <set>
#include <system_error>

#include "company/rules.hpp"
#include "config/admission.hpp"
#include "config/document.hpp"
#include "config/faults.hpp"
#include "config/read_table.hpp"
#include "config/simulation_rules.hpp"
#include "config/suggestion.hpp"

namespace flipin {
namespace {

constexpr std::size_t most_diagnostics = 50;

std::string read_file(const std::string& path) {
  const auto unreadable = [&] {
    return UnreadableFile{path + ": " + std::generic_category().message(errno)};
  };
  const auto close = [](std::FILE* file) { std::fclose(file); };
  const std::unique_ptr<std::FILE, decltype(close)> file{std::fopen(path.c_str(), "rb"), close};
  if (!file) throw unreadable();
  std::string text(most_config_bytes + 1, '\0');  // one more is enough to see that it is too much
  text.resize(std::fread(text.data(), 1, text.size(), file.get()));
  if (std::ferror(file.get()) != 0) throw unreadable();
  return text;
}

// The faults in order of the file, the first fifty of them and how many more there are.
Refused refused(const Source& source, const Faults& faults) {
  std::vector<Fault> ordered = faults.kept();
  std::ranges::stable_sort(ordered, {}, &Fault::where);
  Refused result;
  for (const Fault& fault : ordered) {
    if (result.diagnostics.size() < most_diagnostics) {
      result.diagnostics.push_back({source.span(fault.where), fault.problem, fault.remedy});
      continue;
    }
    const std::size_t more = faults.found() - most_diagnostics;
    result.diagnostics.push_back(
        {source.span(fault.where),
         std::to_string(more) + (more == 1 ? " more problem" : " more problems") + " from here on",
         "mend those above first"});
    break;
  }
  return result;
}

// Tables to report are among those that there are, each once.
void check_tables(const ReportChoice& report,
                  std::span<const KnownTable> known_tables,
                  Reading& reading) {
  std::vector<std::string_view> known;
  for (const KnownTable& table : known_tables) known.push_back(table.name);
  std::set<std::string> named;
  for (std::size_t position = 0; position < report.tables.size(); ++position) {
    const std::string& table = report.tables[position];
    if (table.empty()) continue;  // it could not be read, which is said already
    const TextPlace where = reading.place_of("report.tables[" + std::to_string(position) + "]");
    if (std::ranges::find(known, table) == known.end())
      reading.refuse(where, "there is no table " + in_quotes(table), suggest_word(table, known));
    else if (!named.insert(table).second)
      reading.refuse(where, in_quotes(table) + " is named twice", "name each table once");
  }
}

// A table that is asked for by name must not stay empty.
void check_filled(const Study& study, std::span<const KnownTable> known_tables, Reading& reading) {
  for (std::size_t position = 0; position < study.report.tables.size(); ++position) {
    const std::string& name = study.report.tables[position];
    const auto table = std::ranges::find(known_tables, name, &KnownTable::name);
    if (table == known_tables.end()) continue;
    if (const auto lacking = table->lacks(study.company))
      reading.refuse(reading.place_of("report.tables[" + std::to_string(position) + "]"),
                     "the table " + in_quotes(name) + " cannot be filled without " + *lacking,
                     "give " + *lacking + ", or leave the table out");
  }
}

enum class RulesOf { company, study };

// The rules between fields, and what is said if a rule itself breaks on them.
void check_rules(const Study& study, RulesOf rules, Reading& reading) {
  try {
    std::vector<Problem> found = problems(study.company);
    if (found.empty() && rules == RulesOf::study) found = simulation_problems(study);
    for (const Problem& problem : found)
      reading.refuse(reading.place_of(problem.key), problem.text, problem.remedy);
  } catch (const BrokenExpectation& broken) {
    reading.refuse(TextPlace{},
                   std::string{"flipin cannot check this config: "} + broken.what(),
                   "this is a fault of flipin: please report it with the config");
  }
}

std::vector<Warning> located_warnings(const Company& company, const Reading& reading) {
  std::vector<Warning> located;
  for (const Problem& warning : warnings(company))
    located.push_back({position(reading.source().span(reading.place_of(warning.key))),
                       warning.text + "; " + warning.remedy});
  return located;
}

// Reads the tree into the study; everything wrong with it ends up in the reading.
void read_study(const Document& document,
                std::span<const KnownTable> known_tables,
                Study& study,
                Reading& reading) {
  const Asked file{};
  TableReader root{document.root, file, reading};
  read_fields(root, study.company);
  const std::size_t of_company = reading.faults_found();
  read_fields(root, study);
  const std::size_t of_both = reading.faults_found();
  check_tables(study.report, known_tables, reading);
  const std::size_t before = reading.faults_found();
  root.finish();
  // A rule sees all of the company or none of it, and so of the simulation: a field left at its
  // default would mislead it.
  if (of_company > 0 || reading.faults_found() > before) return;
  const RulesOf rules = of_both > of_company ? RulesOf::company : RulesOf::study;
  check_rules(study, rules, reading);
  check_filled(study, known_tables, reading);
}

}  // namespace

std::variant<Study, Refused> parse_study(std::string_view text,
                                         std::string_view file_name,
                                         std::span<const KnownTable> known_tables) {
  const Source source{std::string{file_name}, text};
  Faults faults;
  const Admission admission = admit(source, faults);
  if (!admission.is_admitted) return refused(source, faults);
  const Document document = parse_document(source, admission, faults);
  if (!document.is_read) return refused(source, faults);

  Study study;
  study.path = file_name;
  study.text = text;
  Reading reading{source, document, faults};
  read_study(document, known_tables, study, reading);
  if (faults.found() > 0) return refused(source, faults);
  study.stated = reading.keys();
  study.assumptions = reading.assumptions();
  study.warnings = located_warnings(study.company, reading);
  return study;
}

std::variant<Study, Refused> load_study(const std::string& path,
                                        std::span<const KnownTable> known_tables) {
  return parse_study(read_file(path), path, known_tables);
}

}  // namespace flipin
