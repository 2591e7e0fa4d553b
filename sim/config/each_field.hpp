#pragma once

#include <optional>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/field.hpp"

namespace flipin {

/// Calls `visit(field)` for every Field and Choice that a type lists, in order.
template <Described Part, class Visit>
constexpr void for_each_field(Visit&& visit) {
  std::apply([&](const auto&... field) { (visit(field), ...); }, Part::fields());
}

/// The type of the value inside an optional, or the type itself.
template <class Value>
struct InsideOptional {
  using type = Value;
};
template <class Value>
struct InsideOptional<std::optional<Value>> {
  using type = Value;
};

/// True for the variant of a registry.
template <class Value>
inline constexpr bool is_variant = false;
template <class... Entries>
inline constexpr bool is_variant<std::variant<Entries...>> = true;

/// A value that is a table in a config: a type with fields, or one of a registry.
template <class Value>
concept TableValue = Described<typename InsideOptional<Value>::type> || is_variant<
    typename InsideOptional<Value>::type>;

/// True for a vector of such tables.
template <class Value>
inline constexpr bool is_list_of_tables = false;
template <TableValue Value>
inline constexpr bool is_list_of_tables<std::vector<Value>> = true;

/// A value that is a list of tables in a config: [[grant]].
template <class Value>
concept TableListValue = is_list_of_tables<Value>;

/// True if a table of this type must give at least one key.
template <Described Part>
constexpr bool needs_keys() {
  bool needs = false;
  for_each_field<Part>([&](const auto& field) {
    if constexpr (requires { field.presence; }) needs |= field.presence == Presence::required;
  });
  return needs;
}

}  // namespace flipin
