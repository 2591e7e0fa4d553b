#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "config/diagnostic.hpp"

namespace flipin {

/// A place in the file being read; columns count characters, as every column of this folder does.
struct TextPlace {
  int line{1};
  int column{1};
  int width{1};

  auto operator<=>(const TextPlace&) const = default;
};

/// A diagnostic before its line is looked up.
struct Fault {
  TextPlace where;
  std::string problem;
  std::string remedy;
};

/// The text of a config, by lines.
class Source {
public:
  /// @param text  must outlive the source
  Source(std::string file, std::string_view text);

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] int lines() const { return static_cast<int>(begins_.size()); }

  /// A line without its end, counted from 1.
  [[nodiscard]] std::string_view line(int number) const;

  /// The byte at which a line begins; the end of the text for the line after the last.
  [[nodiscard]] std::size_t begin_of(int number) const;

  /// How many characters a line has.
  [[nodiscard]] int length(int number) const;

  /// The text from one place up to another, which is not part of it.
  [[nodiscard]] std::string_view between(int line, int column, int end_line, int end_column) const;

  /// The place of a part of a line, given as a view into the text.
  [[nodiscard]] TextPlace place_of(int line, std::string_view part) const;

  /// The place with its file and its line; of a very long line only the part around the place.
  [[nodiscard]] SourceSpan span(TextPlace where) const;

private:
  // The byte of the line at which a column begins; its end if the line is shorter. Cost: constant.
  [[nodiscard]] std::size_t offset(int number, int column) const;

  std::string file_;
  std::string_view text_;
  std::vector<std::size_t> begins_;
  std::map<int, std::vector<std::size_t>> offsets_;  // of the columns of lines beyond ASCII
};

}  // namespace flipin
