#include "report/write_text.hpp"

#include <algorithm>
#include <sstream>

#include "report/number_text.hpp"

namespace flipin {
namespace {

constexpr std::size_t page_width = 100;
constexpr std::size_t heading_width = 14;  // headings fold rather than widen a column
constexpr std::size_t words_width = 44;    // words fold rather than widen the page

// Characters, not bytes: names may hold letters beyond ASCII.
std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

enum class Align { left, right };
enum class Edge { top, bottom };  // to which lines of a row are pushed

/// A column laid out: every cell as lines of text.
struct TextColumn {
  std::vector<std::string> heading;
  std::vector<std::vector<std::string>> cells;  // (rows) of lines
  std::size_t width{};
  Align align{};
};

std::string padded(const std::string& text, std::size_t width, Align align) {
  const std::string pad(width - std::min(width, width_of(text)), ' ');
  return align == Align::left ? text + pad : pad + text;
}

std::vector<std::string> folded(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  std::istringstream lines_of{wrapped(text, width, "")};
  for (std::string line; std::getline(lines_of, line);) lines.push_back(line);
  return lines;
}

// Words to the left, numbers to the right.
Align align_of(const Table& table, std::size_t column) {
  const bool is_words = std::ranges::all_of(table.rows, [&](const auto& row) {
    return std::holds_alternative<std::string>(row[column])
           || std::holds_alternative<std::monostate>(row[column]);
  });
  return is_words && table.columns[column].unit.empty() ? Align::left : Align::right;
}

TextColumn text_column(const Table& table, std::size_t at) {
  const Column& head = table.columns[at];
  const std::string unit = head.unit.empty() ? "" : " (" + head.unit + ")";
  TextColumn column{folded(head.heading + unit, heading_width), {}, 0, align_of(table, at)};
  for (const auto& row : table.rows) {
    const std::string text = shown(row[at], head);
    const bool is_words = std::holds_alternative<std::string>(row[at]);
    column.cells.push_back(is_words ? folded(text, words_width) : std::vector{text});
  }
  for (const std::string& line : column.heading)
    column.width = std::max(column.width, width_of(line));
  for (const auto& cell : column.cells)
    for (const std::string& line : cell) column.width = std::max(column.width, width_of(line));
  return column;
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::string wrapped(const std::string& text, std::size_t width, const std::string& indent) {
  std::istringstream words{text};
  std::string result;
  std::size_t used = 0;
  for (std::string word; words >> word;) {
    if (used > 0 && used + 1 + width_of(word) > width) {
      result += '\n' + indent;
      used = width_of(indent);
    } else if (used > 0) {
      result += ' ';
      ++used;
    }
    result += word;
    used += width_of(word);
  }
  return result;
}

std::string table_text(const Table& table) {
  std::vector<TextColumn> columns;
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    columns.push_back(text_column(table, column));

  std::string text = table.title + "\n\n";
  const auto add_row = [&](auto cell, Edge edge) {
    std::vector<std::vector<std::string>> cells;
    std::size_t lines = 0;
    for (const TextColumn& column : columns) {
      cells.push_back(cell(column));
      lines = std::max(lines, cells.back().size());
    }
    for (std::size_t line = 0; line < lines; ++line) {
      std::string row;
      for (std::size_t at = 0; at < columns.size(); ++at) {
        const std::size_t above = edge == Edge::bottom ? lines - cells[at].size() : 0;
        const bool is_blank = line < above || line - above >= cells[at].size();
        row +=
            (at == 0 ? "" : "  ")
            + padded(is_blank ? "" : cells[at][line - above], columns[at].width, columns[at].align);
      }
      text += trimmed(row) + '\n';
    }
  };
  add_row([](const TextColumn& column) { return column.heading; }, Edge::bottom);
  add_row([](const TextColumn& column) { return std::vector{std::string(column.width, '-')}; },
          Edge::top);
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    add_row([&](const TextColumn& column) { return column.cells[row]; }, Edge::top);
  if (!table.notes.empty()) text += '\n';
  for (std::size_t note = 0; note < table.notes.size(); ++note) {
    const std::string mark = "(" + std::to_string(note + 1) + ") ";
    text += wrapped(mark + table.notes[note], page_width, std::string(mark.size(), ' ')) + '\n';
  }
  return text;
}

}  // namespace flipin
