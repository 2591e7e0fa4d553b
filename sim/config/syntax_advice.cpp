#include "config/syntax_advice.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "config/characters.hpp"
#include "config/repeated.hpp"
#include "config/statement.hpp"
#include "config/value_advice.hpp"

namespace flipin {
namespace {

constexpr std::string_view one_to_a_line =
    "write key = value, one to a line; a comment begins with #";

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// The characters around `at` that belong together: up to a space, comma, quote or bracket.
constexpr std::string_view ends_of_word = " \t,=#\"'[]{}";

std::string_view word_from(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find_first_of(ends_of_word, begin), text.size()) - begin);
}

std::string_view word_around(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && !contains(ends_of_word, text.substr(begin - 1, 1))) --begin;
  return word_from(text, begin);
}

std::string in_single_quotes(std::string_view text) { return "'" + shortened(text) + "'"; }

// "rights plan" as a config writes it: rights_plan.
std::string in_one_word(std::string_view text) {
  std::string word{text};
  std::ranges::replace_if(
      word, [](char c) { return !is_bare(c) && c != '.'; }, '_');
  while (word.ends_with('.')) word.pop_back();
  word.erase(0, word.find_first_not_of('.'));
  return word;
}

// A header that does not read [name] or [[name]].
Fault explain_header(TextPlace where, std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of("[ \t"), text.size());
  const std::size_t end = std::min(text.find_first_of("]#", begin), text.size());
  const std::string name = in_one_word(trimmed(text.substr(begin, end - begin)));
  const std::string header = text.starts_with("[[") ? "[[" + name + "]]" : "[" + name + "]";
  return {where,
          shortened(text) + " is no header of a table",
          name.empty() ? "write [stock] or [[grant]], with the table's name inside"
                       : "write " + header + " alone on its line"};
}

// A line without '=' where it should be.
Fault explain_missing_equals(TextPlace where, std::string_view text) {
  const std::size_t end = std::min(text.find_first_of("=:#"), text.size());
  const std::string key{trimmed(text.substr(0, end))};
  if (end < text.size() && text[end] == ':')
    return {where,
            "':' stands after the key " + in_single_quotes(key),
            "write '=' between key and value"};
  if (end == text.size() || text[end] != '=')
    return {
        where, "this line is neither a key with a value nor a [table]", std::string{one_to_a_line}};
  if (key.empty())
    return {where, "no key stands before the '='", "write the name of the key there"};
  if (key.starts_with('.') || key.ends_with('.') || contains(key, ".."))
    return {where,
            "the key " + in_single_quotes(key) + " has a dot without a name beside it",
            "write " + in_one_word(key) + " ="};
  return {where,
          "the key " + in_single_quotes(key) + " is more than one word",
          "write " + in_one_word(key) + " ="};
}

bool is_about_value(std::string_view said) {
  constexpr std::array<std::string_view, 6> subjects{
      "integer:", "floating-point:", "date:", "time:", "value:", "boolean:"};
  return std::ranges::any_of(subjects,
                             [&](std::string_view subject) { return contains(said, subject); });
}

// What a value lacks to be one.
Fault explain_rest(TextPlace where, std::string_view word, std::string_view said) {
  if (contains(said, "expected value,"))
    return {where, "a value is missing here", "write one after the '=', or delete the key"};
  if (contains(said, "expected comma"))
    return {where, "a comma is missing before this", "put a comma between one value and the next"};
  if (contains(said, "dangling comma"))
    return {where, "no comma may stand before a closing '}'", "leave the comma out"};
  if (contains(said, "unknown escape sequence"))
    return {where,
            "a backslash in double quotes must not stand here",
            "write \\\\ for a backslash, or put the text in single quotes"};
  if (!word.empty() && is_about_value(said))
    return {where,
            in_single_quotes(word) + " is no value that a config can hold",
            "write a number, a date, a text in quotes, or a list in brackets"};
  constexpr std::string_view preamble = "Error while parsing ";
  if (said.starts_with(preamble)) said.remove_prefix(preamble.size());
  return {where, "this line is not TOML: " + shortened(said, 120), std::string{one_to_a_line}};
}

}  // namespace

Fault explain_syntax(const Source& source, int line, int column, std::string_view said) {
  const std::string_view text = source.line(line);
  const std::size_t at = std::min(offset_of(text, column), text.size());
  const auto place_of = [&](std::string_view part) { return source.place_of(line, part); };
  const TextPlace here{line, std::min(column, source.length(line) + 1), 1};
  const std::string_view whole = trimmed(text);
  if (contains(said, "cannot redefine")) return explain_repeated(source, line, at, said);
  if (whole.starts_with('[') && (contains(said, "header") || contains(said, "parsing key:")))
    return explain_header(place_of(whole), whole);
  if (contains(said, "expected '='") || contains(said, "root table")
      || contains(said, "parsing key:"))
    return explain_missing_equals(place_of(whole), whole);
  if (const auto advice = advise_on_number_with_commas(text, at))
    return {place_of(advice->written), advice->problem, advice->remedy};
  if (contains(said, "expected a comment or whitespace")) {
    const std::string_view rest =
        text.substr(at, std::max<std::size_t>(word_from(text, at).size(), 1));
    return {place_of(rest),
            in_single_quotes(rest) + " stands after the value",
            "end the line after the value; a comment begins with #"};
  }
  if (text.substr(0, at).ends_with('=') && text.substr(at).starts_with('='))
    return {here, "there is a second '='", "write one '=' between key and value"};
  const std::string_view word = word_around(text, at);
  const TextPlace where = word.empty() ? here : place_of(word);
  if (const auto advice = advise_on_value(text, word, said))
    return {place_of(advice->written), advice->problem, advice->remedy};
  return explain_rest(where, word, said);
}

}  // namespace flipin
