#include "report/write_csv.hpp"

#include <algorithm>

#include "report/number_text.hpp"

namespace flipin {
namespace {

std::string quoted(std::string text) {
  if (!text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos)
    text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string inside;
  for (const char c : text) inside += c == '"' ? std::string{"\"\""} : std::string{c};
  return '"' + inside + '"';
}

std::string value(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return quoted(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&cell)) return full_precision(*number);
  return "";
}

}  // namespace

std::string table_csv(const Table& table) {
  std::string text;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const Column& head = table.columns[column];
    text += column == 0 ? "" : ",";
    text += quoted(head.id + (head.unit.empty() ? "" : " (" + head.unit + ")"));
  }
  text += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t column = 0; column < row.size(); ++column)
      text += (column == 0 ? "" : ",") + value(row[column]);
    text += "\r\n";
  }
  return text;
}

}  // namespace flipin
