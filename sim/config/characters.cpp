#include "config/characters.hpp"

#include <array>

namespace flipin {
namespace {

// What the first byte of a character says: how many bytes there are, and the bits it carries.
struct Lead {
  std::size_t bytes;
  std::uint32_t bits;
};

std::optional<Lead> read_lead(unsigned char first) {
  if (first < 0x80) return Lead{1, first};
  if (first >= 0xC2 && first <= 0xDF) return Lead{2, first & 0x1Fu};
  if (first >= 0xE0 && first <= 0xEF) return Lead{3, first & 0x0Fu};
  if (first >= 0xF0 && first <= 0xF4) return Lead{4, first & 0x07u};
  return std::nullopt;
}

// Marks of byte order and of direction, and spaces and breaks that take no room.
bool is_unseen(std::uint32_t code) {
  return code == 0xFEFF || (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E)
         || (code >= 0x2060 && code <= 0x2069);
}

}  // namespace

std::optional<Character> character_at(std::string_view text, std::size_t at) {
  constexpr std::array<std::uint32_t, 5> least_code{0, 0, 0x80, 0x800, 0x10000};
  const auto lead = read_lead(static_cast<unsigned char>(text[at]));
  if (!lead || at + lead->bytes > text.size()) return std::nullopt;
  std::uint32_t code = lead->bits;
  for (std::size_t next = at + 1; next < at + lead->bytes; ++next) {
    const auto byte = static_cast<unsigned char>(text[next]);
    if ((byte & 0xC0u) != 0x80u) return std::nullopt;
    code = code << 6 | (byte & 0x3Fu);
  }
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < least_code[lead->bytes] || code > 0x10FFFF || is_surrogate) return std::nullopt;
  return Character{code, lead->bytes};
}

bool is_control(std::uint32_t code) { return code < 0x20 || (code >= 0x7F && code <= 0x9F); }

int count_characters(std::string_view text) {
  int characters = 0;
  for (std::size_t at = 0; at < text.size(); ++characters) {
    const auto character = character_at(text, at);
    at += character ? character->bytes : 1;
  }
  return characters;
}

std::size_t offset_of(std::string_view line, int column) {
  std::size_t at = 0;
  for (int passed = 1; passed < column && at < line.size(); ++passed) {
    const auto character = character_at(line, at);
    at += character ? character->bytes : 1;
  }
  return at;
}

std::string printable(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = character_at(text, at);
    const bool is_shown = character && !is_unseen(character->code)
                          && (!is_control(character->code) || character->code == '\t');
    const std::size_t bytes = character ? character->bytes : 1;
    shown += is_shown ? text.substr(at, bytes) : "?";
    at += bytes;
  }
  return shown;
}

std::string shortened(std::string_view text, int characters) {
  const std::size_t end = offset_of(text, characters + 1);
  if (end >= text.size()) return std::string{text};
  return std::string{text.substr(0, offset_of(text, characters - 2))} + "...";
}

std::string in_lower_case(std::string_view text) {
  std::string lower{text};
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

}  // namespace flipin
