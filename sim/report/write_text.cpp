#include "report/write_text.hpp"

#include <algorithm>
#include <sstream>

#include "report/number_text.hpp"

namespace flipin {
namespace {

constexpr std::size_t page_width = 100;
constexpr std::size_t heading_width = 14;  // headings of numbers fold rather than widen a column

// Characters, not bytes: names may hold letters beyond ASCII.
std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

enum class Align { left, right };

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
  const std::size_t columns = table.columns.size();
  std::vector<std::vector<std::string>> headings;
  std::vector<std::size_t> widths;
  std::vector<Align> aligns;
  std::size_t heading_lines = 0;
  for (std::size_t column = 0; column < columns; ++column) {
    const Column& head = table.columns[column];
    aligns.push_back(align_of(table, column));
    const std::string unit = head.unit.empty() ? "" : " (" + head.unit + ")";
    headings.push_back(folded(head.heading + unit, heading_width));
    heading_lines = std::max(heading_lines, headings.back().size());
    std::size_t width = 0;
    for (const std::string& line : headings.back()) width = std::max(width, width_of(line));
    for (const auto& row : table.rows) width = std::max(width, width_of(shown(row[column], head)));
    widths.push_back(width);
  }

  std::string text = table.title + "\n\n";
  const auto add_line = [&](auto cell) {
    std::string line;
    for (std::size_t column = 0; column < columns; ++column)
      line += (column == 0 ? "" : "  ") + padded(cell(column), widths[column], aligns[column]);
    text += trimmed(line) + '\n';
  };
  for (std::size_t at = 0; at < heading_lines; ++at)
    add_line([&](std::size_t column) {
      const std::size_t above = heading_lines - headings[column].size();
      return at < above ? std::string{} : headings[column][at - above];
    });
  add_line([&](std::size_t column) { return std::string(widths[column], '-'); });
  for (const auto& row : table.rows)
    add_line([&](std::size_t column) { return shown(row[column], table.columns[column]); });
  if (!table.notes.empty()) text += '\n';
  for (std::size_t note = 0; note < table.notes.size(); ++note) {
    const std::string mark = "(" + std::to_string(note + 1) + ") ";
    text += wrapped(mark + table.notes[note], page_width, std::string(mark.size(), ' ')) + '\n';
  }
  return text;
}

}  // namespace flipin
