#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "config/load.hpp"
#include "engine/simulate.hpp"
#include "report/document.hpp"
#include "report/number_text.hpp"
#include "report/write_csv.hpp"
#include "report/write_text.hpp"
#include "results/closed_forms.hpp"
#include "support/program.hpp"

// Laws of every table: run over the registry, on both studies of the project and on the reference
// config, so that a new table is held to them by its entry alone.

namespace flipin {
namespace {

Study study(const std::string& name) {
  std::vector<KnownTable> known;
  Tables::for_each([&]<class Entry>() { known.push_back({Entry::name, &Entry::lacks}); });
  return std::get<Study>(load_study(config_path(name), known));
}

Estimates estimates_of(const Company& company) {
  const Plan plan = Plan{company, {.paths = 2048, .seed = 1}};
  const Totals totals = simulate(company, plan, 2);
  Estimates estimates;
  add_closed_forms(company, estimates);
  estimates.add_simulated(totals.outcomes, totals.tallies, plan);
  for (const std::size_t first : totals.firsts) {
    const Outcome& outcome = totals.outcomes[first];
    const Estimate now = estimate_of(outcome, totals.tallies[first], plan);
    estimates.convergence.push_back(
        {outcome.name, outcome.unit, outcome.twin, {{totals.paths, now}}});
  }
  return estimates;
}

struct Material {
  Study study;
  Estimates estimates;
};

const std::vector<Material>& materials() {
  static const std::vector<Material> all = [] {
    std::vector<Material> made;
    for (const char* name :
         {"hemacare-2001-grants.toml", "hemacare-1998-rights.toml", "reference.toml"}) {
      const Study read = study(name);
      made.push_back({read, estimates_of(read.company)});
    }
    return made;
  }();
  return all;
}

template <class Entry>
class TableLaws : public ::testing::Test {
protected:
  static std::vector<Table> tables() {
    std::vector<Table> built;
    for (const Material& material : materials())
      if (!Entry::lacks(material.study.company))
        built.push_back(build_table<Entry>(material.study, material.estimates));
    return built;
  }
};
TYPED_TEST_SUITE(TableLaws, Tables::apply<::testing::Types>);

TYPED_TEST(TableLaws, SomeConfigOfTheProjectFillsIt) { EXPECT_FALSE(this->tables().empty()); }

TYPED_TEST(TableLaws, IsRectangularAndHasRows) {
  for (const Table& table : this->tables()) {
    EXPECT_EQ(table.id, TypeParam::name);
    EXPECT_FALSE(table.title.empty());
    EXPECT_FALSE(table.rows.empty());
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
  }
}

TYPED_TEST(TableLaws, NamesItsColumnsOnceEach) {
  for (const Table& table : this->tables()) {
    std::set<std::string> ids;
    for (const Column& column : table.columns) {
      EXPECT_TRUE(ids.insert(column.id).second) << column.id;
      EXPECT_TRUE(std::regex_match(column.id, std::regex{"[a-z][a-z0-9_]*"})) << column.id;
      EXPECT_FALSE(column.heading.empty()) << column.id;
    }
  }
}

TYPED_TEST(TableLaws, RefersToEachOfItsNotes) {
  for (const Table& table : this->tables()) {
    std::string words = table.title;
    for (const Column& column : table.columns) words += column.heading;
    for (const auto& row : table.rows)
      for (const Cell& cell : row)
        if (const auto* text = std::get_if<std::string>(&cell)) words += *text;
    for (std::size_t note = 1; note <= table.notes.size(); ++note)
      EXPECT_NE(words.find("(" + std::to_string(note) + ")"), std::string::npos)
          << table.notes[note - 1];
  }
}

// A number is an amount of something, or a probability or its error, which need no unit.
TYPED_TEST(TableLaws, GivesNumbersAUnit) {
  static const std::set<std::string> unitless{"probability",
                                              "standard_error",
                                              "low95",
                                              "high95",
                                              "estimate",
                                              "exact",
                                              "figure",
                                              "days_mean",
                                              "paths",
                                              "reported",
                                              "lowest",
                                              "highest",
                                              "computed",
                                              "difference"};
  for (const Table& table : this->tables())
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      for (const auto& row : table.rows) {
        const Column& head = table.columns[column];
        const bool is_number = std::holds_alternative<double>(row[column])
                               || std::holds_alternative<std::int64_t>(row[column]);
        EXPECT_TRUE(!is_number || !head.unit.empty() || unitless.contains(head.id)) << head.id;
      }
}

std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1);
  std::string cell;
  bool is_quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (is_quoted) {
      if (c != '"')
        cell += c;
      else if (at + 1 < text.size() && text[at + 1] == '"')
        cell += text[++at];
      else
        is_quoted = false;
    } else if (c == '"') {
      is_quoted = true;
    } else if (c == ',' || c == '\n') {
      rows.back().push_back(std::exchange(cell, ""));
      if (c == '\n') rows.emplace_back();
    } else if (c != '\r') {
      cell += c;
    }
  }
  rows.pop_back();
  return rows;
}

TYPED_TEST(TableLaws, ComesBackFromCsvWithTheSameBits) {
  for (const Table& table : this->tables()) {
    const auto rows = parse_csv(table_csv(table));
    ASSERT_EQ(rows.size(), table.rows.size() + 1);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const Cell& cell = table.rows[row][column];
        const std::string& read = rows[row + 1][column];
        if (const auto* text = std::get_if<std::string>(&cell))
          EXPECT_EQ(read, *text);
        else if (const auto* number = std::get_if<double>(&cell))
          EXPECT_EQ(std::stod(read), *number);
        else if (const auto* whole = std::get_if<std::int64_t>(&cell))
          EXPECT_EQ(std::stoll(read), *whole);
        else
          EXPECT_EQ(read, "");
      }
  }
}

TYPED_TEST(TableLaws, PrintsEveryRow) {
  for (const Table& table : this->tables()) {
    const std::string text = table_text(table);
    EXPECT_EQ(text.find(table.title), 0U);
    EXPECT_EQ(text.find(" \n"), std::string::npos) << "a line ends with a blank";
    EXPECT_GT(std::count(text.begin(), text.end(), '\n'), static_cast<long>(table.rows.size()));
  }
}

TYPED_TEST(TableLaws, SaysWhatItLacksOfAnEmptyCompany) {
  EXPECT_TRUE(TypeParam::lacks(Company{}).has_value());
  EXPECT_FALSE(std::string_view{TypeParam::meaning}.empty());
}

}  // namespace
}  // namespace flipin
