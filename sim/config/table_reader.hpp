#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/reading.hpp"

namespace flipin {

/// The words a table chooses among by one of its keys: `model` in [stock], `kind` in [[grant]].
struct WordChoice {
  std::string_view key;
  std::string_view meaning;
  std::vector<std::string_view> words;
  std::vector<std::string_view> meanings;       // one a word
  std::optional<std::string_view> if_left_out;  // nothing: the key is required
};

/// One table of a config while its keys are taken from it.
///
/// A key becomes legal by being asked for; what nobody asked for is an error in the end.
class TableReader {
public:
  /// @param node  a value that is not a table is a fault, and is read as an empty one
  TableReader(const Node& node, const Asked& asked, Reading& reading);

  /// False if the value is no table.
  [[nodiscard]] bool is_open() const { return is_open_; }

  /// The value of a key, or nothing; either way the key is legal from now on.
  [[nodiscard]] const Node* take(std::string_view key);

  /// The word this table gives for a choice, or takes by default; nothing if neither.
  [[nodiscard]] std::optional<std::string_view> choose(const WordChoice& choice);

  /// Says that a key is legal only with a word of a choice that this table did not choose.
  ///
  /// @param chosen  the word that it did choose; empty if that went wrong, so that any may be meant
  void reserve(std::string_view key,
               std::string_view choice,
               std::string_view word,
               std::string_view chosen);

  /// What a key of this table asks for.
  [[nodiscard]] Asked ask(std::string_view key,
                          std::string_view unit,
                          std::string_view meaning,
                          std::string_view example,
                          Limit limit) const;

  /// Says that a required key, or a required table, is not there.
  void miss_key(const Asked& asked);
  void miss_table(const Asked& asked);

  /// Takes note of every key that was never asked for, and of those that are missing and are not
  /// what a misspelled key was meant to be.
  void finish();

  [[nodiscard]] Reading& reading() { return reading_; }

private:
  struct Reserved {
    std::string_view key;
    std::string_view choice;
    std::string_view word;
    std::string_view chosen;
  };
  struct Missing {
    std::string key;
    std::string problem;
    std::string remedy;
  };

  [[nodiscard]] std::string name() const;
  void refuse_unknown(const Node& child, const std::string& unused);
  void refuse_reserved(const Node& child, const Reserved& reserved);
  [[nodiscard]] std::string unused_keys() const;

  const Node& node_;
  const Asked& asked_;
  Reading& reading_;
  bool is_open_;
  std::vector<std::string_view> legal_;
  std::vector<Reserved> reserved_;
  std::vector<Missing> missing_;
};

}  // namespace flipin
