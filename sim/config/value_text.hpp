#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/schedule.hpp"
#include "config/each_field.hpp"
#include "core/enum_names.hpp"
#include "core/percentage.hpp"
#include "core/printed_price.hpp"
#include "core/share_count.hpp"
#include "core/units.hpp"
#include "ownership/holder.hpp"

namespace flipin {

/// A value as a config writes it: `0.7`, `65_536`, `"15%"`, `[0.5, 1.0]`; empty if there is none.
[[nodiscard]] std::string toml_text(double value);
[[nodiscard]] std::string toml_text(std::int64_t value);
[[nodiscard]] std::string toml_text(const std::string& value);
[[nodiscard]] inline std::string toml_text(bool value) { return value ? "true" : "false"; }
[[nodiscard]] inline std::string toml_text(int value) { return toml_text(std::int64_t{value}); }
[[nodiscard]] inline std::string toml_text(std::uint64_t value) {
  return toml_text(static_cast<std::int64_t>(value));
}
[[nodiscard]] inline std::string toml_text(ShareCount value) { return toml_text(value.count()); }
[[nodiscard]] inline std::string toml_text(Date value) { return iso(value); }
[[nodiscard]] inline std::string toml_text(Period value) { return toml_text(to_text(value)); }
[[nodiscard]] inline std::string toml_text(PrintedPrice value) { return toml_text(to_text(value)); }
[[nodiscard]] inline std::string toml_text(Percentage value) { return toml_text(to_text(value)); }
[[nodiscard]] inline std::string toml_text(PrintedOwnership value) {
  return value.percent ? toml_text(*value.percent) : "\"*\"";
}

template <class Tag>
std::string toml_text(Quantity<Tag> value) {
  return toml_text(value.value());
}

template <NamedEnum Word>
std::string toml_text(Word value) {
  return toml_text(std::string{to_text(value)});
}

template <Described Part>
std::string toml_text(const Part& /*part*/) {
  return {};
}

/// The entry of a registry that stands where a table is left out, if it needs no keys.
template <class... Entries>
std::string toml_text(const std::variant<Entries...>& value) {
  return std::visit(
      []<class Entry>(const Entry&) -> std::string {
        if (needs_keys<Entry>()) return {};
        return "{ kind = \"" + std::string{Entry::name} + "\" }";
      },
      value);
}

template <class Value>
std::string toml_text(const std::optional<Value>& value) {
  return value ? toml_text(*value) : std::string{};
}

template <class Value>
std::string toml_text(const std::vector<Value>& values) {
  if (values.empty()) return {};
  std::string text;
  for (const Value& value : values) text += (text.empty() ? "[" : ", ") + toml_text(value);
  return text + "]";
}

/// What a key expects, in words; a table unless another specialisation says so.
template <class Value>
struct TypeText {
  static std::string of() { return "table"; }
};
template <>
struct TypeText<std::string> {
  static std::string of() { return "text in quotes"; }
};
template <>
struct TypeText<bool> {
  static std::string of() { return "true or false"; }
};
template <>
struct TypeText<double> {
  static std::string of() { return "number"; }
};
template <class Tag>
struct TypeText<Quantity<Tag>> : TypeText<double> {};
template <>
struct TypeText<std::int64_t> {
  static std::string of() { return "whole number"; }
};
template <>
struct TypeText<std::uint64_t> : TypeText<std::int64_t> {};
template <>
struct TypeText<int> : TypeText<std::int64_t> {};
template <>
struct TypeText<ShareCount> : TypeText<std::int64_t> {};
template <>
struct TypeText<Date> {
  static std::string of() { return "date, written 2001-03-23"; }
};
template <>
struct TypeText<Period> {
  static std::string of() { return "period, written \"1 year\""; }
};
template <>
struct TypeText<PrintedPrice> {
  static std::string of() { return "price, written \"1.20\" or 1.20"; }
};
template <>
struct TypeText<Percentage> {
  static std::string of() { return "percentage, written \"15%\""; }
};
template <>
struct TypeText<PrintedOwnership> {
  static std::string of() { return "percentage, written \"3.69%\", or \"*\""; }
};
template <NamedEnum Word>
struct TypeText<Word> {
  static std::string of() { return "one of " + either(enum_words<Word>()); }
};
template <class Value>
struct TypeText<std::optional<Value>> : TypeText<Value> {};
template <class Value>
struct TypeText<std::vector<Value>> {
  static std::string of() { return "list, each a " + TypeText<Value>::of(); }
};
template <NamedEnum Word>
struct TypeText<std::vector<Word>> {
  static std::string of() { return "list, each " + TypeText<Word>::of(); }
};
template <TableValue Value>
struct TypeText<std::vector<Value>> {
  static std::string of() { return "tables, one or more"; }
};

/// The type of a key in words: "number", "percentage, written \"15%\"", "one of a, b or c".
template <class Value>
std::string type_text() {
  return TypeText<Value>::of();
}

}  // namespace flipin
