#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "config/each_field.hpp"
#include "config/read_scalar.hpp"
#include "config/reading.hpp"
#include "config/table_reader.hpp"
#include "core/enum_names.hpp"
#include "core/field.hpp"

namespace flipin {

/// Reads a value that may be marked as an assumption, and remembers where it stands.
template <class Value>
void read_value(const Node& node, const Asked& asked, Value& into, Reading& reading) {
  const Node* const value = reading.unwrap(node, asked);
  if (!value) return;
  reading.remember(asked.path, value->place);
  read(*value, asked, into, reading);
}

/// A word of an enum.
template <NamedEnum Word>
void read(const Node& node, const Asked& asked, Word& into, Reading& reading) {
  constexpr auto words = enum_words<Word>();
  if (const auto position = read_word(node, asked, words, reading))
    into = enum_names<Word>[*position].first;
}

/// A value that may be left out.
template <class Value>
void read(const Node& node, const Asked& asked, std::optional<Value>& into, Reading& reading) {
  read(node, asked, into.emplace(), reading);
}

/// A list of values, or of tables.
template <class Value>
void read(const Node& node, const Asked& asked, std::vector<Value>& into, Reading& reading) {
  if (node.kind != Node::Kind::list) {
    if constexpr (TableValue<Value>)
      reading.refuse(node.place,
                     asked.name + " is given as " + described(node) + ", but there may be several",
                     "write [[" + asked.path + "]], with double brackets");
    else
      reading.refuse_type(node, asked, "a list in brackets");
    return;
  }
  into.clear();
  for (const Node& element : node.children) {
    const Asked wanted = element_of(asked, into.size());
    read_value(element, wanted, into.emplace_back(), reading);
  }
}

template <Described Part>
void read_fields(TableReader& table, Part& into);

/// The word of a choice, and then the keys of the entry it names.
template <class... Entries>
void read_entry(TableReader& table, WordChoice choice, std::variant<Entries...>& into) {
  choice.words = {Entries::name...};
  choice.meanings = {Entries::meaning...};
  const auto chosen = table.choose(choice);
  const auto read_if_chosen = [&]<class Entry>() {
    if (chosen == Entry::name)
      read_fields(table, into.template emplace<Entry>());
    else
      for_each_field<Entry>([&](const auto& field) {
        table.reserve(field.name, choice.key, Entry::name, chosen.value_or(""));
      });
  };
  (read_if_chosen.template operator()<Entries>(), ...);
}

/// One of a registry, in a table of its own that says which by `kind`.
template <class... Entries>
void read(const Node& node, const Asked& asked, std::variant<Entries...>& into, Reading& reading) {
  TableReader table{node, asked, reading};
  read_entry(table, {"kind", "which kind it is", {}, {}, {}}, into);
  table.finish();
}

/// A table of fields.
template <Described Part>
void read(const Node& node, const Asked& asked, Part& into, Reading& reading) {
  TableReader table{node, asked, reading};
  read_fields(table, into);
  table.finish();
}

template <class Owner, class Value>
void read_field(TableReader& table, const Field<Owner, Value>& field, Owner& into) {
  const Asked asked = table.ask(field.name, field.unit, field.meaning, field.example, field.limit);
  if (const Node* const node = table.take(field.name))
    read_value(*node, asked, into.*field.member, table.reading());
  else if (field.presence == Presence::required && TableValue<Value>)
    table.miss_table(asked);
  else if (field.presence == Presence::required)
    table.miss_key(asked);
}

/// A choice may be left out if the entry it then is needs no key of its own.
template <class Owner, class Any>
void read_field(TableReader& table, const Choice<Owner, Any>& choice, Owner& into) {
  Any& member = into.*choice.member;
  const auto default_word = std::visit(
      []<class Entry>(const Entry&) -> std::optional<std::string_view> {
        if (needs_keys<Entry>()) return {};
        return Entry::name;
      },
      member);
  read_entry(table, {choice.name, choice.meaning, {}, {}, default_word}, member);
}

/// The keys of a type, from a table that may hold those of others as well.
template <Described Part>
void read_fields(TableReader& table, Part& into) {
  for_each_field<Part>([&](const auto& field) { read_field(table, field, into); });
}

}  // namespace flipin
