#include <algorithm>
#include <array>
#include <string_view>

#include "config/explain.hpp"

namespace flipin {
namespace {

constexpr std::size_t widest_line = 100;

// Values that must fit one another, where the examples of the fields were chosen one by one.
struct FittingValue {
  std::string_view table;
  std::string_view key;
  std::string_view value;
};
constexpr auto fitting_values = std::to_array<FittingValue>({
    {"price_history", "dates", "[1996-12-31, 1997-12-30, 1998-12-29, 1999-12-31, 2000-12-31]"},
    {"price_history", "closes", "[100.0, 15.0, 14.5, 21.0, 46.0]"},
    {"acquirer", "begins", "2001-04-02"},
    {"simulation", "methods", "[\"importance_sampling\"]"},
    {"simulation", "importance_drift", "0.02"},
    {"simulation", "tolerance", "\"5%\""},
    {"simulation", "max_paths", "262_144"},
});

std::string value_of(const KeyEntry& entry) {
  for (const FittingValue& fitting : fitting_values)
    if (fitting.table == entry.table && fitting.key == entry.key) return std::string{fitting.value};
  return entry.example;
}

// A comment, broken between words; lines after the first are indented by `hanging`.
std::string comment(const std::string& text, const std::string& hanging = "# ") {
  std::string wrapped;
  std::string line = "#";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    if (line.size() + 1 + word.size() > widest_line) {
      wrapped += line + "\n";
      line = hanging + word;
    } else {
      line += " " + word;
    }
    begin = end + 1;
  }
  return wrapped + line + "\n";
}

// "market price on that day ($/share; required)".
std::string explanation(const KeyEntry& entry) {
  std::string text = entry.meaning + " (";
  if (entry.type_text.starts_with("one of")) text += entry.type_text + "; ";
  if (!entry.unit.empty()) text += entry.unit + "; ";
  if (entry.presence == Presence::required)
    text += "required";
  else
    text += entry.default_text.empty() ? "optional" : "default " + entry.default_text;
  return text + ")";
}

class Writer {
public:
  explicit Writer(const std::vector<KeyEntry>& keys) : keys_{keys} {}

  // The plain keys of a table, and then the tables in it.
  void write(const std::string& table) {
    std::string live;  // "model = \"gbm\"": the choice that this table makes
    for (const KeyEntry& entry : keys_)
      if (entry.table == table && !entry.is_table) write_key(entry, live);
    for (const KeyEntry& entry : keys_) {
      if (entry.table != table || !entry.is_table) continue;
      const std::size_t before = text.size();
      write_table(entry);
      if (!entry.only_with.empty() && entry.only_with != live) comment_out(before);
    }
  }

  std::string text;

private:
  // Lines that this table's choice leaves no place for.
  void comment_out(std::size_t from) {
    for (std::size_t line = from; line < text.size(); line = text.find('\n', line) + 1)
      if (text[line] != '\n' && text[line] != '#') text.insert(line, "# ");
  }

  void write_key(const KeyEntry& entry, std::string& live) {
    const std::string line = entry.key + " = " + value_of(entry);
    const bool is_choice = !entry.words.empty() && !entry.words.front().meaning.empty();
    const bool is_live = entry.only_with.empty() || entry.only_with == live;
    if (is_choice) live = line;
    text +=
        "\n" + comment((is_live ? "" : "only with " + entry.only_with + ": ") + explanation(entry));
    if (is_choice)
      for (const WordEntry& word : entry.words)
        text += comment("  " + word.word + ": " + word.meaning, "#     ");
    text += (is_live ? "" : "# ") + line + "\n";
  }

  void write_table(const KeyEntry& entry) {
    const std::string name = (entry.table.empty() ? "" : entry.table + ".") + entry.key;
    const bool is_list = entry.type_text.starts_with("tables");
    text += "\n" + comment(explanation(entry));
    text += is_list ? "[[" + name + "]]\n" : "[" + name + "]\n";
    write(name);
  }

  const std::vector<KeyEntry>& keys_;
};

}  // namespace

std::string reference_toml() {
  const std::vector<KeyEntry> keys = all_keys();
  Writer writer{keys};
  writer.text = comment(
      "Every key a flipin config may have, with its meaning, unit and default. Most figures "
      "are those of HemaCare Corporation's filings of 1998 and 2002; they show how values are "
      "written, and are not one study. A study of your own needs [company] and [stock], and "
      "what the tables that it reports ask for.");
  writer.write("");
  return writer.text;
}

}  // namespace flipin
