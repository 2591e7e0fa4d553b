#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/catalog.hpp"
#include "app/verbs.hpp"
#include "config/explain.hpp"
#include "config/suggestion.hpp"
#include "report/write_text.hpp"

namespace flipin {
namespace {

constexpr std::size_t page_width = 96;

std::string path_of(const KeyEntry& entry) {
  return entry.table.empty() ? entry.key : entry.table + "." + entry.key;
}

std::string default_of(const KeyEntry& entry) {
  if (entry.presence == Presence::required) return "none: required";
  return entry.default_text.empty() ? "left out" : entry.default_text;
}

std::string text_of(const KeyEntry& entry) {
  std::string text = path_of(entry) + '\n';
  text += "  " + wrapped(entry.meaning, page_width, "  ") + '\n';
  if (!entry.only_with.empty()) text += "  only with " + entry.only_with + '\n';
  if (!entry.type_text.empty()) text += "  type     " + entry.type_text + '\n';
  for (const WordEntry& choice : entry.words)
    if (!choice.meaning.empty()) text += "    " + choice.word + ": " + choice.meaning + '\n';
  if (!entry.unit.empty()) text += "  unit     " + entry.unit + '\n';
  text += "  default  " + default_of(entry) + '\n';
  if (!entry.example.empty()) text += "  example  " + entry.key + " = " + entry.example + '\n';
  return text;
}

std::string text_of(const CatalogEntry& entry) {
  std::string text = entry.name + " (" + entry.registry + ")\n";
  text += "  " + wrapped(entry.meaning, page_width, "  ") + '\n';
  if (!entry.source.empty())
    text += "  " + wrapped("source: " + entry.source, page_width, "  ") + '\n';
  return text;
}

nlohmann::ordered_json json_of(const KeyEntry& entry) {
  return {{"table", entry.table},
          {"key", entry.key},
          {"required", entry.presence == Presence::required},
          {"type", entry.type_text},
          {"unit", entry.unit},
          {"meaning", entry.meaning},
          {"default", entry.default_text},
          {"example", entry.example}};
}

nlohmann::ordered_json json_of(const CatalogEntry& entry) {
  return {{"registry", entry.registry},
          {"name", entry.name},
          {"meaning", entry.meaning},
          {"source", entry.source}};
}

// A key by its name or path, every key of a table or of an entry of a registry, or a key by one of
// the words that its list may name.
bool answers(const KeyEntry& entry, const std::string& word) {
  if (word.empty() || entry.key == word || entry.table == word || path_of(entry) == word)
    return true;
  if (entry.only_with.ends_with(" = \"" + word + '"')) return true;
  return entry.type_text.starts_with("list")
         && std::ranges::find(entry.words, word, &WordEntry::word) != entry.words.end();
}

bool answers(const CatalogEntry& entry, const std::string& word) {
  return word.empty() || entry.name == word;
}

// Says that nothing has that name, and what may have been meant.
void say_unknown(const std::string& word) {
  const std::vector<KeyEntry> keys = all_keys();
  const std::vector<CatalogEntry> entries = catalog();
  std::vector<std::string_view> known;
  for (const KeyEntry& entry : keys) known.push_back(entry.key);
  for (const CatalogEntry& entry : entries) known.push_back(entry.name);
  const auto meant = nearest(word, known);
  fmt::print(
      stderr,
      "flipin: nothing is called '{}'; {}\n",
      word,
      meant ? "did you mean '" + std::string{*meant} + "'?" : "`flipin explain` lists everything");
}

}  // namespace

ExitCode explain(const Options& options) {
  if (options.as_reference) {
    fmt::print("{}", reference_toml());
    return ExitCode::done;
  }
  auto array = nlohmann::ordered_json::array();
  std::string text;
  const auto tell = [&](const auto& entries) {
    for (const auto& entry : entries) {
      if (!answers(entry, options.word)) continue;
      array.push_back(json_of(entry));
      text += (text.empty() ? "" : "\n") + text_of(entry);
    }
  };
  tell(all_keys());
  tell(catalog());
  if (array.empty()) {
    say_unknown(options.word);
    return ExitCode::refused;
  }
  if (options.as_json)
    fmt::print("{}\n", array.dump(1));
  else
    fmt::print("{}", text);
  return ExitCode::done;
}

}  // namespace flipin
