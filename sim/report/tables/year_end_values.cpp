#include "report/tables/year_end_values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/subset_sum.hpp"
#include "ownership/year_end_value.hpp"
#include "report/number_text.hpp"

namespace flipin {
namespace {

struct HolderAtYearEnd {
  Holder holder;
  std::vector<OptionLot> lots;
  YearEndValue value;
  FiledHolding filed;
};

bool has_filed_options(const FiledHolding& filed) {
  return filed.exercisable || filed.unexercisable || filed.exercisable_value
         || filed.unexercisable_value;
}

// Everybody whom the config names, in its order: holders, then those of lots and grants alone.
std::vector<Holder> people(const Company& company) {
  std::vector<Holder> all = company.holders;
  const auto add = [&](const std::string& name) {
    if (std::ranges::find(all, name, &Holder::name) != all.end()) return;
    all.emplace_back().name = name;
  };
  for (const OptionLot& lot : company.lots) add(lot.holder);
  for (const OptionGrant& grant : option_grants(company)) add(grant.holder);
  return all;
}

// Those with options at year-end, held or filed.
std::vector<HolderAtYearEnd> holders(const Company& company) {
  std::vector<HolderAtYearEnd> all;
  for (const Holder& holder : people(company)) {
    const auto lots = lots_of(company, holder.name, *company.company.fiscal_year_end);
    const FiledHolding filed = holder.filed.value_or(FiledHolding{});
    if (lots.empty() && !has_filed_options(filed)) continue;
    all.push_back({holder, lots, year_end_value(lots, *company.company.year_end_price), filed});
  }
  return all;
}

bool values_agree(const HolderAtYearEnd& holder) {
  return holder.filed.exercisable_value.value_or(holder.value.exercisable_value)
             == holder.value.exercisable_value
         && holder.filed.unexercisable_value.value_or(holder.value.unexercisable_value)
                == holder.value.unexercisable_value;
}

// What explains filed values that differ, as a clause: "reproduced by leaving out ...".
std::string explanation(const HolderAtYearEnd& holder, const Company& company) {
  if (holder.lots.size() > most_parts)
    return fmt::format("not explained: more than {} lots are not searched", most_parts);
  const auto choices =
      lots_left_out(holder.lots,
                    *company.company.year_end_price,
                    holder.filed.exercisable_value.value_or(holder.value.exercisable_value),
                    holder.filed.unexercisable_value.value_or(holder.value.unexercisable_value));
  if (choices.empty()) return "not explained by leaving any of the lots out";
  std::string text = "reproduced by leaving out ";
  for (std::size_t lot = 0; lot < choices.front().size(); ++lot) {
    const OptionLot& out = choices.front()[lot];
    text += fmt::format("{}the {} options at ${}{}",
                        lot == 0 ? "" : " and ",
                        with_commas(out.shares.count()),
                        to_text(out.exercise_price),
                        out.granted ? " granted " + as_filed(*out.granted) : "");
  }
  if (choices.size() > 1)
    text += fmt::format(", or by {} other choices of as many lots", choices.size() - 1);
  return text;
}

bool shows_filed(const std::vector<HolderAtYearEnd>& all) {
  return std::ranges::any_of(all, [](const HolderAtYearEnd& holder) {
    return holder.filed.exercisable_value || holder.filed.unexercisable_value;
  });
}

}  // namespace

std::optional<std::string> YearEndValuesTable::lacks(const Company& company) {
  if (!company.company.fiscal_year_end) return "company.fiscal_year_end";
  if (!company.company.year_end_price) return "company.year_end_price";
  if (holders(company).empty()) return "options held at fiscal year-end, in [[grant]] or [[lot]]";
  return {};
}

Table YearEndValuesTable::build(const Company& company, const Estimates& /*estimates*/) {
  const auto all = holders(company);
  Table table{
      std::string{name},
      "Aggregated Option Exercises in the Fiscal Year and Fiscal Year-End Option/SAR Values",
      {},
      {},
      {}};
  const std::string basis = table.note(fmt::format(
      "The value of unexercised in-the-money options is the difference between the price on {} "
      "(${} per share) and the exercise price, multiplied by the number of shares, floored at "
      "zero for each lot.",
      as_filed(*company.company.fiscal_year_end),
      to_text(*company.company.year_end_price)));
  table.columns = {{"name", "Name", "", 0},
                   {"acquired", "Shares Acquired on Exercise", "#", 0},
                   {"value_realized", "Value Realized", "$", 0},
                   {"exercisable", "Unexercised Options, Exercisable", "#", 0},
                   {"unexercisable", "Unexercised Options, Unexercisable", "#", 0},
                   {"exercisable_value", "In-the-Money, Exercisable " + basis, "$", 0},
                   {"unexercisable_value", "In-the-Money, Unexercisable " + basis, "$", 0}};
  const bool with_filed = shows_filed(all);
  if (with_filed) {
    table.columns.push_back({"filed_exercisable_value", "Exercisable, as filed", "$", 0});
    table.columns.push_back({"filed_unexercisable_value", "Unexercisable, as filed", "$", 0});
  }
  for (const HolderAtYearEnd& holder : all) {
    std::string label = holder.holder.name;
    if (!values_agree(holder))
      label += " "
               + table.note("The filing and the arithmetic differ: the filed values are "
                            + explanation(holder, company) + ".");
    table.rows.push_back({label,
                          holder.holder.shares_acquired.count(),
                          holder.holder.value_realized,
                          holder.value.exercisable.count(),
                          holder.value.unexercisable.count(),
                          holder.value.exercisable_value,
                          holder.value.unexercisable_value});
    if (!with_filed) continue;
    table.rows.back().push_back(cell_of(holder.filed.exercisable_value));
    table.rows.back().push_back(cell_of(holder.filed.unexercisable_value));
  }
  return table;
}

std::vector<FiledFigure> YearEndValuesTable::filed_figures(const Company& company) {
  std::vector<FiledFigure> figures;
  for (const HolderAtYearEnd& holder : holders(company)) {
    const std::string why = values_agree(holder) ? "" : explanation(holder, company);
    const auto add_shares =
        [&](const char* figure, std::optional<ShareCount> filed, ShareCount value) {
          if (filed)
            figures.push_back({std::string{name},
                               holder.holder.name,
                               figure,
                               with_commas(filed->count()),
                               with_commas(value.count()),
                               *filed == value,
                               ""});
        };
    const auto add_value =
        [&](const char* figure, std::optional<std::int64_t> filed, std::int64_t value) {
          if (filed)
            figures.push_back({std::string{name},
                               holder.holder.name,
                               figure,
                               dollars(*filed),
                               dollars(value),
                               *filed == value,
                               *filed == value ? "" : why});
        };
    add_shares("exercisable options", holder.filed.exercisable, holder.value.exercisable);
    add_shares("unexercisable options", holder.filed.unexercisable, holder.value.unexercisable);
    add_value("value of exercisable options",
              holder.filed.exercisable_value,
              holder.value.exercisable_value);
    add_value("value of unexercisable options",
              holder.filed.unexercisable_value,
              holder.value.unexercisable_value);
  }
  return figures;
}

}  // namespace flipin
