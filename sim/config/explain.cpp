#include "config/explain.hpp"

#include "config/each_field.hpp"
#include "config/study.hpp"
#include "config/value_text.hpp"

namespace flipin {
namespace {

template <class Value>
struct InsideList {
  using type = Value;
};
template <class Value>
struct InsideList<std::vector<Value>> {
  using type = Value;
};

// The type of the table behind a key: of [[grant]] that of one grant, of an optional that inside.
template <class Value>
using TableOf = typename InsideList<typename InsideOptional<Value>::type>::type;

template <class Value>
std::vector<WordEntry> words_of() {
  std::vector<WordEntry> words;
  using Word = typename InsideList<Value>::type;
  if constexpr (NamedEnum<Word>)
    for (const std::string_view word : enum_words<Word>()) words.push_back({std::string{word}, {}});
  if constexpr (requires { enum_meanings<Word>.front(); })
    for (std::size_t at = 0; at < words.size(); ++at) words[at].meaning = enum_meanings<Word>[at];
  return words;
}

// Collects the keys of tables, in the order in which the types list them.
class KeyList {
public:
  template <Described Part>
  void add_fields(const std::string& table, const std::string& only_with) {
    for_each_field<Part>([&](const auto& field) { add(field, Part{}, table, only_with); });
  }

  // A table that says which entry of a registry it is, by `key`.
  template <class... Entries>
  void add_choice(KeyEntry choice, std::variant<Entries...> /*of*/) {
    for (const auto& word :
         {WordEntry{std::string{Entries::name}, std::string{Entries::meaning}}...})
      choice.words.push_back(word);
    choice.example = '"' + choice.words.front().word + '"';
    constexpr std::array names{Entries::name...};
    choice.type_text = names.size() > 1 ? "one of " + either(names) : std::string{names.front()};
    keys.push_back(choice);
    const auto add_entry = [&]<class Entry>() {
      add_fields<Entry>(choice.table, choice.key + " = \"" + std::string{Entry::name} + "\"");
    };
    (add_entry.template operator()<Entries>(), ...);
  }

  std::vector<KeyEntry> keys;

private:
  template <class Owner, class Value>
  void add(const Field<Owner, Value>& field,
           const Owner& owner,
           const std::string& table,
           const std::string& only_with) {
    KeyEntry entry;
    entry.table = table;
    entry.key = field.name;
    entry.presence = field.presence;
    entry.unit = field.unit;
    entry.meaning = field.meaning;
    entry.example = field.example;
    entry.type_text = type_text<Value>();
    entry.only_with = only_with;
    entry.words = words_of<Value>();
    entry.is_table = TableValue<Value> || TableListValue<Value>;
    if (field.presence == Presence::optional) entry.default_text = toml_text(owner.*field.member);
    keys.push_back(entry);
    if constexpr (TableValue<Value> || TableListValue<Value>)
      add_table(TableOf<Value>{}, (table.empty() ? "" : table + ".") + entry.key);
  }

  template <class Owner, class Any>
  void add(const Choice<Owner, Any>& choice,
           const Owner& owner,
           const std::string& table,
           const std::string& only_with) {
    KeyEntry entry;
    entry.table = table;
    entry.key = choice.name;
    entry.meaning = choice.meaning;
    entry.only_with = only_with;
    std::visit(
        [&]<class Entry>(const Entry&) {
          entry.presence = needs_keys<Entry>() ? Presence::required : Presence::optional;
          if (!needs_keys<Entry>()) entry.default_text = '"' + std::string{Entry::name} + '"';
        },
        owner.*choice.member);
    add_choice(entry, owner.*choice.member);
  }

  template <Described Part>
  void add_table(const Part& /*part*/, const std::string& table) {
    add_fields<Part>(table, "");
  }

  template <class... Entries>
  void add_table(const std::variant<Entries...>& any, const std::string& table) {
    KeyEntry entry;
    entry.table = table;
    entry.key = "kind";
    entry.presence = Presence::required;
    entry.meaning = "which kind it is";
    add_choice(entry, any);
  }
};

}  // namespace

std::vector<KeyEntry> all_keys() {
  KeyList list;
  list.add_fields<Company>("", "");
  list.add_fields<Study>("", "");
  return list.keys;
}

}  // namespace flipin
