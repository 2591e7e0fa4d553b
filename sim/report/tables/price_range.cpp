#include "report/tables/price_range.hpp"

#include <fmt/format.h>

#include "report/rights_text.hpp"

namespace flipin {
namespace {

void add_row(const Estimates& estimates,
             const std::string& name,
             const std::string& words,
             Table& table) {
  const NamedEstimate* found = estimates.find(name);
  if (found == nullptr) return;
  const Estimate& estimate = found->estimate;
  std::vector<Cell> row{words,
                        found->unit,
                        estimate.value,
                        estimate.standard_error,
                        estimate.interval95[0],
                        estimate.interval95[1],
                        found->twin ? Cell{found->twin->value} : Cell{"none"}};
  for (std::size_t level = 0; level < percentile_levels.size(); ++level)
    row.push_back(found->percentiles ? Cell{(*found->percentiles)[level]} : Cell{});
  table.rows.push_back(std::move(row));
}

void head(const Company& company, Table& table) {
  const PriceRange& range = *company.price_range;
  table.title += " "
                 + table.note(fmt::format("Closes of {} trading days after {} up to {}; the price "
                                          "at the start of paths is no close. {}",
                                          range.closes(company.stock.date).size(),
                                          as_filed(company.stock.date),
                                          as_filed(range.ends),
                                          model_words(company)));
  table.columns = {{"figure", "Figure", "", 0},
                   {"unit", "Unit", "", 0},
                   {"estimate", "Estimate", "", 4},
                   {"standard_error", "Standard Error", "", 5},
                   {"low95", "95% from", "", 4},
                   {"high95", "95% to", "", 4},
                   {"exact", "Exact Twin", "", 4}};
  for (const double level : percentile_levels)
    table.columns.push_back({"p" + std::to_string(static_cast<int>(100.0 * level + 0.5)),
                             percentile_words(level),
                             "$/share",
                             4});
}

}  // namespace

std::optional<std::string> PriceRangeTable::lacks(const Company& company) {
  if (!company.price_range) return "[price_range]";
  return {};
}

Table PriceRangeTable::build(const Company& company, const Estimates& estimates) {
  Table table{std::string{name}, "How Far the Stock Ranges", {}, {}, {}};
  head(company, table);
  add_row(estimates, "stock.price_at_end", "Price at the end", table);
  add_row(estimates, "stock.highest_close", "Highest close", table);
  add_row(estimates, "stock.lowest_close", "Lowest close", table);
  const std::vector<PrintedPrice>& levels = company.price_range->levels;
  if (levels.empty()) return table;
  const std::string chance = table.note("Probability of one such close or more.");
  for (const PrintedPrice level : levels)
    for (const std::string side : {"above", "below"})
      add_row(estimates,
              "stock.probability_close_at_or_" + side + "_" + to_text(level),
              fmt::format("A close at or {} ${} {}", side, to_text(level), chance),
              table);
  return table;
}

}  // namespace flipin
