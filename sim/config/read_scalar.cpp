#include "config/read_scalar.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "calendar/business_days.hpp"
#include "config/characters.hpp"
#include "config/suggestion.hpp"
#include "config/value_text.hpp"
#include "core/decimal_text.hpp"

namespace flipin {
namespace {

using Kind = Node::Kind;

bool is_number(const Node& node) { return node.kind == Kind::integer || node.kind == Kind::number; }

// "-0.8 (per square-root year)".
std::string with_unit(std::string_view written, const Asked& asked) {
  const std::string value = shortened(written);
  return asked.unit.empty() ? value : value + " (" + std::string{asked.unit} + ")";
}

// True if the number lies where the key wants it; else a fault.
bool is_legal(
    double value, const Node& node, const Asked& asked, std::string_view kind, Reading& reading) {
  if (asked.limit.holds(value)) return true;
  reading.refuse(node,
                 asked,
                 asked.name + " is " + with_unit(node.text, asked) + "; it must "
                     + std::string{asked.limit.must},
                 kind);
  return false;
}

// A whole number from `least` to `most` within the limit of its key; `why_whole` completes "...,
// but".
std::optional<std::int64_t> read_whole(
    const Node& node, const Asked& asked, std::int64_t least, std::int64_t most, Reading& reading) {
  constexpr std::string_view kind = "a whole number";
  if (node.kind == Kind::number) {
    const std::string_view what = asked.unit.starts_with("shares") ? "shares are" : "this is";
    reading.refuse(node,
                   asked,
                   asked.name + " is " + shortened(node.text) + ", but " + std::string{what}
                       + " counted in whole numbers",
                   "digits alone");
    return std::nullopt;
  }
  if (node.kind != Kind::integer) {
    reading.refuse_type(node, asked, kind);
    return std::nullopt;
  }
  if (!is_legal(node.number, node, asked, kind, reading)) return std::nullopt;
  if (node.integer >= least && node.integer <= most) return node.integer;
  const bool is_low = node.integer < least;
  reading.refuse(node,
                 asked,
                 asked.name + " is " + with_unit(node.text, asked) + "; it must "
                     + (is_low && least == 0 ? "not be negative"
                        : is_low             ? "be at least " + toml_text(least)
                                             : "be at most " + toml_text(most)),
                 kind);
  return std::nullopt;
}

// The digits of a bare number as text, without the underscores that group them.
std::string plain_digits(std::string text) {
  std::erase(text, '_');
  return text;
}

// A percentage that a bare number, or a text without "%", was meant to be.
std::optional<std::string> meant_percentage(const std::string& written) {
  const auto read = read_decimal(written, 4);
  if (!read) return std::nullopt;
  constexpr std::int64_t one = 10'000;
  const bool is_fraction = read->scaled > 0 && read->scaled < one;
  const std::int64_t percent = is_fraction ? read->scaled * 100 : read->scaled;
  if (percent > 100 * one) return std::nullopt;
  return '"' + write_decimal(percent, 4, 0) + "%\"";
}

// Says that a value is not a percentage, and which one it may have been meant to be.
void refuse_percentage(const Node& node, const Asked& asked, Reading& reading) {
  const std::string digits = plain_digits(node.text);
  const auto meant =
      is_number(node) || node.kind == Kind::string ? meant_percentage(digits) : std::nullopt;
  std::string problem = asked.name + " is " + described(node);
  if (is_number(node)) problem = asked.name + " is " + shortened(node.text) + ", a bare number";
  if (node.kind == Kind::string && !node.text.empty())
    problem =
        asked.name + " is " + in_quotes(node.text) + ", not a percentage as a document prints it";
  if (meant)
    reading.refuse(node.place, problem, "write " + *meant);
  else
    reading.refuse(
        node, asked, problem, "digits and a percent sign in quotes, with at most four decimals");
}

}  // namespace

void read(const Node& node, const Asked& asked, std::string& into, Reading& reading) {
  if (node.kind != Kind::string || trimmed(node.text).empty())
    return reading.refuse_type(node, asked, "a text in quotes");
  for (std::size_t at = 0; at < node.text.size();) {
    const auto character = character_at(node.text, at);
    if (!character || is_control(character->code))
      return reading.refuse(node,
                            asked,
                            asked.name + " holds a line break or another character that cannot be "
                                         "shown",
                            "a text on one line");
    at += character->bytes;
  }
  into = node.text;
}

void read(const Node& node, const Asked& asked, bool& into, Reading& reading) {
  if (node.kind != Kind::boolean) return reading.refuse_type(node, asked, "true or false");
  into = node.text == "true";
}

void read(const Node& node, const Asked& asked, double& into, Reading& reading) {
  constexpr std::string_view kind = "a number";
  if (!is_number(node)) return reading.refuse_type(node, asked, kind);
  if (!std::isfinite(node.number))
    return reading.refuse(
        node, asked, asked.name + " is " + node.text + ", which is no finite number", kind);
  if (is_legal(node.number, node, asked, kind, reading)) into = node.number;
}

void read(const Node& node, const Asked& asked, int& into, Reading& reading) {
  constexpr std::int64_t most = std::numeric_limits<int>::max();
  if (const auto value = read_whole(node, asked, -most, most, reading))
    into = static_cast<int>(*value);
}

void read(const Node& node, const Asked& asked, std::int64_t& into, Reading& reading) {
  constexpr std::int64_t most = 1'000'000'000'000'000;  // dollars: exact in a double, in cents too
  if (const auto value = read_whole(node, asked, -most, most, reading)) into = *value;
}

void read(const Node& node, const Asked& asked, std::uint64_t& into, Reading& reading) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  if (const auto value = read_whole(node, asked, 0, most, reading))
    into = static_cast<std::uint64_t>(*value);
}

