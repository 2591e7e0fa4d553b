#pragma once

#include <optional>
#include <tuple>
#include <variant>
#include <vector>

#include "core/field.hpp"
#include "support/example_text.hpp"

namespace flipin {

/// Which keys an example gives.
enum class Filled { required_keys, all_keys };

template <Described Owner>
Owner example(Filled filled = Filled::all_keys);

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
void fill_table(Filled filled, Table& table) {
  table = example<Table>(filled);
}

template <class... Entries>
void fill_table(Filled filled, std::variant<Entries...>& any) {
  any = example<std::variant_alternative_t<0, std::variant<Entries...>>>(filled);
}

template <class Table>
void fill_table(Filled filled, std::optional<Table>& table) {
  fill_table(filled, table.emplace());
}

template <class Table>
void fill_table(Filled filled, std::vector<Table>& tables) {
  fill_table(filled, tables.emplace_back());
}

template <class Owner, class Value>
void fill(Filled filled, Owner& owner, const Field<Owner, Value>& field) {
  if (filled == Filled::required_keys && field.presence == Presence::optional) return;
  if constexpr (is_table<Value>)
    fill_table(filled, owner.*field.member);
  else
    read_example(field.example, owner.*field.member);
}

template <class Owner, class Any>
void fill(Filled filled, Owner& owner, const Choice<Owner, Any>& choice) {
  fill_table(filled, owner.*choice.member);
}

/// A described type filled from the examples of its own fields, table by table, so that a new
/// registry entry can be tested without a line of test code.
///
/// @throws std::invalid_argument  if an example is no value of its field
template <Described Owner>
Owner example(Filled filled) {
  Owner owner{};
  std::apply([&](const auto&... fields) { (fill(filled, owner, fields), ...); }, Owner::fields());
  return owner;
}

}  // namespace flipin
