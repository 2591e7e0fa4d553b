#include "config/statement.hpp"

#include <algorithm>
#include <array>

#include "config/characters.hpp"

namespace flipin {
namespace {

bool is_key_part(char c) { return is_bare(c) || c == '.'; }

// A list may hold [true] or [nan]; no table is called that.
bool is_value_word(std::string_view word) {
  constexpr std::array<std::string_view, 4> words{"true", "false", "inf", "nan"};
  return std::ranges::find(words, word) != words.end();
}

bool is_header(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('['), text.size()));
  const auto end = std::ranges::find_if_not(text, is_key_part);
  const std::string_view name = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  const bool is_number = name.find_first_not_of("0123456789.-_") == std::string_view::npos;
  if (is_number || is_value_word(name) || !text.substr(name.size()).starts_with(']')) return false;
  text.remove_prefix(std::min(text.find_first_not_of(']', name.size()), text.size()));
  text = trimmed(text);
  return text.empty() || text.starts_with('#');
}

}  // namespace

bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
         || c == '-';
}

bool begins_statement(std::string_view line) {
  const std::string_view text = trimmed(line);
  if (text.starts_with('[')) return is_header(text);
  const auto end = std::ranges::find_if_not(text, is_key_part);
  const auto key = static_cast<std::size_t>(end - text.begin());
  return key > 0 && trimmed(text.substr(key)).starts_with('=');
}

bool begins_with_bracket(std::string_view line) { return trimmed(line).starts_with('['); }

}  // namespace flipin