void read(const Node& node, const Asked& asked, ShareCount& into, Reading& reading) {
  if (const auto value = read_whole(node, asked, 0, most_shares.count(), reading))
    into = ShareCount{*value};
}

void read(const Node& node, const Asked& asked, Date& into, Reading& reading) {
  if (node.kind == Kind::string && Date::from_iso(node.text))
    return reading.refuse(node.place,
                          asked.name + " is " + in_quotes(node.text) + ", a string",
                          "write the date without quotes: " + node.text);
  if (node.kind != Kind::date)
    return reading.refuse_type(
        node, asked, node.kind == Kind::date_time ? "the date alone" : "a date as year-month-day");
  if (!node.date || !calendar_covers(*node.date))
    return reading.refuse(
        node,
        asked,
        asked.name + " is " + shortened(node.text) + "; dates lie from 1971-01-01 to 2100-12-31",
        "a date of those years");
  into = *node.date;
}

void read(const Node& node, const Asked& asked, Period& into, Reading& reading) {
  constexpr std::string_view kind = "a whole number of months or years in quotes";
  if (node.kind != Kind::string) return reading.refuse_type(node, asked, kind);
  const auto period = Period::from_text(node.text);
  if (!period)
    return reading.refuse(
        node,
        asked,
        asked.name + " is " + in_quotes(node.text) + ", which is no period of 1 month to 100 years",
        kind);
  into = *period;
}

void read(const Node& node, const Asked& asked, PrintedPrice& into, Reading& reading) {
  constexpr std::string_view kind = "dollars with at most six decimals";
  if (node.kind != Kind::string && !is_number(node)) return reading.refuse_type(node, asked, kind);
  const bool is_text = node.kind == Kind::string;
  if (!is_text && !std::isfinite(node.number))
    return reading.refuse(
        node, asked, asked.name + " is " + node.text + ", which is no finite number", kind);
  if (!is_text && !is_legal(node.number, node, asked, kind, reading)) return;
  const auto price = PrintedPrice::from_text(is_text ? node.text : plain_digits(node.text));
  if (!price)
    return reading.refuse(node,
                          asked,
                          asked.name + " is "
                              + (is_text ? in_quotes(node.text) : shortened(node.text))
                              + ", not a price as a document prints it",
                          kind);
  if (is_legal(price->price().value(), node, asked, kind, reading)) into = *price;
}

void read(const Node& node, const Asked& asked, Percentage& into, Reading& reading) {
  constexpr auto most = Percentage::from_millionths(10'000'000);
  const auto percentage =
      node.kind == Kind::string ? Percentage::from_text(node.text) : std::nullopt;
  if (!percentage) return refuse_percentage(node, asked, reading);
  if (*percentage > most)
    return reading.refuse(node,
                          asked,
                          asked.name + " is " + in_quotes(node.text) + ", more than 1000%",
                          "a percentage");
  if (is_legal(percentage->fraction(), node, asked, "a percentage in quotes", reading))
    into = *percentage;
}

void read(const Node& node, const Asked& asked, PrintedOwnership& into, Reading& reading) {
  if (node.kind == Kind::string && node.text == "*") {
    into.percent.reset();
    return;
  }
  Percentage percent;
  read(node, asked, percent, reading);
  into.percent = percent;
}

std::optional<std::size_t> read_word(const Node& node,
                                     const Asked& asked,
                                     std::span<const std::string_view> words,
                                     Reading& reading) {
  if (node.kind != Kind::string) {
    reading.refuse(
        node.place, asked.name + " is " + described(node), "write " + either(in_quotes(words)));
    return std::nullopt;
  }
  const auto found = std::ranges::find(words, std::string_view{node.text});
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  reading.refuse(node.place,
                 "there is no " + asked.name + " " + in_quotes(node.text),
                 suggest_word(node.text, words));
  return std::nullopt;
}

}  // namespace flipin
