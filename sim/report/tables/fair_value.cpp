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

// What is added to the table for one grant: its rows stand under its holder's name.
struct GrantRows {
  Table& table;
  const Estimates& estimates;
  std::string holder;
  std::string prefix;  // of its estimates' names

  void add(const char* figure, const std::string& words, const char* unit) const {
    add_row(table, holder, words, unit, estimates.find(prefix + figure));
  }
};

// The marks of the notes on options.
struct OptionNotes {
  std::string behavior;
  std::string given;
  std::string disclosed;
  std::string chance;
  std::string term;
};

std::string seen_words(const Company& company) {
  return company.exercise_behavior.watch == ExerciseWatch::continuous
             ? "the price, watched continuously, touches"
             : "a daily close reaches";
}

OptionNotes note_options(const Company& company, Table& table) {
  OptionNotes notes;
  notes.behavior = table.note(
      "Expected gain of an option, discounted to the start of paths. " + model_words(company)
      + " A vested holder exercises when " + seen_words(company)
      + " the exercise multiple; one who leaves before vesting forfeits, one who leaves after it "
        "takes what the option is worth that day (Hull and White 2004).");
  notes.given = table.note(
      "Without forfeits before vesting, which accounting rules keep outside the value of an "
      "option (ASC 718).");
  notes.disclosed = table.note(
      "A disclosure convention printed for comparison: the stock is assumed to grow for the whole "
      "term, and nothing is discounted or forfeited.");
  notes.chance = table.note(
      "Chance under the same model that the stock stands above that line at the end of "
      "the term.");
  notes.term = table.note("From the start of paths to exercise, departure or expiry.");
  return notes;
}

void add_option(const OptionGrant& grant, const OptionNotes& notes, const GrantRows& rows) {
  rows.add("fair_value", "Fair value " + notes.behavior, "$/option");
  rows.add("value_given_vesting", "Fair value given vesting " + notes.given, "$/option");
  rows.add("expected_term", "Expected term given vesting " + notes.term, "years");
  rows.add("probability_of_exercise", "Probability of exercise", "");
  for (const AnnualRate rate : {lower_assumed_rate, upper_assumed_rate}) {
    const double per_option =
        grant.potential_realizable_value(rate) / Dollars{grant.shares.shares().value()};
    const std::string column = fmt::format("{:g}%", 100.0 * rate.value());
    const NamedEstimate prv{"", "", exactly(per_option), "", {}, {}};
    add_row(rows.table,
            rows.holder,
            "Potential realizable value at " + column + " " + notes.disclosed,
            "$/option",
            &prv);
  }
  rows.add("probability_above_5", "Probability of ending above the 5% line " + notes.chance, "");
  rows.add("probability_above_10", "Probability of ending above the 10% line " + notes.chance, "");
}

// The marks of the notes on hurdles; each is made where it is first referred to.
struct HurdleNotes {
  std::string given;
  std::string days;
};

// The terms of a hurdle differ from award to award, and so does the note.
std::string hurdle_terms(const PriceHurdle& award, const Company& company) {
  return fmt::format(
      "Expected value of a share that is earned by {} at or above ${} from {} to {} and delivered "
      "{}, discounted to the start of paths. {} Dividends before delivery are lost, and so is the "
      "award of a holder who leaves before it.",
      award.consecutive_closes == 1
          ? "a close"
          : fmt::format("{} consecutive closes", award.consecutive_closes),
      to_text(award.hurdle),
      as_filed(award.begins()),
      as_filed(award.performance_ends),
      award.delivered == DeliveryTime::when_earned ? "on the day it is earned"
                                                   : "at the end of that period",
      model_words(company));
}

void add_hurdle(const PriceHurdle& award,
                const Company& company,
                HurdleNotes& notes,
                const GrantRows& rows) {
  const std::string terms = rows.table.note(hurdle_terms(award, company));
  rows.add("fair_value", "Fair value " + terms, "$/share");
  if (notes.given.empty())
    notes.given = rows.table.note(
        "Without forfeits before delivery, which accounting rules keep outside the value of an "
        "award; the hurdle, a market condition, they keep in it (ASC 718).");
  rows.add("value_given_vesting", "Fair value given vesting " + notes.given, "$/share");
  rows.add("probability_earned", "Probability of being earned, given vesting", "");
  if (rows.estimates.find(rows.prefix + "days_to_earn") == nullptr) return;  // never earned
  if (notes.days.empty())
    notes.days = rows.table.note(
        "Trading days of the performance period after the start of paths, where shares are "
        "earned.");
  rows.add("days_to_earn", "Days until shares are earned " + notes.days, "trading days");
}

}  // namespace

std::optional<std::string> FairValueTable::lacks(const Company& company) {
  if (company.grants.empty()) return "a [[grant]]";
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
  OptionNotes option_notes;
  HurdleNotes hurdle_notes;
  if (!option_grants(company).empty()) option_notes = note_options(company, table);
  note_volatility(company, table);
  const std::vector<std::string> ids = grant_ids(company);
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const Awards::Any& award = company.grants[at];
    const auto holder = [](const auto& kind) { return kind.holder; };
    const GrantRows rows{table, estimates, std::visit(holder, award), "grant." + ids[at] + "."};
    if (const auto* option = std::get_if<OptionGrant>(&award))
      add_option(*option, option_notes, rows);
    else if (const auto* hurdle = std::get_if<PriceHurdle>(&award))
      add_hurdle(*hurdle, company, hurdle_notes, rows);
  }
  return table;
}

}  // namespace flipin
