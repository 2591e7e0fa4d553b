#include "config/source.hpp"

#include <algorithm>

#include "config/characters.hpp"

namespace flipin {
namespace {

constexpr int most_shown = 160;   // characters of a line
constexpr int shown_before = 60;  // of them before the place, in a longer line
constexpr std::string_view gap = "... ";

std::vector<std::size_t> offsets_of_columns(std::string_view line) {
  std::vector<std::size_t> offsets;
  for (std::size_t at = 0; at < line.size();) {
    offsets.push_back(at);
    const auto character = character_at(line, at);
    at += character ? character->bytes : 1;
  }
  return offsets;
}

}  // namespace

Source::Source(std::string file, std::string_view text)
    : file_{std::move(file)}, text_{text}, begins_{0} {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] == '\n') begins_.push_back(at + 1);
  const auto is_beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  for (int number = 1; number <= lines(); ++number)
    if (std::ranges::any_of(line(number), is_beyond_ascii))
      offsets_.emplace(number, offsets_of_columns(line(number)));
}

std::size_t Source::begin_of(int number) const {
  const auto at = static_cast<std::size_t>(number - 1);
  return at < begins_.size() ? begins_[at] : text_.size();
}

std::string_view Source::line(int number) const {
  std::string_view whole = text_.substr(begin_of(number), begin_of(number + 1) - begin_of(number));
  if (whole.ends_with('\n')) whole.remove_suffix(1);
  if (whole.ends_with('\r')) whole.remove_suffix(1);
  return whole;
}

int Source::length(int number) const {
  const auto known = offsets_.find(number);
  return static_cast<int>(known == offsets_.end() ? line(number).size() : known->second.size());
}

std::size_t Source::offset(int number, int column) const {
  const auto at = static_cast<std::size_t>(column - 1);
  const auto known = offsets_.find(number);
  const std::size_t end = line(number).size();
  if (known == offsets_.end()) return std::min(at, end);
  return at < known->second.size() ? known->second[at] : end;
}

std::string_view Source::between(int line, int column, int end_line, int end_column) const {
  const std::size_t begin = begin_of(line) + offset(line, column);
  const std::size_t end = begin_of(end_line) + offset(end_line, end_column);
  return text_.substr(begin, std::max(begin, end) - begin);
}

TextPlace Source::place_of(int line, std::string_view part) const {
  const std::string_view whole = this->line(line);
  const auto before = static_cast<std::size_t>(part.data() - whole.data());
  return {line, count_characters(whole.substr(0, before)) + 1, count_characters(part)};
}

SourceSpan Source::span(TextPlace where) const {
  SourceSpan span{file_, where.line, where.column, std::max(where.width, 1), {}, 1};
  const int characters = length(where.line);
  if (characters <= most_shown) {
    span.line_text = printable(line(where.line));
    return span;
  }
  const int first = std::max(where.column - shown_before, 1);
  const int last = std::min(first + most_shown, characters + 1);
  span.line_text = printable(between(where.line, first, where.line, last));
  span.width = std::clamp(span.width, 1, std::max(last - where.column, 1));
  if (last <= characters) span.line_text += " ...";
  if (first == 1) return span;
  span.line_text.insert(0, gap);
  span.text_begins = first - static_cast<int>(gap.size());
  return span;
}

}  // namespace flipin
