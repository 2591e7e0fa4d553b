#include "report/tables/year_end_values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ownership/year_end_value.hpp"
#include "report/number_text.hpp"

namespace flipin {
namespace {

struct HolderAtYearEnd {
  std::string name;
  std::vector<OptionLot> lots;
  YearEndValue value;
  FiledHolding filed;
};

// Holders with options at year-end, in order of the config; without [[holder]]s, of grants and
// lots.
std::vector<HolderAtYearEnd> holders(const Company& company) {
  std::vector<std::pair<std::string, FiledHolding>> names;
  const auto add = [&](const std::string& name, const FiledHolding& filed) {
    const auto same = [&](const auto& known) { return known.first == name; };
    if (std::ranges::none_of(names, same)) names.emplace_back(name, filed);
  };
  for (const Holder& holder : company.holders)
    add(holder.name, holder.filed.value_or(FiledHolding{}));
  for (const OptionLot& lot : company.lots) add(lot.holder, {});
  for (const OptionGrant& grant : option_grants(company)) add(grant.holder, {});

  std::vector<HolderAtYearEnd> all;
  for (const auto& [name, filed] : names) {
    const auto lots = lots_of(company, name, *company.company.fiscal_year_end);
    if (lots.empty()) continue;
    all.push_back({name, lots, year_end_value(lots, *company.company.year_end_price), filed});
  }
  return all;
}

bool values_agree(const HolderAtYearEnd& holder) {
  return holder.filed.exercisable_value.value_or(holder.value.exercisable_value)
             == holder.value.exercisable_value
         && holder.filed.unexercisable_value.value_or(holder.value.unexercisable_value)
                == holder.value.unexercisable_value;
}

// "leaving out the 50,000 options at $1.20", where some lots explain both filed values.
std::string left_out(const HolderAtYearEnd& holder, const Company& company) {
  const auto choices =
      lots_left_out(holder.lots,
                    *company.company.year_end_price,
                    holder.filed.exercisable_value.value_or(holder.value.exercisable_value),
                    holder.filed.unexercisable_value.value_or(holder.value.unexercisable_value));
  if (choices.empty()) return "no choice of lots reproduces the filed values";
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
  Table table{std::string{name}, "Fiscal Year-End Option/SAR Values", {}, {}, {}};
  const std::string basis = table.note(fmt::format(
      "The value of unexercised in-the-money options is the difference between the price on {} "
      "(${} per share) and the exercise price, multiplied by the number of shares, floored at "
      "zero for each lot.",
      as_filed(*company.company.fiscal_year_end),
      to_text(*company.company.year_end_price)));
  table.columns = {{"name", "Name", "", 0},
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
    std::string label = holder.name;
    if (!values_agree(holder))
      label += " "
               + table.note("The filing and the arithmetic differ: the filed values are "
                            + left_out(holder, company) + ".");
    table.rows.push_back({label,
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
    const std::string why = values_agree(holder) ? "" : left_out(holder, company);
    const auto add_shares =
        [&](const char* figure, std::optional<ShareCount> filed, ShareCount value) {
          if (filed)
            figures.push_back({std::string{name},
                               holder.name,
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
                               holder.name,
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
