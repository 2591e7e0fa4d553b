#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace flipin {

/// The words of an enum, specialised once beside it. Order is the order shown to users.
template <class Enum>
inline constexpr auto enum_names = nullptr;

/// What the words mean, in the same order, where they need saying; specialised beside the words.
template <class Enum>
inline constexpr auto enum_meanings = nullptr;

/// An enum with words.
template <class Enum>
concept NamedEnum = std::is_enum_v<Enum> && requires {
  enum_names<Enum>.front();
};

/// The enumerator spelled `text`, or nothing.
template <NamedEnum Enum>
[[nodiscard]] constexpr std::optional<Enum> parse_enum(std::string_view text) {
  for (const auto& [value, name] : enum_names<Enum>)
    if (name == text) return value;
  return std::nullopt;
}

/// The word of an enumerator.
template <NamedEnum Enum>
[[nodiscard]] constexpr std::string_view to_text(Enum value) {
  for (const auto& [candidate, name] : enum_names<Enum>)
    if (candidate == value) return name;
  return "?";  // unreachable: the round-trip assertion beside each table covers every entry
}

/// True if every word leads to its enumerator and back.
template <NamedEnum Enum>
consteval bool names_round_trip() {
  for (const auto& [value, name] : enum_names<Enum>)
    if (parse_enum<Enum>(name) != value || to_text(value) != name) return false;
  return true;
}

/// "a, b or c": the list an error message offers.
template <class Words>
[[nodiscard]] std::string either(const Words& words) {
  std::string text;
  std::size_t at = 0;
  for (const auto& word : words) {
    if (at > 0) text += at + 1 == std::size(words) ? " or " : ", ";
    text += word;
    ++at;
  }
  return text;
}

/// The words of an enum, in order.
template <NamedEnum Enum>
[[nodiscard]] constexpr auto enum_words() {
  std::array<std::string_view, enum_names<Enum>.size()> words{};
  for (std::size_t at = 0; at < words.size(); ++at) words[at] = enum_names<Enum>[at].second;
  return words;
}

}  // namespace flipin
