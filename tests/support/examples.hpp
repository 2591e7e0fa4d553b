#pragma once

#include <optional>
#include <tuple>
#include <variant>
#include <vector>

#include "core/field.hpp"
#include "support/example_text.hpp"

namespace flipin {

/// Which keys an example gives.
enum class Given { required_keys, all_keys };

template <Described Owner>
Owner example(Given given = Given::all_keys);

/// Whether a member is a table with fields of its own, or a choice or a list of such.
template <class Value>
inline constexpr bool is_table = Described<Value>;
template <class... Entries>
inline constexpr bool is_table<std::variant<Entries...>> = true;
template <class Value>
inline constexpr bool is_table<std::optional<Value>> = is_table<Value>;
template <class Value>
inline constexpr bool is_table<std::vector<Value>> = is_table<Value>;

template <Described Table>
void fill_table(Given given, Table& table) {
  table = example<Table>(given);
}

template <class... Entries>
void fill_table(Given given, std::variant<Entries...>& any) {
  any = example<std::variant_alternative_t<0, std::variant<Entries...>>>(given);
}

template <class Table>
void fill_table(Given given, std::optional<Table>& table) {
  fill_table(given, table.emplace());
}

template <class Table>
void fill_table(Given given, std::vector<Table>& tables) {
  fill_table(given, tables.emplace_back());
}

template <class Owner, class Value>
void fill(Given given, Owner& owner, const Field<Owner, Value>& field) {
  if (given == Given::required_keys && field.presence == Presence::optional) return;
  if constexpr (is_table<Value>)
    fill_table(given, owner.*field.member);
  else
    read_example(field.example, owner.*field.member);
}

template <class Owner, class Any>
void fill(Given given, Owner& owner, const Choice<Owner, Any>& choice) {
  fill_table(given, owner.*choice.member);
}

/// A described type filled from the examples of its own fields, table by table, so that a new
/// registry entry can be tested without a line of test code.
///
/// @throws std::invalid_argument  if an example is no value of its field
template <Described Owner>
Owner example(Given given) {
  Owner owner{};
  std::apply([&](const auto&... fields) { (fill(given, owner, fields), ...); }, Owner::fields());
  return owner;
}

}  // namespace flipin
