#include "config/diagnostic.hpp"

#include <algorithm>

#include "config/characters.hpp"

namespace flipin {
namespace {

// As wide as the text before the value, whatever a terminal takes for a tab.
std::string indent_under(const SourceSpan& where) {
  const int before = where.column - where.text_begins;
  std::string indent;
  const std::string_view text{where.line_text};
  std::size_t at = 0;
  for (int passed = 0; passed < before; ++passed) {
    const bool is_tab = at < text.size() && text[at] == '\t';
    indent += is_tab ? '\t' : ' ';
    at = at < text.size() ? at + offset_of(text.substr(at), 2) : at;
  }
  return indent;
}

}  // namespace

std::string position(const SourceSpan& where) {
  return where.file + ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
}

std::string render(const Diagnostic& diagnostic) {
  const SourceSpan& where = diagnostic.where;
  const std::string number = std::to_string(where.line);
  const std::string gutter(number.size(), ' ');
  const auto width = static_cast<std::size_t>(std::max(where.width, 1));
  std::string text = position(where) + ": error: " + diagnostic.problem + '\n';
  text += ' ' + number + " | " + where.line_text + '\n';
  text += ' ' + gutter + " | " + indent_under(where) + std::string(width, '^') + '\n';
  text += ' ' + gutter + " = " + diagnostic.remedy + '\n';
  return text;
}

}  // namespace flipin
