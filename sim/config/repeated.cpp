#include "config/repeated.hpp"

#include <string>

#include "config/characters.hpp"
#include "config/statement.hpp"

namespace flipin {
namespace {

// "grant.filed" of "[grant.filed]" or "[[grant.filed]]".
std::string_view name_of_header(std::string_view text) {
  const std::size_t begin = text.find_first_not_of("[ \t");
  if (begin == std::string_view::npos) return {};
  return trimmed(text.substr(begin, text.find(']', begin) - begin));
}

std::string_view key_of(std::string_view text) { return trimmed(text.substr(0, text.find('='))); }

std::string already(int line) {
  return line > 0 ? "; it stands on line " + std::to_string(line) + " already" : "";
}

// The line on which a table of the same name begins, or 0.
int first_header(const Source& source, std::string_view name, int before) {
  for (int line = 1; line < before; ++line)
    if (begins_with_bracket(source.line(line))
        && name_of_header(trimmed(source.line(line))) == name)
      return line;
  return 0;
}

// The line of the same table that gives the same key, or 0.
int first_key(const Source& source, std::string_view key, int before) {
  for (int line = before - 1; line > 0 && !begins_with_bracket(source.line(line)); --line)
    if (key_of(source.line(line)) == key) return line;
  return 0;
}

Fault repeated_header(const Source& source, TextPlace where, std::string_view whole, int line) {
  const std::string name{name_of_header(whole)};
  const int first = first_header(source, name, line);
  const bool was_list = first > 0 && trimmed(source.line(first)).starts_with("[[");
  const bool is_list = whole.starts_with("[[");
  if (first > 0 && was_list != is_list)
    return {
        where,
        "[" + name + "] and [[" + name + "]] stand in one file; the other is on line "
            + std::to_string(first),
        "write [[" + name + "]] each time if there are several, [" + name + "] if there is one"};
  return {where,
          "[" + name + "] is given a second time" + already(first),
          "put all its keys under one header"};
}

}  // namespace

Fault explain_repeated(const Source& source, int line, std::size_t at, std::string_view said) {
  const std::string_view text = source.line(line);
  const std::string_view whole = trimmed(text);
  if (whole.starts_with('['))
    return repeated_header(source, source.place_of(line, whole), whole, line);
  std::string_view key = key_of(whole);
  int first = first_key(source, key, line);
  // In braces the second key stands on the same line: the last before the place of the error.
  const std::size_t begin = said.find('\'');
  if (first == 0 && begin != std::string_view::npos) {
    const std::string_view name = said.substr(begin + 1, said.find('\'', begin + 1) - begin - 1);
    const std::size_t found = text.substr(0, at).rfind(name);
    if (found != std::string_view::npos && !name.empty()) key = text.substr(found, name.size());
  }
  return {source.place_of(line, key),
          "'" + shortened(key) + "' is given a second time" + already(first),
          "keep one of the two"};
}

}  // namespace flipin
