#include "report/tables/beneficial_ownership.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/subset_sum.hpp"
#include "ownership/beneficial_ownership.hpp"
#include "report/number_text.hpp"

namespace flipin {
namespace {

constexpr int printed_decimals = 2;

struct Owner {
  enum class Kind { holder, group } kind;
  std::string name;
  BeneficialOwnership ownership;
  FiledHolding filed;
  std::vector<OptionLot> lots;  // not exercisable within 60 days; groups only
};

Owner owner(const Holder& holder, const Company& company) {
  return {Owner::Kind::holder,
          holder.name,
          {holder.shares_owned,
           options_within_60_days(company, holder, *company.company.record_date),
           company.company.shares_outstanding},
          holder.filed.value_or(FiledHolding{}),
          {}};
}

Owner owner(const Group& group, const Company& company) {
  Owner total{Owner::Kind::group,
              group.name,
              {{}, {}, company.company.shares_outstanding},
              group.filed.value_or(FiledHolding{}),
              {}};
  for (const Holder& holder : company.holders) {
    if (std::ranges::find(group.members, holder.name) == group.members.end()) continue;
    const BeneficialOwnership one = owner(holder, company).ownership;
    total.ownership.owned = total.ownership.owned + one.owned;
    total.ownership.within_60_days = total.ownership.within_60_days + one.within_60_days;
    for (const OptionLot& lot :
         lots_of(company, holder.name, *company.company.record_date, beneficial_ownership_days))
      if (lot.exercisable < lot.shares) total.lots.push_back(lot);
  }
  return total;
}

std::vector<Owner> owners(const Company& company) {
  std::vector<Owner> all;
  for (const Holder& holder : company.holders)
    if (holder.listed_as_owner) all.push_back(owner(holder, company));
  for (const Group& group : company.groups) all.push_back(owner(group, company));
  return all;
}

PrintedOwnership printed(const BeneficialOwnership& ownership, int decimals) {
  if (ownership.is_under_one_percent()) return {};
  return {rounded_percentage(ownership.amount(), ownership.base(), decimals)};
}

std::string text(const PrintedOwnership& printed) {
  return printed.percent ? to_text(*printed.percent) : "*";
}

int decimals_of(const PrintedOwnership& filed) {
  return filed.percent ? filed.percent->decimals() : printed_decimals;
}

// Which other way of printing gives the filed percentage.
std::string percent_convention(const Owner& owner) {
  const Percentage filed = owner.filed.percent->percent.value_or(Percentage{});
  const BeneficialOwnership& own = owner.ownership;
  const std::string exact = fmt::format("{:.4f}% exactly", 100.0 * own.fraction());
  if (rounded_percentage(own.amount(), own.base(), filed.decimals()) == filed)
    return exact + "; reproduced by printing the figure instead of \"*\"";
  if (truncated_percentage(own.amount(), own.base(), filed.decimals()) == filed)
    return exact + "; reproduced by cutting digits off instead of rounding";
  if (rounded_percentage(own.amount(), own.outstanding, filed.decimals()) == filed)
    return exact + "; reproduced without the owner's own options in the denominator";
  return exact + "; no known convention reproduces it";
}

// "by one lot of 20,000": lots whose absence explains a filed number of unexercisable options.
std::string unexercisable_convention(const Owner& owner, std::int64_t recomputed) {
  std::vector<AmountPair> parts;
  for (const OptionLot& lot : owner.lots)
    parts.push_back({(lot.shares - lot.exercisable).count(), 0});
  const std::int64_t missing = recomputed - owner.filed.unexercisable->count();
  const auto choices = smallest_choices(parts, {missing, 0});
  if (choices.empty()) return "the difference is not explained by leaving any of the lots out";
  std::string words = fmt::format("{} fewer: reproduced by leaving out ", with_commas(missing));
  for (std::size_t choice = 0; choice < choices.size(); ++choice) {
    words += choice == 0 ? "" : ", or ";
    for (std::size_t part = 0; part < choices[choice].size(); ++part) {
      const OptionLot& lot = owner.lots[choices[choice][part]];
      words += fmt::format("{}{}'s at ${}{}",
                           part == 0 ? "" : " and ",
                           lot.holder,
                           to_text(lot.exercise_price),
                           lot.granted ? " granted " + as_filed(*lot.granted) : "");
    }
  }
  return words;
}

std::int64_t unexercisable(const Owner& owner) {
  std::int64_t total = 0;
  for (const OptionLot& lot : owner.lots) total += (lot.shares - lot.exercisable).count();
  return total;
}

// What a group's row leaves out, and what the filing says it does.
std::string excluded_words(const Owner& owner) {
  const std::int64_t recomputed = unexercisable(owner);
  std::string words =
      fmt::format("Excludes {} shares under options that are not exercisable within {} days.",
                  with_commas(recomputed),
                  beneficial_ownership_days);
  if (owner.filed.unexercisable && owner.filed.unexercisable->count() != recomputed)
    words += fmt::format(" The filing says {}: {}.",
                         with_commas(owner.filed.unexercisable->count()),
                         unexercisable_convention(owner, recomputed));
  return words;
}

}  // namespace

std::optional<std::string> BeneficialOwnershipTable::lacks(const Company& company) {
  if (!company.company.record_date) return "company.record_date";
  if (company.holders.empty()) return "a [[holder]]";
  return {};
}

Table BeneficialOwnershipTable::build(const Company& company, const Estimates& /*estimates*/) {
  Table table{
      std::string{name}, "Security Ownership of Principal Shareholders and Management", {}, {}, {}};
  const std::string rule = table.note(fmt::format(
      "Shares that a person or group has the right to acquire within {} days of {} are deemed "
      "outstanding in computing the ownership of that person or group, and of no other. {} "
      "shares were outstanding. * Less than 1%.",
      beneficial_ownership_days,
      as_filed(*company.company.record_date),
      with_commas(company.company.shares_outstanding.count())));
  table.columns = {{"name", "Beneficial Owner", "", 0},
                   {"amount", "Amount and Nature of Beneficial Ownership", "shares", 0},
                   {"options", "Of These, Options Within 60 Days", "shares", 0},
                   {"percent", "Percentage Owned " + rule, "%", 0},
                   {"percent_exact", "To Four Decimals", "%", 4}};
  const auto all = owners(company);
  const bool with_filed =
      std::ranges::any_of(all, [](const Owner& one) { return one.filed.percent.has_value(); });
  if (with_filed) table.columns.push_back({"filed_percent", "As filed", "%", 0});
  for (const Owner& one : all) {
    const PrintedOwnership filed = one.filed.percent.value_or(PrintedOwnership{});
    const PrintedOwnership recomputed = printed(one.ownership, printed_decimals);
    std::string label = one.name;
    if (one.filed.percent && printed(one.ownership, decimals_of(filed)) != filed)
      label +=
          " "
          + table.note("The filing and the arithmetic differ: " + percent_convention(one) + ".");
    if (one.kind == Owner::Kind::group && unexercisable(one) > 0)
      label += " " + table.note(excluded_words(one));
    table.rows.push_back({label,
                          one.ownership.amount().count(),
                          one.ownership.within_60_days.count(),
                          recomputed.percent ? to_text(*recomputed.percent) : "*",
                          100.0 * one.ownership.fraction()});
    if (with_filed) table.rows.back().push_back(one.filed.percent ? Cell{text(filed)} : Cell{});
  }
  return table;
}

std::vector<FiledFigure> BeneficialOwnershipTable::filed_figures(const Company& company) {
  std::vector<FiledFigure> figures;
  const auto add = [&](const Owner& one,
                       const char* figure,
                       const std::string& filed,
                       const std::string& value,
                       const std::string& why) {
    figures.push_back({std::string{name},
                       one.name,
                       figure,
                       filed,
                       value,
                       filed == value,
                       filed == value ? "" : why});
  };
  for (const Owner& one : owners(company)) {
    if (one.filed.amount)
      add(one,
          "amount beneficially owned",
          with_commas(one.filed.amount->count()),
          with_commas(one.ownership.amount().count()),
          "");
    if (one.filed.shares_owned)
      add(one,
          "shares owned outright",
          with_commas(one.filed.shares_owned->count()),
          with_commas(one.ownership.owned.count()),
          "");
    if (one.filed.percent)
      add(one,
          "percentage owned",
          text(*one.filed.percent),
          text(printed(one.ownership, decimals_of(*one.filed.percent))),
          percent_convention(one));
    if (one.kind == Owner::Kind::group && one.filed.unexercisable)
      add(one,
          "options not exercisable within 60 days",
          with_commas(one.filed.unexercisable->count()),
          with_commas(unexercisable(one)),
          unexercisable_convention(one, unexercisable(one)));
  }
  return figures;
}

}  // namespace flipin
