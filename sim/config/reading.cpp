#include "config/reading.hpp"

#include <algorithm>

#include "config/characters.hpp"

namespace flipin {
namespace {

constexpr std::string_view assumption_form =
    "write { assume = VALUE, because = \"the reason\" }, and nothing else in the braces";

std::string in_parentheses(const Asked& asked) {
  if (asked.meaning.empty()) return {};
  std::string text = " (" + std::string{asked.meaning};
  if (!asked.unit.empty()) text += "; " + std::string{asked.unit};
  return text + ")";
}

}  // namespace

Asked element_of(const Asked& list, std::size_t position) {
  Asked element = list;
  element.path += "[" + std::to_string(position) + "]";
  element.name = "value " + std::to_string(position + 1) + " of " + list.name;
  if (list.example.starts_with('['))
    element.example = list.example.substr(1, list.example.find_first_of(",]") - 1);
  return element;
}

void Reading::refuse(TextPlace where, std::string problem, std::string remedy) {
  faults_.add(where, std::move(problem), std::move(remedy));
}

void Reading::refuse(const Node& node,
                     const Asked& asked,
                     std::string problem,
                     std::string_view kind) {
  std::string remedy = "write " + std::string{kind};
  if (!asked.example.empty()) remedy += ", e.g. " + std::string{asked.example};
  refuse(node.place, std::move(problem), remedy + in_parentheses(asked));
}

void Reading::refuse_type(const Node& node, const Asked& asked, std::string_view kind) {
  refuse(node, asked, asked.name + " is " + described(node), kind);
}

void Reading::miss(const Node& table, std::string problem, std::string remedy) {
  const bool is_file = &table == &document_.root;
  if (document_.may_hide_keys(is_file ? 0 : table.place.line)) return;
  refuse(table.place, std::move(problem), std::move(remedy));
}

TextPlace Reading::place_of(std::string key) const {
  while (!key.empty()) {
    if (const auto known = places_.find(key); known != places_.end()) return known->second;
    const std::size_t end = key.find_last_of(".[");
    key.resize(end == std::string::npos ? 0 : end);
  }
  return {1, 1, 1};
}

std::vector<std::string> Reading::keys() const {
  std::vector<std::string> given;
  for (const auto& [key, place] : places_) given.push_back(key);
  return given;
}

const Node* Reading::unwrap(const Node& node, const Asked& asked) {
  if (node.kind != Node::Kind::table) return &node;
  const Node* const value = node.find("assume");
  const Node* const reason = node.find("because");
  if (!value && !reason) return &node;
  if (!value) {
    refuse(node.place,
           asked.name + " has a reason, but no value that is assumed",
           std::string{assumption_form});
    return nullptr;
  }
  for (const Node& part : node.children) {
    if (&part == value || &part == reason) continue;
    refuse(part.key_place,
           "an assumption has no '" + shortened(printable(part.key)) + "'",
           std::string{assumption_form});
    return nullptr;
  }
  if (!reason) {
    refuse(node.place,
           asked.name + " is assumed without a reason",
           "add because = \"...\": where the figure comes from, or why it is likely");
    return nullptr;
  }
  if (reason->kind != Node::Kind::string || trimmed(reason->text).empty()) {
    refuse(reason->place,
           "the reason for " + asked.name + " is " + described(*reason),
           "say in words where the figure comes from, or why it is likely");
    return nullptr;
  }
  assumed_.push_back({asked.path, printable(value->text), printable(reason->text), value->place});
  return value;
}

std::vector<Assumption> Reading::assumptions() const {
  std::vector<Assumed> ordered = assumed_;
  std::ranges::stable_sort(ordered, {}, &Assumed::where);
  std::vector<Assumption> listed;
  for (const Assumed& one : ordered)
    listed.push_back({one.key, one.value, one.reason, source_.span(one.where)});
  return listed;
}

std::string in_quotes(std::string_view text) { return '"' + shortened(printable(text)) + '"'; }

std::string described(const Node& node) {
  const std::string text = shortened(printable(node.text));
  switch (node.kind) {
    case Node::Kind::string:
      return node.text.empty() ? "an empty string" : in_quotes(text) + ", a string";
    case Node::Kind::integer:
      return text + ", a whole number";
    case Node::Kind::number:
      return text + ", a number";
    case Node::Kind::boolean:
      return text + ", a yes or no";
    case Node::Kind::date:
      return text + ", a date";
    case Node::Kind::time:
      return text + ", a time of day";
    case Node::Kind::date_time:
      return text + ", a date with a time of day";
    case Node::Kind::list:
      return "a list";
    default:
      return "a table";
  }
}

std::string example_of(const Asked& asked) {
  return asked.name + " = " + std::string{asked.example} + in_parentheses(asked);
}

}  // namespace flipin
