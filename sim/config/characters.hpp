#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace flipin {

/// One character of a text in UTF-8.
struct Character {
  std::uint32_t code{};  // its Unicode scalar value
  std::size_t bytes{};   // how many bytes it takes
};

/// The character that begins at byte `at`, or nothing if the bytes there are not UTF-8.
[[nodiscard]] std::optional<Character> character_at(std::string_view text, std::size_t at);

/// True for the C0 and C1 control codes and DEL, tab and line ends among them.
[[nodiscard]] bool is_control(std::uint32_t code);

/// How many characters a text has; a byte that is not UTF-8 counts as one.
[[nodiscard]] int count_characters(std::string_view text);

/// The first byte of the character in `column`, counted from 1; the end if the line is shorter.
[[nodiscard]] std::size_t offset_of(std::string_view line, int column);

/// The text as a terminal may show it: '?' for each control code, each character that is not seen
/// or turns the direction of writing, and each byte that is not UTF-8; tabs stay.
[[nodiscard]] std::string printable(std::string_view text);

/// The text, cut to at most `characters` with "..." at the end of a longer one.
[[nodiscard]] std::string shortened(std::string_view text, int characters = 60);

/// The text with small letters for the capitals of the English alphabet.
[[nodiscard]] std::string in_lower_case(std::string_view text);

/// The text without spaces and tabs at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace flipin
