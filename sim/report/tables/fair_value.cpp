#include "report/tables/fair_value.hpp"

#include <fmt/format.h>

#include "company/identifiers.hpp"
#include "report/rights_text.hpp"

namespace flipin {
namespace {

void add_row(Table& table,
             const std::string& grant,
             const std::string& figure,
             const std::string& unit,
             const NamedEstimate* found) {
  if (found == nullptr) return;
  const Estimate& estimate = found->estimate;
  const bool is_exact = estimate.samples == 0;
  const Cell twin = found->twin ? Cell{found->twin->value} : Cell{"none"};
  table.rows.push_back({grant,
                        figure,
                        unit,
                        estimate.value,
                        is_exact ? Cell{"exact"} : Cell{estimate.standard_error},
                        is_exact ? Cell{} : Cell{estimate.interval95[0]},
                        is_exact ? Cell{} : Cell{estimate.interval95[1]},
                        is_exact ? Cell{estimate.value} : twin});
}

// The assumption that matters most, beside what the past says of it.
void note_volatility(const Company& company, Table& table) {
  if (!company.price_history || company.stock.volatility() == 0.0) return;
  const HistoricalVolatility past = historical_volatility(*company.price_history);
  table.columns[3].heading +=
      " "
      + table.note(
          fmt::format("The volatility of {:.0f}% stands beside {:.1f}% from the {} returns "
                      "of the {} (standard error {:.1f}%).",
                      100.0 * company.stock.volatility(),
                      100.0 * past.volatility,
                      past.returns,
                      company.price_history->source,
                      100.0 * past.standard_error));
}

}  // namespace

std::optional<std::string> FairValueTable::lacks(const Company& company) {
  if (option_grants(company).empty()) return "a [[grant]] of kind \"option\"";
  return {};
}

Table FairValueTable::build(const Company& company, const Estimates& estimates) {
  Table table{std::string{name},
              "Value of Each Grant under Its Holder's Behavior",
              {{"name", "Name", "", 0},
               {"figure", "Figure", "", 0},
               {"unit", "Unit", "", 0},
               {"estimate", "Estimate", "", 4},
               {"standard_error", "Standard Error", "", 5},
               {"low95", "95% from", "", 4},
               {"high95", "95% to", "", 4},
               {"exact", "Exact Twin", "", 4}},
              {},
              {}};
  const std::string behavior = table.note(
      "Expected gain of an option, discounted to the start of paths. " + model_words(company)
      + " A vested holder exercises when the price touches the "
      "exercise multiple; one who leaves before vesting forfeits, one who leaves after it takes "
      "what the option is worth that day (Hull and White 2004, in continuous time).");
  const std::string given = table.note(
      "Without forfeits before vesting, which accounting rules keep outside the value of an "
      "option (ASC 718).");
  const std::string disclosed = table.note(
      "A disclosure convention printed for comparison: the stock is assumed to grow for the whole "
      "term, and nothing is discounted or forfeited.");
  const std::string chance = table.note(
      "Chance under the same model that the stock stands above that line at the end of "
      "the term.");
  const std::string term = table.note("From the start of paths to exercise, departure or expiry.");
  note_volatility(company, table);
  const std::vector<std::string> ids = grant_ids(company);
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const auto* grant = std::get_if<OptionGrant>(&company.grants[at]);
    if (grant == nullptr) continue;
    const auto add = [&](const char* figure, const std::string& words, const char* unit) {
      add_row(table, grant->holder, words, unit, estimates.find("grant." + ids[at] + "." + figure));
    };
    add("fair_value", "Fair value " + behavior, "$/option");
    add("value_given_vesting", "Fair value given vesting " + given, "$/option");
    add("expected_term", "Expected term given vesting " + term, "years");
    add("probability_of_exercise", "Probability of exercise", "");
    for (const AnnualRate rate : {lower_assumed_rate, upper_assumed_rate}) {
      const double per_option =
          grant->potential_realizable_value(rate) / Dollars{grant->shares.shares().value()};
      const std::string column = fmt::format("{:g}%", 100.0 * rate.value());
      const NamedEstimate prv{"", "", exactly(per_option), "", {}, {}};
      add_row(table,
              grant->holder,
              "Potential realizable value at " + column + " " + disclosed,
              "$/option",
              &prv);
    }
    add("probability_above_5", "Probability of ending above the 5% line " + chance, "");
    add("probability_above_10", "Probability of ending above the 10% line " + chance, "");
  }
  return table;
}

}  // namespace flipin
