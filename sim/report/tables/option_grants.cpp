#include "report/tables/option_grants.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "award/prv_convention.hpp"
#include "core/money.hpp"
#include "report/number_text.hpp"

namespace flipin {
namespace {

// Whole dollars, half up; a grant that stays under water prints 0.
std::int64_t printed_prv(const OptionGrant& grant, AnnualRate rate) {
  return std::max<std::int64_t>(round_half_up(grant.potential_realizable_value(rate).value()), 0);
}

std::string reading_text(const OptionGrant& grant, AnnualRate rate, std::int64_t filed) {
  const PrvReading reading = read_filed_prv(grant, rate, filed);
  const std::string solved = fmt::format("implied term {:.4f} years (from {:.5f} to {:.5f})",
                                         reading.implied_term.value(),
                                         reading.shortest_term.value(),
                                         reading.longest_term.value());
  if (reading.convention.empty()) return solved + "; no known convention gives the filed dollar";
  return solved
         + fmt::format("; reproduced to the dollar by {}, where the option's term is {:g} years",
                       reading.convention,
                       grant.term().value());
}

void add_prv(const OptionGrant& grant,
             AnnualRate rate,
             std::optional<std::int64_t> filed,
             std::vector<FiledFigure>& figures) {
  if (!filed) return;
  const std::int64_t recomputed = printed_prv(grant, rate);
  const bool agrees = recomputed == *filed;
  figures.push_back({std::string{OptionGrantsTable::name},
                     grant.holder,
                     fmt::format("potential realizable value at {:g}%", 100.0 * rate.value()),
                     dollars(*filed),
                     dollars(recomputed),
                     agrees,
                     agrees ? "" : reading_text(grant, rate, *filed)});
}

Percentage percent_of_total(const OptionGrant& grant, const Company& company, int decimals) {
  return rounded_percentage(grant.shares, granted_to_employees(company), decimals);
}

// One note for all cells that one convention reproduces.
void note_filed_terms(const Company& company, Table& table) {
  int filed = 0;
  int agreeing = 0;
  std::vector<std::pair<std::string, int>> conventions;
  for (const OptionGrant& grant : grants_of_fiscal_year(company)) {
    if (!grant.filed) continue;
    const auto count = [&](AnnualRate rate, std::optional<std::int64_t> cell) {
      if (!cell) return;
      ++filed;
      if (printed_prv(grant, rate) == *cell) {
        ++agreeing;
        return;
      }
      const std::string words = read_filed_prv(grant, rate, *cell).convention;
      const auto known = std::ranges::find(conventions, words, &std::pair<std::string, int>::first);
      if (known == conventions.end())
        conventions.emplace_back(words, 1);
      else
        ++known->second;
    };
    count(lower_assumed_rate, grant.filed->potential_realizable_value_5);
    count(upper_assumed_rate, grant.filed->potential_realizable_value_10);
  }
  if (filed == agreeing) return;
  std::string text = fmt::format(
      "The filing prints other figures in the columns \"as filed\": {} of {} agree with the rule.",
      agreeing,
      filed);
  for (const auto& [words, cells] : conventions)
    text += words.empty() ? fmt::format(" No known convention reproduces {} of them.", cells)
                          : fmt::format(
                              " Solved for the term that they imply, {} of them reproduce to the "
                              "dollar by {}.",
                              cells,
                              words);
  const std::string mark = table.note(text + " `flipin audit` lists them one by one.");
  for (Column& column : table.columns)
    if (column.id.starts_with("filed_")) column.heading += " " + mark;
}

bool has_filed_values(const Company& company) {
  return std::ranges::any_of(grants_of_fiscal_year(company), [](const OptionGrant& grant) {
    return grant.filed
           && (grant.filed->potential_realizable_value_5
               || grant.filed->potential_realizable_value_10);
  });
}

}  // namespace

std::optional<std::string> OptionGrantsTable::lacks(const Company& company) {
  if (grants_of_fiscal_year(company).empty())
    return "a [[grant]] of kind \"option\" in the fiscal year";
  return {};
}

Table OptionGrantsTable::build(const Company& company, const Estimates& /*estimates*/) {
  Table table{
      std::string{name},
      "Option/SAR Grants in the Fiscal Year: Individual Grants",
      {{"name", "Name", "", 0},
       {"shares", "Number of Securities Underlying Options Granted", "#", 0},
       {"percent_of_total", "% of Total Options Granted to Employees in Fiscal Year", "%", 2},
       {"exercise_price", "Exercise Price", "$/Sh", 2},
       {"expiration", "Expiration Date", "", 0}},
      {},
      {}};
  const std::string basis = table.note(
      "Potential realizable value: the number of shares times the gain at the end of the option's "
      "full term if the stock grows from its market price on the date of grant at the assumed "
      "rate, compounded annually. A disclosure convention, neither a forecast nor a fair value.");
  table.columns.push_back({"prv_5", "5% " + basis, "$", 0});
  table.columns.push_back({"prv_10", "10% " + basis, "$", 0});
  const bool shows_filed = has_filed_values(company);
  if (shows_filed) {
    table.columns.push_back({"filed_5", "5% as filed", "$", 0});
    table.columns.push_back({"filed_10", "10% as filed", "$", 0});
  }
  for (const OptionGrant& grant : grants_of_fiscal_year(company)) {
    table.rows.push_back({grant.holder,
                          grant.shares.count(),
                          100.0 * percent_of_total(grant, company, 2).fraction(),
                          "$" + to_text(grant.exercise_price),
                          as_filed(grant.expires),
                          printed_prv(grant, lower_assumed_rate),
                          printed_prv(grant, upper_assumed_rate)});
    if (!shows_filed) continue;
    const FiledGrant filed = grant.filed.value_or(FiledGrant{});
    table.rows.back().push_back(cell_of(filed.potential_realizable_value_5));
    table.rows.back().push_back(cell_of(filed.potential_realizable_value_10));
  }
  note_filed_terms(company, table);
  return table;
}

std::vector<FiledFigure> OptionGrantsTable::filed_figures(const Company& company) {
  std::vector<FiledFigure> figures;
  for (const OptionGrant& grant : grants_of_fiscal_year(company)) {
    if (!grant.filed) continue;
    if (const auto filed = grant.filed->percent_of_total) {
      const Percentage recomputed = percent_of_total(grant, company, filed->decimals());
      figures.push_back({std::string{name},
                         grant.holder,
                         "% of total granted to employees",
                         to_text(*filed),
                         to_text(recomputed),
                         recomputed == *filed,
                         ""});
    }
    add_prv(grant, lower_assumed_rate, grant.filed->potential_realizable_value_5, figures);
    add_prv(grant, upper_assumed_rate, grant.filed->potential_realizable_value_10, figures);
  }
  return figures;
}

}  // namespace flipin
