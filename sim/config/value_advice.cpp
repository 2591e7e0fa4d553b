#include "config/value_advice.hpp"

#include <algorithm>
#include <array>

#include "calendar/date.hpp"
#include "calendar/schedule.hpp"
#include "config/characters.hpp"

namespace flipin {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_made_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_amount(std::string_view text) {
  return is_made_of(text, "0123456789._") && is_digit(text.front()) && is_digit(text.back())
         && std::ranges::count(text, '.') <= 1;
}

// "1998-02-30": four digits, two, two.
bool has_form_of_date(std::string_view word) {
  return word.size() == 10 && word[4] == '-' && word[7] == '-' && std::ranges::count(word, '-') == 2
         && is_made_of(word, "0123456789-");
}

std::string why_no_day(std::string_view word) {
  const auto first = Date::from_iso(std::string{word.substr(0, 8)} + "01");
  if (!first) return "months run from 01 to 12";
  constexpr std::array<std::string_view, 12> months{"January",
                                                    "February",
                                                    "March",
                                                    "April",
                                                    "May",
                                                    "June",
                                                    "July",
                                                    "August",
                                                    "September",
                                                    "October",
                                                    "November",
                                                    "December"};
  const int days = add_months(*first, 1) - *first;
  return std::string{months[first->month() - 1]} + " " + std::to_string(first->year()) + " has "
         + std::to_string(days) + " days";
}

std::optional<ValueAdvice> advise_on_date(std::string_view word) {
  const std::string written{word};
  if (has_form_of_date(word) && !Date::from_iso(word))
    return ValueAdvice{word, "there is no day " + written, why_no_day(word)};
  const bool is_other_date =
      is_made_of(word, "0123456789/.-") && word.size() >= 6 && is_digit(word.front())
      && is_digit(word.back())
      && std::ranges::count_if(word, [](char c) { return !is_digit(c); }) == 2;
  if (is_other_date && word.find_first_of("/-") != std::string_view::npos)
    return ValueAdvice{word,
                       written + " is not how a config writes a date",
                       "write year-month-day, e.g. 2001-03-23"};
  if (is_other_date)
    return ValueAdvice{word,
                       written + " is neither a date nor a number",
                       "write a date as year-month-day, e.g. 2001-03-23"};
  return std::nullopt;
}

std::optional<ValueAdvice> advise_on_number(std::string_view word, std::string_view said) {
  const std::string written{shortened(word)};
  const bool is_too_large = said.find("could not be interpreted") != std::string_view::npos
                            || said.find("not representable") != std::string_view::npos;
  if (is_too_large)
    return ValueAdvice{
        word, written + " is too large for a number here", "check the number of digits"};
  const bool is_negative = word.starts_with('-');
  std::string_view amount = word.substr(is_negative ? 1 : 0);
  const std::string sign = is_negative ? "-" : "";
  if (amount.ends_with('%') && is_amount(amount.substr(0, amount.size() - 1)))
    return ValueAdvice{
        word, written + " is a percentage without quotes", "write \"" + written + '"'};
  if (amount.starts_with('$') && is_amount(amount.substr(1)))
    return ValueAdvice{word,
                       written + " has a dollar sign, which a config leaves out",
                       "write " + sign + std::string{amount.substr(1)}};
  if (amount.starts_with('.') && is_made_of(amount.substr(1), "0123456789"))
    return ValueAdvice{
        word, written + " begins with its point", "write " + sign + "0" + std::string{amount}};
  if (amount.ends_with('.') && is_made_of(amount.substr(0, amount.size() - 1), "0123456789"))
    return ValueAdvice{word, written + " ends with its point", "write " + written + "0"};
  if (said.find("leading zeroes") != std::string_view::npos)
    return ValueAdvice{word, "a number begins with zeros here", "write it without zeros in front"};
  return std::nullopt;
}

// Words are text, and text stands in quotes: the whole of it, up to a comma, bracket or comment.
std::optional<ValueAdvice> advise_on_text(std::string_view line, std::string_view word) {
  if (word.empty() || !is_letter(word.front())) return std::nullopt;
  const auto begin = static_cast<std::size_t>(word.data() - line.data());
  const std::size_t end = std::min(line.find_first_of(",]}#\"'=", begin), line.size());
  const std::string_view text = trimmed(line.substr(begin, end - begin));
  const std::string written = shortened(text);
  const std::string lower = in_lower_case(text);
  if (lower == "true" || lower == "yes")
    return ValueAdvice{text, written + " is no value here", "write true, or \"" + written + '"'};
  if (lower == "false" || lower == "no")
    return ValueAdvice{text, written + " is no value here", "write false, or \"" + written + '"'};
  return ValueAdvice{text, written + " stands without quotes", "write \"" + written + '"'};
}

}  // namespace

std::optional<ValueAdvice> advise_on_number_with_commas(std::string_view line, std::size_t at) {
  constexpr std::string_view parts = "0123456789,.";
  std::size_t begin = std::min(at, line.size());
  while (begin > 0 && parts.find(line[begin - 1]) != std::string_view::npos) --begin;
  const std::size_t end = std::min(line.find_first_not_of(parts, begin), line.size());
  const std::string_view written = line.substr(begin, end - begin);
  const std::string_view whole = written.substr(0, std::min(written.find('.'), written.size()));
  const std::size_t first = whole.find(',');
  if (first == std::string_view::npos || first == 0 || first > 3) return std::nullopt;
  if ((whole.size() - first) % 4 != 0) return std::nullopt;
  for (std::size_t comma = first; comma < whole.size(); comma += 4)
    if (whole[comma] != ',' || !is_made_of(whole.substr(comma + 1, 3), "0123456789"))
      return std::nullopt;
  std::string joined{written};
  std::ranges::replace(joined, ',', '_');
  return ValueAdvice{
      written, std::string{written} + " has commas, which separate values here", "write " + joined};
}

std::optional<ValueAdvice> advise_on_value(std::string_view line,
                                           std::string_view word,
                                           std::string_view said) {
  if (word.empty()) return std::nullopt;
  if (auto advice = advise_on_date(word)) return advice;
  if (auto advice = advise_on_number(word, said)) return advice;
  const bool is_value = said.find("value type") != std::string_view::npos
                        || said.find("boolean") != std::string_view::npos
                        || said.find("value-terminator") != std::string_view::npos;
  return is_value ? advise_on_text(line, word) : std::nullopt;
}

}  // namespace flipin
