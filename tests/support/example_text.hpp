#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/schedule.hpp"
#include "core/enum_names.hpp"
#include "core/percentage.hpp"
#include "core/printed_price.hpp"
#include "core/share_count.hpp"
#include "core/units.hpp"
#include "ownership/holder.hpp"

namespace flipin {

// Reads the TOML values that fields give as examples, one overload a type of member. A text that is
// no value of its type throws, so that a test says which example is wrong.

[[noreturn]] inline void refuse_example(std::string_view text) {
  throw std::invalid_argument{"no such value: " + std::string{text}};
}

template <class Value>
Value held(const std::optional<Value>& read, std::string_view text) {
  if (!read) refuse_example(text);
  return *read;
}

/// The text between the quotes of a TOML string.
inline std::string_view unquoted(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') refuse_example(text);
  return text.substr(1, text.size() - 2);
}

template <class Number>
Number number_in(std::string_view text) {
  std::string digits{text};
  std::erase(digits, '_');
  Number number{};
  const char* const end = digits.data() + digits.size();
  const auto [stopped, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc{} || stopped != end) refuse_example(text);
  return number;
}

inline void read_example(std::string_view text, bool& value) {
  if (text != "true" && text != "false") refuse_example(text);
  value = text == "true";
}

template <class Number>
requires(std::integral<Number> || std::floating_point<Number>) void read_example(
    std::string_view text, Number& value) {
  value = number_in<Number>(text);
}

template <class Tag>
void read_example(std::string_view text, Quantity<Tag>& value) {
  value = Quantity<Tag>{number_in<double>(text)};
}

inline void read_example(std::string_view text, ShareCount& value) {
  value = ShareCount{number_in<std::int64_t>(text)};
}

inline void read_example(std::string_view text, Date& value) {
  value = held(Date::from_iso(text), text);
}

inline void read_example(std::string_view text, Period& value) {
  value = held(Period::from_text(unquoted(text)), text);
}

inline void read_example(std::string_view text, Percentage& value) {
  value = held(Percentage::from_text(unquoted(text)), text);
}

inline void read_example(std::string_view text, PrintedOwnership& value) {
  value = {};
  if (text != "\"*\"") value.percent = held(Percentage::from_text(unquoted(text)), text);
}

inline void read_example(std::string_view text, PrintedPrice& value) {
  value = held(PrintedPrice::from_text(unquoted(text)), text);
}

inline void read_example(std::string_view text, std::string& value) { value = unquoted(text); }

template <NamedEnum Enum>
void read_example(std::string_view text, Enum& value) {
  value = held(parse_enum<Enum>(unquoted(text)), text);
}

template <class Value>
void read_example(std::string_view text, std::optional<Value>& value) {
  read_example(text, value.emplace());
}

/// Reads a list of values without commas of their own.
template <class Value>
void read_example(std::string_view text, std::vector<Value>& values) {
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') refuse_example(text);
  text = text.substr(1, text.size() - 2);
  values.clear();
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    read_example(text.substr(0, comma), values.emplace_back());
    text.remove_prefix(std::min(comma + 1, text.size()));
    while (text.starts_with(' ')) text.remove_prefix(1);
  }
}

}  // namespace flipin
