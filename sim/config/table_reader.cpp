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
    if (entry.key != key || entry.table.empty()) continue;
    const std::string home = in_brackets(entry.table);
    if (std::ranges::find(homes, home) == homes.end()) homes.push_back(home);
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
  } else if (!chosen) {
    std::vector<std::string> words = in_quotes(choice.words);
    for (std::size_t at = 0; at < words.size(); ++at)
      words[at] += " (" + std::string{choice.meanings[at]} + ")";
    missing_.push_back({asked.name,
                        asked.name + " is missing from " + name(),
                        "write " + asked.name + " = " + either(words)});
  }
  return chosen;
}

void TableReader::reserve(std::string_view key,
                          std::string_view choice,
                          std::string_view word,
                          std::string_view chosen) {
  reserved_.push_back({key, choice, word, chosen});
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
  missing_.push_back({asked.name,
                      asked.name + " is missing from " + name(),
                      "write, for example, " + example_of(asked)});
}

void TableReader::miss_table(const Asked& asked) {
  const std::string header = in_brackets(table_of(asked.path));
  missing_.push_back({asked.name,
                      header + " is missing from " + name(),
                      "add the table " + header + ": " + std::string{asked.meaning}});
}

void TableReader::finish() {
  if (!is_open_) return;
  const std::string unused = unused_keys();
  for (const Node& child : node_.children) {
    if (std::ranges::find(legal_, child.key) != legal_.end()) continue;
    const auto reserved = std::ranges::find(reserved_, child.key, &Reserved::key);
    if (reserved == reserved_.end())
      refuse_unknown(child, unused);
    else if (!reserved->chosen.empty())
      refuse_reserved(child, *reserved);
  }
  for (const Missing& missing : missing_) reading_.miss(node_, missing.problem, missing.remedy);
}

std::string TableReader::name() const {
  if (asked_.path.empty()) return "the file";
  const std::string table = table_of(asked_.path);
  if (node_.is_inline) return table;
  return asked_.path.ends_with(']') ? in_brackets(in_brackets(table)) : in_brackets(table);
}

void TableReader::refuse_unknown(const Node& child, const std::string& unused) {
  const std::string key = printable(child.key);
  const bool is_list = child.kind == Node::Kind::list && !child.children.empty();
  const Node& value = is_list ? child.children.front() : child;
  const bool has_header = value.kind == Node::Kind::table && !value.is_inline;
  const auto as_written = [&](std::string_view word) {
    const std::string text = shortened(word);
    if (!asked_.path.empty() || !has_header) return "'" + text + "'";
    return in_brackets(is_list ? in_brackets(text) : text);
  };
  const auto meant = nearest(key, legal_);
  if (meant) std::erase_if(missing_, [&](const Missing& missing) { return missing.key == *meant; });
  const std::vector<std::string> homes = homes_of(key);
  std::string remedy = unused;
  if (!homes.empty()) remedy = "it belongs in " + either(homes);
  if (meant) remedy = "did you mean " + as_written(*meant) + "?";
  reading_.refuse(child.key_place,
                  "unknown " + std::string{as_written(key).starts_with('[') ? "table " : "key "}
                      + as_written(key) + (asked_.path.empty() ? "" : " in " + name()),
                  remedy);
}

void TableReader::refuse_reserved(const Node& child, const Reserved& reserved) {
  const std::string choice{reserved.choice};
  const std::string wanted = choice + " = " + in_quotes(reserved.word);
  reading_.refuse(child.key_place,
                  "'" + child.key + "' belongs to " + wanted + ", but here " + choice + " is "
                      + in_quotes(reserved.chosen),
                  "leave it out, or write " + wanted);
}

std::string TableReader::unused_keys() const {
  std::string listed;
  for (const std::string_view legal : legal_)
    if (!node_.find(legal)) listed += (listed.empty() ? "" : ", ") + std::string{legal};
  return listed.empty() ? "leave it out: " + name() + " has all its keys"
                        : name() + " may also have " + listed;
}

}  // namespace flipin
