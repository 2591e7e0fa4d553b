#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "config/document.hpp"
#include "config/faults.hpp"
#include "config/node.hpp"
#include "config/source.hpp"
#include "config/study.hpp"
#include "core/field.hpp"

namespace flipin {

/// What a key asks for: all that a diagnostic about its value needs to say.
struct Asked {
  std::string path;  // "grant[0].expires"
  std::string name;  // "expires", "value 3 of closes"
  std::string_view unit;
  std::string_view meaning;
  std::string_view example;
  Limit limit{any_number};
};

/// What is asked of an element of a list, counted from 0.
[[nodiscard]] Asked element_of(const Asked& list, std::size_t position);

/// A config being read: what was found wrong, and where each value stands.
class Reading {
public:
  /// @param source, document, faults  must outlive the reading
  Reading(const Source& source, const Document& document, Faults& faults)
      : source_{source}, document_{document}, faults_{faults} {}

  /// Takes note of a value that its author must change.
  void refuse(TextPlace where, std::string problem, std::string remedy);

  /// The same, with a remedy made of what the key asks for: "write a number, e.g. 0.70 (...)".
  void refuse(const Node& node, const Asked& asked, std::string problem, std::string_view kind);

  /// Takes note of a value of the wrong type. `kind` is the right one: "a number".
  void refuse_type(const Node& node, const Asked& asked, std::string_view kind);

  /// Takes note of a key that is not there, unless it may stand on a line that was skipped.
  ///
  /// @param table  the table that lacks it
  void miss(const Node& table, std::string problem, std::string remedy);

  /// Remembers where the value of a key stands.
  void remember(std::string path, TextPlace where) {
    places_.insert_or_assign(std::move(path), where);
  }

  /// Where a key stands, or else the nearest table around it.
  [[nodiscard]] TextPlace place_of(std::string key) const;

  /// Every key that has been given, with its tables, sorted.
  [[nodiscard]] std::vector<std::string> keys() const;

  /// The value inside `{ assume = VALUE, because = "reason" }`, or the value itself.
  ///
  /// @return nothing if an assumption is not written as it should be
  [[nodiscard]] const Node* unwrap(const Node& node, const Asked& asked);

  [[nodiscard]] std::vector<Assumption> assumptions() const;
  [[nodiscard]] const Source& source() const { return source_; }
  [[nodiscard]] std::size_t faults_found() const { return faults_.found(); }

private:
  struct Assumed {
    std::string key;
    std::string value;
    std::string reason;
    TextPlace where;
  };

  const Source& source_;
  const Document& document_;
  Faults& faults_;
  std::map<std::string, TextPlace> places_;
  std::vector<Assumed> assumed_;
};

/// A value as a diagnostic names it: `"1.00", a string`, `2001-03-23, a date`, `a list`.
[[nodiscard]] std::string described(const Node& node);

/// A text in double quotes, shortened, with nothing in it that a terminal would obey.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// "volatility = 0.70 (standard deviation of the yearly log return; per square-root year)".
[[nodiscard]] std::string example_of(const Asked& asked);

}  // namespace flipin
