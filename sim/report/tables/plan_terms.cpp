#include "report/tables/plan_terms.hpp"

#include <algorithm>
#include <array>

#include "config/each_field.hpp"
#include "config/value_origin.hpp"
#include "config/value_text.hpp"

namespace flipin {
namespace {

// Keys that decide what a summary of a plan, as the 8-K of March 5, 1998, leaves open.
constexpr auto open_keys = std::to_array<std::string_view>({
    "rights_plan.market_value",
    "rights_plan.average_trading_days",
    "rights_plan.dividend.options_after_distribution",
    "rights_plan.dividend.reserved_exercised",
    "rights_plan.acquiring_person.base",
    "rights_plan.exempt_holders.existing_holders",
    "rights_plan.distribution.business_calendar",
    "rights_plan.distribution.last_day",
    "rights_plan.distribution.withdrawn_tender",
    "rights_plan.distribution.exempt_offer",
    "rights_plan.exchange.adverse_person",
    "rights_plan.redemption.last_day_counts",
    "rights_plan.amendment.tick",
});

template <class Value>
std::string words_of() {
  if constexpr (NamedEnum<typename InsideOptional<Value>::type>)
    return ": " + either(enum_words<typename InsideOptional<Value>::type>());
  return {};
}

std::string in_parentheses(std::string_view unit) {
  return unit.empty() ? std::string{} : " (" + std::string{unit} + ")";
}

// "distribution" of "rights_plan.distribution".
std::string clause_name(const std::string& table) {
  constexpr std::string_view plan = "rights_plan.";
  return table.starts_with(plan) ? table.substr(plan.size()) : table;
}

// The rows of the table, in the order in which the types list their keys.
class Terms {
public:
  Terms(const Study& study, Table& table)
      : study_{study},
        table_{table},
        open_mark_{table.note("The summary of the plan in the 8-K of March 5, 1998 leaves this "
                              "open; a default follows its words as far as they go, and else what "
                              "is customary in rights agreements.")} {}

  template <Described Part>
  void add_table(const Part& part, const std::string& clause) {
    for_each_field<Part>([&](const auto& field) { add(field, part, clause); });
  }

private:
  template <class Owner, class Value>
  void add(const Field<Owner, Value>& field, const Owner& owner, const std::string& clause) {
    const Value& value = owner.*field.member;
    if constexpr (Described<Value>)
      add_table(value, clause + "." + std::string{field.name});
    else
      add_row(clause,
              field.name,
              toml_text(value),
              std::string{field.meaning} + words_of<Value>() + in_parentheses(field.unit));
  }

  // The keys of the entry that is chosen stand beside the choice.
  template <class Owner, class... Entries>
  void add(const Choice<Owner, std::variant<Entries...>>& choice,
           const Owner& owner,
           const std::string& clause) {
    std::visit(
        [&]<class Entry>(const Entry& entry) {
          constexpr std::array names{Entries::name...};
          add_row(clause,
                  choice.name,
                  toml_text(std::string{Entry::name}),
                  std::string{choice.meaning} + ": " + either(names));
          add_table(entry, clause);
        },
        owner.*choice.member);
  }

  void add_row(const std::string& clause,
               std::string_view key,
               std::string value,
               std::string meaning) {
    const std::string full_key = clause + "." + std::string{key};
    if (std::ranges::find(open_keys, full_key) != open_keys.end()) meaning += " " + open_mark_;
    table_.rows.push_back({clause_name(clause),
                           std::string{key},
                           value.empty() ? Cell{} : Cell{std::move(value)},
                           std::string{to_text(origin_of(study_, full_key))},
                           std::move(meaning)});
  }

  const Study& study_;
  Table& table_;
  std::string open_mark_;
};

}  // namespace

std::optional<std::string> PlanTermsTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  return {};
}

Table PlanTermsTable::build(const Study& study) {
  Table table{std::string{name}, "Terms of the Rights Plan", {}, {}, {}};
  const std::string origins = table.note(
      "What the config states, what it states and marks as an assumption, and what it leaves to "
      "the default. A term without a value is one that the plan has not.");
  table.columns = {{"clause", "Clause", "", 0},
                   {"key", "Term", "", 0},
                   {"value", "Value", "", 0},
                   {"origin", "Origin " + origins, "", 0},
                   {"meaning", "Meaning", "", 0}};
  Terms terms{study, table};
  terms.add_table(*study.company.rights_plan, "rights_plan");
  terms.add_table(study.company.board, "board");
  return table;
}

}  // namespace flipin
