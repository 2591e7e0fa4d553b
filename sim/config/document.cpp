#include "config/document.hpp"

#include <algorithm>
#include <string>

#include <toml++/toml.h>

#include "config/characters.hpp"
#include "config/statement.hpp"
#include "config/syntax_advice.hpp"

namespace flipin {
namespace {

constexpr int most_rounds = 20;
// Of tables and lists inside each other; what is left out lies in a value that is refused anyway,
// because no key has more than three.
constexpr int most_levels = 32;

// A faulty header becomes one of these, so that its keys do not end up in the table before it.
std::string stand_in(int line) { return "skipped line " + std::to_string(line); }

class Converter {
public:
  Converter(const Source& source, const std::vector<bool>& skipped)
      : source_{source}, skipped_{skipped} {}

  Node convert(const toml::node& from, int level) {
    const toml::source_region& region = from.source();
    Node node;
    node.place = place_of(region);
    node.kind = kind_of(from);
    if (level > most_levels) return node;
    node.text = written(region);
    if (const auto* text = from.as_string()) node.text = text->get();
    if (const auto* whole = from.as_integer()) node.integer = whole->get();
    if (const auto number = from.value<double>()) node.number = *number;
    if (const auto* day = from.as_date())
      node.date = Date::from_ymd(day->get().year, day->get().month, day->get().day);
    if (const auto* table = from.as_table()) convert_table(*table, level, node);
    if (const auto* list = from.as_array())
      for (const toml::node& element : *list) node.children.push_back(convert(element, level + 1));
    return node;
  }

private:
  void convert_table(const toml::table& table, int level, Node& node) {
    node.is_inline = table.is_inline();
    for (const auto& [key, value] : table) {
      const TextPlace key_place = place_of(key.source());
      if (level == 0 && is_stand_in(key.str(), key_place.line)) continue;
      Node child = convert(value, level + 1);
      child.key = key.str();
      child.key_place = key_place;
      node.children.push_back(std::move(child));
    }
    std::ranges::sort(node.children, {}, &Node::key_place);
  }

  [[nodiscard]] bool is_stand_in(std::string_view key, int line) const {
    return skipped_[static_cast<std::size_t>(line - 1)] && key == stand_in(line);
  }

  static Node::Kind kind_of(const toml::node& node) {
    switch (node.type()) {
      case toml::node_type::string:
        return Node::Kind::string;
      case toml::node_type::integer:
        return Node::Kind::integer;
      case toml::node_type::floating_point:
        return Node::Kind::number;
      case toml::node_type::boolean:
        return Node::Kind::boolean;
      case toml::node_type::date:
        return Node::Kind::date;
      case toml::node_type::time:
        return Node::Kind::time;
      case toml::node_type::date_time:
        return Node::Kind::date_time;
      case toml::node_type::array:
        return Node::Kind::list;
      default:
        return Node::Kind::table;
    }
  }

  [[nodiscard]] TextPlace place_of(const toml::source_region& region) const {
    const int line = std::clamp(static_cast<int>(region.begin.line), 1, source_.lines());
    const int column = std::max(static_cast<int>(region.begin.column), 1);
    const bool is_one_line = region.begin.line == region.end.line;
    const int end = is_one_line ? static_cast<int>(region.end.column) : source_.length(line) + 1;
    return {line, column, std::max(end - column, 1)};
  }

  [[nodiscard]] std::string written(const toml::source_region& region) const {
    constexpr int most_characters = 200;
    const std::string_view text = source_.between(static_cast<int>(region.begin.line),
                                                  static_cast<int>(region.begin.column),
                                                  static_cast<int>(region.end.line),
                                                  static_cast<int>(region.end.column));
    return shortened(text, most_characters);
  }

  const Source& source_;
  const std::vector<bool>& skipped_;
};

bool begins_table(const Source& source, const Admission& admission, int line) {
  return !admission.continued[static_cast<std::size_t>(line - 1)]
         && begins_with_bracket(source.line(line));
}

// The lines of the file that may be parsed; the others left empty, so that lines keep their number.
std::string parsed_text(const Source& source,
                        const Admission& admission,
                        const std::vector<bool>& skipped) {
  std::string text;
  for (int line = 1; line <= source.lines(); ++line) {
    if (!skipped[static_cast<std::size_t>(line - 1)])
      text += source.line(line);
    else if (begins_table(source, admission, line))
      text += "[\"" + stand_in(line) + "\"]";
    text += '\n';
  }
  return text;
}

// Skips the whole statement that a line is part of.
void skip_statement(int line, const Admission& admission, std::vector<bool>& skipped) {
  auto first = static_cast<std::size_t>(line - 1);
  while (first > 0 && admission.continued[first]) --first;
  auto last = first + 1;
  while (last < skipped.size() && admission.continued[last]) ++last;
  std::fill(
      skipped.begin() + static_cast<long>(first), skipped.begin() + static_cast<long>(last), true);
}

}  // namespace

bool Document::may_hide_keys(int header) const {
  const auto line = std::ranges::upper_bound(skipped, header);
  if (line == skipped.end()) return false;
  if (header == 0) return true;
  const auto next = std::ranges::upper_bound(headers, header);
  return next == headers.end() || *line < *next;
}

Document parse_document(const Source& source, const Admission& admission, Faults& faults) {
  Document document;
  std::vector<bool> skipped = admission.skipped;
  for (int round = 0; !document.is_read; ++round) {
    try {
      const toml::table table = toml::parse(parsed_text(source, admission, skipped));
      document.root = Converter{source, skipped}.convert(table, 0);
      document.is_read = true;
    } catch (const toml::parse_error& error) {
      const int line = std::clamp(static_cast<int>(error.source().begin.line), 1, source.lines());
      const int column = std::max(static_cast<int>(error.source().begin.column), 1);
      if (round == most_rounds || skipped[static_cast<std::size_t>(line - 1)]) {
        faults.add({line, column, 1},
                   "reading stops here, after twenty lines that are not TOML",
                   "mend those first");
        break;
      }
      faults.add(explain_syntax(source, line, column, error.description()));
      skip_statement(line, admission, skipped);
    }
  }
  for (int line = 1; line <= source.lines(); ++line) {
    if (skipped[static_cast<std::size_t>(line - 1)]) document.skipped.push_back(line);
    if (begins_table(source, admission, line)) document.headers.push_back(line);
  }
  return document;
}

}  // namespace flipin
