#include "config/table_reader.hpp"

#include <algorithm>

#include "config/characters.hpp"
#include "config/explain.hpp"
#include "config/read_scalar.hpp"
#include "config/suggestion.hpp"
#include "core/enum_names.hpp"

namespace flipin {
namespace {

// The path without positions: "grant.vesting" of "grant[0].vesting".
std::string table_of(const std::string& path) {
  std::string table;
  bool is_position = false;
  for (const char c : path) {
    if (c == '[') is_position = true;
    if (!is_position) table += c;
    if (c == ']') is_position = false;
  }
  return table;
}

std::string in_brackets(const std::string& table) { return "[" + table + "]"; }

// The tables that have such a key, as headers.
std::vector<std::string> homes_of(const std::string& key) {
  static const std::vector<KeyEntry> keys = all_keys();
  std::vector<std::string> homes;
  for (const KeyEntry& entry : keys) {
    const std::string home = entry.table.empty() ? "" : in_brackets(entry.table);
    if (entry.key == key && !home.empty() && std::ranges::find(homes, home) == homes.end())
      homes.push_back(home);
  }
  return homes;
}

}  // namespace

TableReader::TableReader(const Node& node, const Asked& asked, Reading& reading)
    : node_{node}, asked_{asked}, reading_{reading}, is_open_{node.kind == Node::Kind::table} {
  if (is_open_) return;
  const std::string header = in_brackets(table_of(asked.path));
  if (node.kind == Node::Kind::list && !node.children.empty()
      && node.children.front().kind == Node::Kind::table)
    reading.refuse(node.place,
                   asked.name + " is given as a list of tables, but there is only one",
                   "write " + header + " once, with single brackets");
  else
    reading.refuse(node.place,
                   asked.name + " is " + described(node) + ", but it has keys of its own",
                   "write them under " + header);
}

const Node* TableReader::take(std::string_view key) {
  legal_.push_back(key);
  return is_open_ ? node_.find(key) : nullptr;
}

std::optional<std::string_view> TableReader::choose(const WordChoice& choice) {
  const Node* const node = take(choice.key);
  const Asked asked = ask(choice.key, "", choice.meaning, "", any_number);
  std::optional<std::string_view> chosen = node ? std::nullopt : choice.if_left_out;
  if (node) {
    if (const Node* const word = reading_.unwrap(*node, asked)) {
      reading_.remember(asked.path, word->place);
      if (const auto at = read_word(*word, asked, choice.words, reading_))
        chosen = choice.words[*at];
    }
  } else if (!chosen && is_open_) {
    std::string words;
    for (std::size_t at = 0; at < choice.words.size(); ++at)
      words += (at > 0 ? ", " : "") + in_quotes(choice.words)[at] + " ("
               + std::string{choice.meanings[at]} + ")";
    const std::string one_of = choice.words.size() > 1 ? "one of " : "";
    reading_.miss(node_,
                  asked.name + " is missing from " + name(),
                  "write " + asked.name + " = " + one_of + words);
  }
  if (!chosen) is_choice_open_ = true;
  return chosen;
}

void TableReader::reserve(std::string_view key, std::string_view choice, std::string_view word) {
  reserved_.push_back({key, choice, word});
}

Asked TableReader::ask(std::string_view key,
                       std::string_view unit,
                       std::string_view meaning,
                       std::string_view example,
                       Limit limit) const {
  const std::string prefix = asked_.path.empty() ? "" : asked_.path + ".";
  return {prefix + std::string{key}, std::string{key}, unit, meaning, example, limit};
}

void TableReader::miss_key(const Asked& asked) {
  if (!is_open_) return;
  reading_.miss(
      node_, asked.name + " is missing from " + name(), "write, for example, " + example_of(asked));
}

void TableReader::miss_table(const Asked& asked) {
  if (!is_open_) return;
  reading_.miss(node_,
                in_brackets(table_of(asked.path)) + " is missing from " + name(),
                "add the table " + in_brackets(table_of(asked.path)) + ": "
                    + std::string{asked.meaning});
}

void TableReader::finish() {
  if (!is_open_) return;
  for (const Node& child : node_.children) {
    if (std::ranges::find(legal_, child.key) != legal_.end()) continue;
    const auto reserved = std::ranges::find(reserved_, child.key, &Reserved::key);
    if (reserved == reserved_.end())
      refuse_unknown(child);
    else if (!is_choice_open_)
      refuse_reserved(child, *reserved);
  }
}

std::string TableReader::name() const {
  if (asked_.path.empty()) return "the file";
  const std::string table = table_of(asked_.path);
  if (node_.is_inline) return table;
  return asked_.path.ends_with(']') ? in_brackets(in_brackets(table)) : in_brackets(table);
}

void TableReader::refuse_unknown(const Node& child) {
  const std::string key = printable(child.key);
  const bool is_list = child.kind == Node::Kind::list && !child.children.empty();
  const Node& table = is_list ? child.children.front() : child;
  const bool has_header = table.kind == Node::Kind::table && !table.is_inline;
  std::string what = "key '" + shortened(key) + "'";
  if (asked_.path.empty() && has_header)
    what = "table " + in_brackets(is_list ? in_brackets(shortened(key)) : shortened(key));
  reading_.refuse(child.key_place,
                  "unknown " + what + (asked_.path.empty() ? "" : " in " + name()),
                  remedy_for_unknown(key));
}

void TableReader::refuse_reserved(const Node& child, const Reserved& reserved) {
  const std::string choice{reserved.choice};
  const Node* const given = node_.find(choice);
  const std::string word = "\"" + std::string{reserved.word} + "\"";
  const std::string found = given ? choice + " is " + described(*given) : choice + " is left out";
  reading_.refuse(child.key_place,
                  "'" + child.key + "' belongs to " + choice + " = " + word + ", but here "
                      + found.substr(0, found.rfind(", a string")),
                  "leave it out, or write " + choice + " = " + word);
}

std::string TableReader::remedy_for_unknown(const std::string& key) const {
  if (const auto meant = nearest(key, legal_))
    return "did you mean '" + std::string{*meant} + "'?";
  if (const auto homes = homes_of(key); !homes.empty()) return "it belongs in " + either(homes);
  std::vector<std::string_view> unused;
  for (const std::string_view legal : legal_)
    if (!node_.find(legal)) unused.push_back(legal);
  if (unused.empty()) return "leave it out: " + name() + " has all its keys";
  std::string listed;
  for (const std::string_view legal : unused) listed += (listed.empty() ? "" : ", ") + std::string{legal};
  return name() + " may also have " + listed;
}

}  // namespace flipin
