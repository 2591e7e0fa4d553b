#include "report/document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/number_text.hpp"
#include "report/write_csv.hpp"
#include "report/write_text.hpp"

namespace flipin {
namespace {

constexpr std::size_t page_width = 100;

template <class Entry>
concept Audited = requires(const Company& company) {
  Entry::filed_figures(company);
};

std::string remarks_text(const std::string& heading, const std::vector<Remark>& remarks) {
  if (remarks.empty()) return {};
  std::string text = heading + "\n\n";
  for (const Remark& remark : remarks)
    text += wrapped("- " + remark.where + ": " + remark.text, page_width, "  ") + '\n';
  return text + "\n\n";
}

}  // namespace

std::vector<Table> build_tables(const Study& study, const Estimates& estimates) {
  const std::vector<std::string>& names = study.report.tables;
  std::vector<Table> tables;
  Tables::for_each([&]<class Entry>() {
    const bool is_asked_for = std::ranges::find(names, Entry::name) != names.end();
    if (is_asked_for || (names.empty() && !Entry::lacks(study.company)))
      tables.push_back(build_table<Entry>(study, estimates));
  });
  return tables;
}

std::vector<LeftOut> tables_left_out(const Company& company) {
  std::vector<LeftOut> left_out;
  Tables::for_each([&]<class Entry>() {
    if (const auto lacking = Entry::lacks(company))
      left_out.push_back({std::string{Entry::name}, *lacking});
  });
  return left_out;
}

std::vector<FiledFigure> filed_figures(const Company& company) {
  std::vector<FiledFigure> all;
  Tables::for_each([&]<class Entry>() {
    if constexpr (Audited<Entry>) {
      if (Entry::lacks(company)) return;
      const std::vector<FiledFigure> some = Entry::filed_figures(company);
      all.insert(all.end(), some.begin(), some.end());
    }
  });
  return all;
}

Table audit_table(const std::vector<FiledFigure>& figures) {
  Table table{"audit",
              "Filed Figures against Recomputed Ones",
              {{"table", "Table", "", 0},
               {"row", "Row", "", 0},
               {"figure", "Figure", "", 0},
               {"filed", "Filed", "", 0},
               {"recomputed", "Recomputed", "", 0},
               {"verdict", "Verdict", "", 0},
               {"explanation", "What Reproduces It", "", 0}},
              {},
              {}};
  for (const FiledFigure& figure : figures)
    table.rows.push_back({figure.table,
                          figure.row,
                          figure.figure,
                          figure.filed,
                          figure.recomputed,
                          figure.agrees ? "agrees" : "differs",
                          figure.explanation});
  const auto agreeing = std::ranges::count(figures, true, &FiledFigure::agrees);
  table.title +=
      ": "
      + table.note(fmt::format(
          "{} of {} filed figures agree with the arithmetic.", agreeing, figures.size()));
  return table;
}

std::string document_text(const Document& document) {
  std::string text = document.title + '\n' + std::string(document.title.size(), '=') + "\n\n";
  for (const Table& table : document.tables) text += table_text(table) + "\n\n";
  if (!document.assumptions.empty()) {
    text += "Assumptions, which the documents do not state\n\n";
    for (const AssumedValue& assumed : document.assumptions)
      text +=
          wrapped(
              "- " + assumed.key + " = " + assumed.value + ": " + assumed.reason, page_width, "  ")
          + '\n';
    text += "\n\n";
  }
  text += remarks_text("Guards That Failed", document.failures);
  text += remarks_text("Warnings", document.warnings);
  if (!document.left_out.empty()) {
    std::string tables;
    for (const LeftOut& table : document.left_out)
      tables += (tables.empty() ? "" : "; ") + table.table + " lacks " + table.lacks;
    text += wrapped("Tables left out: " + tables, page_width, "  ") + "\n\n\n";
  }
  const Provenance& from = document.provenance;
  text += fmt::format("flipin {}, {}, sha256 {}\n",
                      from.version,
                      from.config_path,
                      from.config_sha256.substr(0, 16));
  if (from.path_steps > 0)
    text += fmt::format("{} paths, seed {}, {} path-steps, results sha256 {}\n",
                        with_commas(static_cast<std::int64_t>(from.paths)),
                        from.seed,
                        with_commas(static_cast<std::int64_t>(from.path_steps)),
                        from.results_sha256.substr(0, 16));
  return text;
}

std::string estimates_csv(const Estimates& estimates) {
  Table table{"estimates",
              "Estimates",
              {{"name", "", "", 0},
               {"unit", "", "", 0},
               {"value", "", "", 0},
               {"standard_error", "", "", 0},
               {"low95", "", "", 0},
               {"high95", "", "", 0},
               {"method", "", "", 0},
               {"twin", "", "", 0},
               {"twin_method", "", "", 0}},
              {},
              {}};
  for (const NamedEstimate& named : estimates.all())
    table.rows.push_back({named.name,
                          named.unit,
                          named.estimate.value,
                          named.estimate.standard_error,
                          named.estimate.interval95[0],
                          named.estimate.interval95[1],
                          named.method,
                          named.twin ? Cell{named.twin->value} : Cell{},
                          named.twin ? Cell{named.twin->method} : Cell{}});
  return table_csv(table);
}

}  // namespace flipin
