#include "report/tables/reported_outcomes.hpp"

#include <cmath>

namespace flipin {
namespace {

std::string unit_words(const ReportedOutcome& reported, const std::string& unit) {
  switch (reported.unit) {
    case ReportedUnit::one:
      break;
    case ReportedUnit::percent:
      return "%";
    case ReportedUnit::thousands:
      return "thousand " + unit;
    case ReportedUnit::millions:
      return "million " + unit;
  }
  return unit;
}

Cell limit_cell(double limit) {
  if (std::isinf(limit)) return {};
  return limit;
}

void add_row(const ReportedOutcome& reported, const Estimates& estimates, Table& table) {
  const NamedEstimate* found = estimates.find(reported.result);
  std::vector<Cell> row{reported.result,
                        unit_words(reported, found == nullptr ? "" : found->unit),
                        reported.value,
                        limit_cell(reported.least()),
                        limit_cell(reported.most())};
  if (found == nullptr) {
    row.insert(row.end(), {Cell{}, Cell{}, Cell{}, "too few paths"});
  } else {
    const double computed = reported.factor() * found->estimate.value;
    const bool agrees = computed >= reported.least() && computed <= reported.most();
    row.insert(row.end(),
               {computed,
                reported.factor() * found->estimate.standard_error,
                computed - reported.value,
                agrees ? "agrees" : "differs"});
  }
  std::string source = reported.source;
  if (!reported.note.empty()) source += " " + table.note(reported.note);
  row.emplace_back(source);
  table.rows.push_back(std::move(row));
}

}  // namespace

std::optional<std::string> ReportedOutcomesTable::lacks(const Company& company) {
  if (company.reported.empty()) return "a [[reported]]";
  return {};
}

Table ReportedOutcomesTable::build(const Company& company, const Estimates& estimates) {
  Table table{std::string{name},
              "Reported Figures beside Computed Ones",
              {{"result", "Result", "", 0},
               {"unit", "Unit", "", 0},
               {"reported", "Reported", "", 4},
               {"lowest", "Agrees from", "", 4},
               {"highest", "To", "", 4},
               {"computed", "Computed", "", 4},
               {"standard_error", "Standard Error", "", 5},
               {"difference", "Difference", "", 4},
               {"verdict", "Verdict", "", 0},
               {"source", "Source", "", 0}},
              {},
              {}};
  for (const ReportedOutcome& reported : company.reported) add_row(reported, estimates, table);
  return table;
}

}  // namespace flipin
